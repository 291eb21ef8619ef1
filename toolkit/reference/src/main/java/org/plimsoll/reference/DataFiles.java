package org.plimsoll.reference;

/** Reads the data files that stand beside a case file. */
@FunctionalInterface
interface DataFiles {
  /** The data files of a case that has none beside it. */
  DataFiles NONE =
      name -> {
        throw new IllegalArgumentException(Messages.noDataFile(name));
      };

  /**
   * Reads a file.
   *
   * @param name relative to the folder of the case file
   * @return its text
   * @throws IllegalArgumentException if there is none or it is not UTF-8 text
   */
  String text(String name);
}
