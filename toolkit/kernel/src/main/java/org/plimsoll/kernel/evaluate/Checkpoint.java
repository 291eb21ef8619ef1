package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten snippets call at loop ends and method entries. Public because snippets call it;
 * not for use by hand. Every session's class loader defines its own copy, so that an interrupt
 * stops the loops of one session only.
 */
public final class Checkpoint {

  private static volatile boolean raised;
  private static volatile @Nullable Object value;

  private Checkpoint() {}

  /** Throws if the reader has asked for a stop. */
  public static void check() {
    if (raised) {
      throw new CellInterrupted();
    }
  }

  /**
   * Asks for a stop, or takes the wish back.
   *
   * @param wish whether to stop
   */
  public static void raise(boolean wish) {
    raised = wish;
  }

  /**
   * Takes the value of the last expression of a cell.
   *
   * @param given the value
   */
  public static void value(@Nullable Object given) {
    value = given;
  }

  /**
   * Gives the value taken last, once.
   *
   * @return the value
   */
  public static @Nullable Object takeValue() {
    Object taken = value;
    value = null;
    return taken;
  }

  /**
   * Refuses to end the process by reflection.
   *
   * @param method what is about to be called
   */
  public static void reflected(@Nullable Method method) {
    if (method != null && isExit(method.getDeclaringClass(), method.getName())) {
      throw new ExitRefused(0);
    }
  }

  private static boolean isExit(Class<?> owner, String name) {
    boolean ends = name.equals("exit") || name.equals("halt");
    return ends && (owner == System.class || owner == Runtime.class);
  }

  /**
   * Stands in for {@code System.exit}.
   *
   * @param status the exit status asked for
   */
  public static void exit(int status) {
    throw new ExitRefused(status);
  }

  /**
   * Stands in for {@code Runtime.exit} and {@code Runtime.halt}.
   *
   * @param runtime not used
   * @param status the exit status asked for
   */
  public static void exit(Runtime runtime, int status) {
    throw new ExitRefused(status);
  }
}
