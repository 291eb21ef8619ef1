package org.plimsoll.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of a data file: unpacked if its name ends in .gz, strict UTF-8, no byte order mark. */
record CsvText(String file, String text) {

  static CsvText of(Path path) {
    if (Files.isDirectory(path)) {
      throw refuse(path, Messages.isFolder(path.toString()));
    }
    if (!Files.exists(path)) {
      throw refuse(path, Messages.noFile(path.toString()));
    }
    try {
      return of(nameOf(path), Files.readAllBytes(path));
    } catch (AccessDeniedException e) {
      throw refuse(path, Messages.unreadable(path.toString(), "permission is missing"));
    } catch (IOException e) {
      throw refuse(path, Messages.unreadable(path.toString(), e.getClass().getSimpleName()));
    }
  }

  static CsvText of(Dataset dataset) {
    return of(dataset.file(), Catalogue.bytes(dataset.resource()));
  }

  static CsvText of(String file, byte[] bytes) {
    byte[] plain = file.endsWith(".gz") ? unpacked(file, bytes) : bytes;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
      return new CsvText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw DatasetException.inFile(file, Messages.NOT_UTF_8);
    }
  }

  private static byte[] unpacked(String file, byte[] bytes) {
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw DatasetException.inFile(file, Messages.BROKEN_GZIP);
    }
  }

  private static DatasetException refuse(Path path, String sentence) {
    return DatasetException.inFile(nameOf(path), sentence);
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null || isDevice(path) ? path.toString() : name.toString();
  }

  /** A device or a pipe is known by its whole path: null is the name of /dev/null. */
  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }
}
