package org.plimsoll.tables;

import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.plimsoll.units.Unit;

/** Prints a column's numbers, which stand in the unit of its header, as that unit prints them. */
final class UnitFormat extends NumberFormat {
  private static final long serialVersionUID = 1L;

  private final Unit unit;
  private final int decimals;

  /** Chooses the digits after the point from the largest absolute stored value. */
  UnitFormat(Unit unit, double largest) {
    this.unit = unit;
    this.decimals = unit.decimals(largest);
  }

  @Override
  public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
    return text.append(unit.digits(stored(unit, number), decimals));
  }

  /**
   * The number as a header's unit wants it: a rate in percent, its decimal point shifted exactly.
   */
  static double shown(Unit unit, double stored) {
    return unit == Unit.RATE ? shifted(stored, 2) : stored;
  }

  private static double stored(Unit unit, double shown) {
    return unit == Unit.RATE ? shifted(shown, -2) : shown;
  }

  private static double shifted(double value, int places) {
    return BigDecimal.valueOf(value).scaleByPowerOfTen(places).doubleValue();
  }

  @Override
  public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
    return format((double) number, text, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("a column's format only prints");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitFormat that && unit == that.unit && decimals == that.decimals;
  }

  @Override
  public int hashCode() {
    return 31 * unit.hashCode() + decimals;
  }
}
