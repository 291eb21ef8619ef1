package org.plimsoll.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where cases come from: folders, single files, or the copy bundled with the project.
 *
 * <p>Both formats are recognised, vectors and checks. Folders are walked through; a file that is
 * not JSON and a {@code metadata.json} are passed over.
 */
public final class CaseFiles {
  /** The glob that chooses every file. */
  public static final String ALL = "*";

  private static final String METADATA = "metadata.json";

  private CaseFiles() {}

  /**
   * Reads cases from folders and files.
   *
   * @param places folders or files, each of which must exist
   * @param only a glob for the file's name without its ending, such as {@code {bybit,okx}--*}
   * @return the cases, place by place, file by file in alphabetical order
   * @throws IllegalArgumentException if a place does not exist, no file matches, or a file is not
   *     what it should be
   */
  public static List<Case> in(List<Path> places, String only) {
    List<Case> cases = new ArrayList<>();
    chosen(places, only).forEach(file -> cases.addAll(cases(file)));
    return withCases(cases, only);
  }

  /**
   * Reads cases from folders and files, and goes on past a file that is not what it should be.
   *
   * @param places folders or files, each of which must exist
   * @param only a glob for the file's name without its ending
   * @return the cases, and a failed result for each file that could not be read
   * @throws IllegalArgumentException if a place does not exist, no file matches or no file holds a
   *     case, with the sentence of the first that could not be read
   */
  public static CaseCollection readable(List<Path> places, String only) {
    List<Case> cases = new ArrayList<>();
    List<CaseResult> unreadable = new ArrayList<>();
    for (Path file : chosen(places, only)) {
      try {
        cases.addAll(cases(file));
      } catch (IllegalArgumentException broken) {
        unreadable.add(CaseResult.unreadable(file.toString(), broken));
      }
    }
    return cases.isEmpty()
        ? new CaseCollection(in(places, only), List.of())
        : new CaseCollection(cases, unreadable);
  }

  private static List<Case> cases(Path file) {
    return CaseReader.read(
        file.toString(), text(file), name -> text(existing(file.resolveSibling(name))));
  }

  private static List<Path> chosen(List<Path> places, String only) {
    NameGlob glob = NameGlob.of(only);
    List<Path> files = new ArrayList<>();
    places.forEach(place -> files.addAll(files(place)));
    List<Path> chosen = files.stream().filter(file -> glob.matches(name(file))).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(Messages.noFile(only, places, names(files)));
    }
    return chosen;
  }

  /**
   * Reads the cases bundled with the project.
   *
   * @param only a glob for the file's name without its ending
   * @return the cases, file by file in alphabetical order
   * @throws IllegalArgumentException if no file matches
   */
  public static List<Case> bundled(String only) {
    NameGlob glob = NameGlob.of(only);
    List<String> files = BundledFiles.names();
    List<String> chosen = files.stream().filter(file -> glob.matches(base(file))).toList();
    if (chosen.isEmpty()) {
      List<String> names = files.stream().map(CaseFiles::base).toList();
      throw new IllegalArgumentException(Messages.noBundledFile(only, names));
    }
    List<Case> cases = new ArrayList<>();
    chosen.forEach(file -> cases.addAll(bundledCases(file)));
    return withCases(cases, only);
  }

  private static List<Case> bundledCases(String file) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return CaseReader.read(file, BundledFiles.text(file), name -> BundledFiles.text(folder + name));
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(Messages.noDataFile(file.toString()));
    }
    return file;
  }

  private static List<Case> withCases(List<Case> cases, String only) {
    if (cases.isEmpty()) {
      throw new IllegalArgumentException(Messages.noCase(only));
    }
    return List.copyOf(cases);
  }

  private static List<Path> files(Path place) {
    if (!Files.exists(place)) {
      throw new IllegalArgumentException(Messages.noPlace(place));
    }
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> walk = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile).filter(CaseFiles::isCaseFile).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new IllegalArgumentException(Messages.unreadable(place, unreadable), unreadable);
    }
  }

  private static boolean isCaseFile(Path file) {
    return NameGlob.isJson(name(file)) && !name(file).equals(METADATA);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notText) {
      throw new IllegalArgumentException(Messages.notUtf8(file), notText);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(Messages.unreadable(file, unreadable), unreadable);
    }
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> NameGlob.withoutEnding(name(file))).toList();
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String base(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }
}
