package org.plimsoll.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** The house style: sizes in logical pixels, colours, fonts and pens. */
final class House {
  static final int WIDTH = 820;
  static final int HEIGHT = 460;
  static final int PIXELS_PER_UNIT = 2;
  static final double MARGIN = 22;

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1B1F24);
  static final Color TEXT = new Color(0x454C55);
  static final Color FAINT_TEXT = new Color(0x6E7681);
  static final Color GRID = new Color(0xE3E6EA);
  static final Color AXIS = new Color(0x9AA1AA);
  static final Color RED = new Color(0xC62828);
  static final Color GREY = new Color(0x8A9099);
  static final Color LIGHT_BLUE = new Color(0x7FA3C7);

  /** Told apart by colour-blind readers too, and dark enough for the label beside the line. */
  static final List<Color> SEQUENCE =
      List.of(
          new Color(0x0B3C6F),
          new Color(0xD36B00),
          new Color(0x008A6E),
          new Color(0xA83C86),
          new Color(0x2E93D1),
          new Color(0x5E6670));

  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
  static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font FOOTER = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private static final int VEIL = 48;

  static final float LINE = 2.2f;
  static final float THIN_LINE = 1.3f;
  static final BasicStroke HAIRLINE = new BasicStroke(1f);
  static final BasicStroke LEADER = new BasicStroke(0.8f);
  static final BasicStroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {6f, 4f}, 0f);

  private House() {}

  /** The colour of the n-th series from 0; grey after the sequence is used up. */
  static Color colour(int index) {
    return index < SEQUENCE.size() ? SEQUENCE.get(index) : GREY;
  }

  /** A colour to see through, for areas. */
  static Color veil(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), VEIL);
  }
}
