package org.plimsoll.kernel.install;

/** A short session of the kernel whose loaded classes go into the class-data archive. */
final class TrainingRun {
  private TrainingRun() {}

  /** Starts. */
  public static void main(String[] args) {}
}
