package org.plimsoll.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Paints a figure: paper, grid, series by XChart, then lines, dots and type. */
final class FigurePainter {
  private final Graphics2D graphics;

  private FigurePainter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static void paint(Drawing drawing, Graphics2D graphics) {
    Fonts.require();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new FigurePainter(graphics).paint(FigureLayout.of(drawing));
  }

  private void paint(FigureLayout layout) {
    graphics.setColor(House.PAPER);
    graphics.fill(new Rectangle2D.Double(0, 0, House.WIDTH, House.HEIGHT));
    layout.panels().forEach(this::paint);
    layout.texts().forEach(this::paint);
  }

  private void paint(PanelLayout panel) {
    paintRules(panel.behind());
    paintSeries(panel.panel(), panel.plot());
    paintRules(panel.before());
    panel.dots().forEach(this::paint);
    panel.texts().forEach(this::paintOnPaper);
  }

  /** Keeps grid lines out of the type. */
  private void paintOnPaper(Text text) {
    graphics.setColor(House.PAPER);
    graphics.fill(text.box());
    paint(text);
  }

  private void paintSeries(Panel panel, Plot plot) {
    Graphics2D inside = (Graphics2D) graphics.create();
    int width = (int) Math.round(plot.width());
    int height = (int) Math.round(plot.height());
    inside.translate(plot.left(), plot.top());
    inside.scale(plot.width() / width, plot.height() / height);
    SeriesChart.bare(panel, width, height).paint(inside, width, height);
    inside.dispose();
  }

  private void paintRules(List<Rule> rules) {
    for (Rule rule : rules) {
      graphics.setColor(rule.colour());
      graphics.setStroke(rule.pen());
      graphics.draw(rule.line());
    }
  }

  /** A dot with a rim of paper, so that dots and lines behind it stay apart. */
  private void paint(Dot dot) {
    graphics.setColor(House.PAPER);
    graphics.fill(circle(dot, dot.radius() + 1));
    graphics.setColor(dot.colour());
    graphics.fill(circle(dot, dot.radius()));
  }

  private static Ellipse2D circle(Dot dot, double radius) {
    return new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
  }

  private void paint(Text text) {
    graphics.setColor(text.colour());
    graphics.setFont(text.font());
    graphics.drawString(text.words(), (float) text.x(), (float) text.baseline());
  }
}
