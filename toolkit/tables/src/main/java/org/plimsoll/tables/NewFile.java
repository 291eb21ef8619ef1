package org.plimsoll.tables;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a text to a file that must not be there yet. */
final class NewFile {
  private NewFile() {}

  static void write(String text, Path file) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw DatasetException.inFile(file.toString(), Messages.fileExists(file.toString()));
    } catch (IOException e) {
      throw DatasetException.inFile(
          file.toString(), Messages.unwritable(file.toString(), e.getClass().getSimpleName()));
    }
  }
}
