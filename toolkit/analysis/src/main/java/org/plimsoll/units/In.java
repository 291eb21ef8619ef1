package org.plimsoll.units;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the unit of a record component, once, for tables, charts and exports alike.
 *
 * <pre>{@code
 * record Row(@In(Unit.LEVERAGE) double leverage, @In(Unit.PRICE) double liquidationPrice) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface In {
  /**
   * Names the unit.
   *
   * @return the unit of the component
   */
  Unit value();
}
