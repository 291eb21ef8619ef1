package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole figure before it is laid out.
 *
 * @param title what is shown, as a claim
 * @param subtitle how to read it, may be empty
 * @param footer source and method
 * @param panels from top to bottom, sharing the x axis
 */
record Drawing(String title, String subtitle, String footer, List<Panel> panels) {

  Drawing {
    panels = List.copyOf(panels);
  }

  static Drawing of(Panel panel) {
    return new Drawing("", "", "", List.of(panel));
  }

  Drawing titled(String newTitle) {
    return new Drawing(newTitle, subtitle, footer, panels);
  }

  Drawing subtitled(String newSubtitle) {
    return new Drawing(title, newSubtitle, footer, panels);
  }

  Drawing footed(String newFooter) {
    return new Drawing(title, subtitle, newFooter, panels);
  }

  Panel first() {
    return panels.get(0);
  }

  Drawing withFirst(Panel panel) {
    List<Panel> changed = new ArrayList<>(panels);
    changed.set(0, panel);
    return new Drawing(title, subtitle, footer, changed);
  }

  @Override
  public String toString() {
    List<String> names =
        panels.stream()
            .flatMap(panel -> panel.series().stream())
            .map(Series::name)
            .distinct()
            .toList();
    String vertical =
        String.join("; ", panels.stream().map(panel -> panel.y().toString()).distinct().toList());
    int shown = Math.min(names.size(), House.SEQUENCE.size());
    String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return "%s: %s; %s; shows %s%s"
        .formatted(title, first().x(), vertical, String.join(", ", names.subList(0, shown)), rest);
  }
}
