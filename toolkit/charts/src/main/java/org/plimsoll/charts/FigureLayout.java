package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything of a figure goes, in logical pixels.
 *
 * @param texts title, subtitle and footer
 * @param panels from top to bottom
 */
record FigureLayout(List<Text> texts, List<PanelLayout> panels) {
  private static final double WIDTH_OF_TEXT = House.WIDTH - 2 * House.MARGIN;
  private static final double FIRST_PANEL = 0.6;

  /** Lays out a drawing on the house's page. */
  static FigureLayout of(Drawing drawing) {
    List<Text> texts = new ArrayList<>();
    double top = head(drawing, texts);
    double bottom = foot(drawing, texts);
    return new FigureLayout(List.copyOf(texts), panels(drawing.panels(), top, bottom));
  }

  /** All type of the figure. */
  List<Text> allTexts() {
    return Stream.concat(texts.stream(), panels.stream().flatMap(p -> p.texts().stream())).toList();
  }

  private static double head(Drawing drawing, List<Text> texts) {
    double y = House.MARGIN - 4;
    for (String line : Text.wrap(drawing.title(), House.TITLE, WIDTH_OF_TEXT, 2)) {
      texts.add(new Text(line, House.TITLE, House.INK, House.MARGIN, y + 16));
      y += 23;
    }
    y += 2;
    for (String line : Text.wrap(drawing.subtitle(), House.SUBTITLE, WIDTH_OF_TEXT, 2)) {
      texts.add(new Text(line, House.SUBTITLE, House.FAINT_TEXT, House.MARGIN, y + 12));
      y += 17;
    }
    return y + 10;
  }

  private static double foot(Drawing drawing, List<Text> texts) {
    List<String> lines = Text.wrap(drawing.footer(), House.FOOTER, WIDTH_OF_TEXT, 2);
    double y = House.HEIGHT - 12 - 15 * (lines.size() - 1.0);
    double bottom = lines.isEmpty() ? House.HEIGHT - 10 : y - 19;
    for (String line : lines) {
      texts.add(new Text(line, House.FOOTER, House.FAINT_TEXT, House.MARGIN, y));
      y += 15;
    }
    return bottom;
  }

  private static List<PanelLayout> panels(List<Panel> panels, double top, double bottom) {
    double left = House.MARGIN + 8 + widestYLabel(panels, bottom - top);
    double labels = panels.stream().mapToDouble(EndLabelSetter::room).max().orElse(0);
    double edge = House.WIDTH - House.MARGIN;
    double right =
        panels.stream()
            .mapToDouble(panel -> PanelTypesetter.rightmost(panel, left, edge))
            .reduce(edge - labels, Math::min);
    List<PanelLayout> layouts = new ArrayList<>();
    double from = top;
    for (int i = 0; i < panels.size(); i++) {
      boolean isLast = i == panels.size() - 1;
      double to = isLast ? bottom : top + FIRST_PANEL * (bottom - top);
      var room = new PanelLayout.Room(left, right, from, to, isLast);
      layouts.add(PanelTypesetter.set(panels.get(i), room));
      from = to;
    }
    return List.copyOf(layouts);
  }

  private static double widestYLabel(List<Panel> panels, double height) {
    return panels.stream()
        .flatMap(panel -> PanelTypesetter.yTicks(panel.y(), height).stream())
        .mapToDouble(tick -> Text.width(PanelTypesetter.yLabel(tick), House.LABEL))
        .max()
        .orElse(0);
  }
}
