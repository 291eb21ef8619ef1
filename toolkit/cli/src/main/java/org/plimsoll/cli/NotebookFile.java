package org.plimsoll.cli;

import java.nio.file.Path;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.NotebookReader;

/** A notebook that was asked for: its name in the gallery and where it lies. */
record NotebookFile(String name, Path path) {

  /** The notebook as it was stored, kept for the comparison after the run. */
  record Stored(NotebookFile file, Notebook notebook) {}

  Stored read() {
    return new Stored(this, NotebookReader.read(path));
  }
}
