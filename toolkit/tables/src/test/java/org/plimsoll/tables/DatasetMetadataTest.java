package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.venue.Venue;

/** Every file of datasets/ is described, and is what its description says. */
class DatasetMetadataTest {
  private static final Path ROOT = Path.of(System.getProperty("plimsoll.root"), "datasets");
  private static final int ONE_MEGABYTE = 1_000_000;

  static List<Dataset> all() {
    return Datasets.all();
  }

  static List<Dataset> withDescriptions() {
    return Stream.concat(all().stream(), descriptions().stream()).toList();
  }

  static Collection<Dataset> descriptions() {
    return Catalogue.shipped().descriptions().values();
  }

  @Test
  void everyFileHasAnEntryAndEveryEntryAFile() throws IOException {
    Set<String> described = new HashSet<>();
    withDescriptions().forEach(dataset -> described.add(dataset.folder() + "/" + dataset.file()));
    Catalogue.FOLDERS.forEach(folder -> described.add(folder + "/metadata.json"));
    try (Stream<Path> files = Files.walk(ROOT)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> ROOT.relativize(file).toString())
                  .filter(file -> !file.startsWith("reference/")))
          .containsExactlyInAnyOrderElementsOf(described);
    }
  }

  @Test
  void namesAreDistinct() {
    assertThat(all()).extracting(Dataset::name).doesNotHaveDuplicates().hasSize(34);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theNameHasSourceInstrumentDateAndKind(Dataset dataset) {
    assertThat(dataset.file())
        .matches(
            "[a-z0-9-]+_[a-z0-9-]+_(undated|\\d{4}(-\\d{2}-\\d{2}|-\\d{4})?)_[a-z0-9-]+\\.csv(\\.gz)?");
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void aDescriptionIsNamedByItsVenueAndCounted(Dataset description) {
    Venue venue = Datasets.venue(description.name());
    assertThat(description.file()).isEqualTo(venue.id() + ".venue.json");
    assertThat(description.folder()).isEqualTo("venues");
    assertThat(description.rows()).isEqualTo(venue.symbols().size());
    assertThat(description.source()).isEqualTo(venue.source());
    assertThat(description.period()).isEqualTo(venue.asOf());
    assertThat(description.notes()).isEqualTo(venue.note());
  }

  @ParameterizedTest
  @MethodSource("withDescriptions")
  void theChecksumIsThatOfTheFile(Dataset dataset) throws Exception {
    assertThat(sha256(bytes(dataset))).isEqualTo(dataset.sha256());
  }

  @ParameterizedTest
  @MethodSource("withDescriptions")
  void theFileIsUnderOneMegabyte(Dataset dataset) throws IOException {
    assertThat(bytes(dataset).length).isBetween(1, ONE_MEGABYTE - 1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyColumnIsDescribedInOrder(Dataset dataset) {
    CsvRows csv = CsvReader.read(CsvText.of(dataset));
    assertThat(dataset.units().keySet()).containsExactlyElementsOf(csv.header().names());
    assertThat(dataset.units().values()).noneMatch(String::isBlank);
    assertThat(csv.rows()).hasSize(dataset.rows());
  }

  @ParameterizedTest
  @MethodSource("withDescriptions")
  void sourceLicenceAndDatesAreStated(Dataset dataset) {
    assertThat(List.of(dataset.source(), dataset.licence(), dataset.retrieved(), dataset.period()))
        .noneMatch(String::isBlank);
    assertThat(dataset.title()).matches("\\S.+: \\S.+");
  }

  /** A packed file carries neither a name nor a time, so packing again gives the same bytes. */
  @ParameterizedTest
  @MethodSource("all")
  void packedFilesAreReproducible(Dataset dataset) throws IOException {
    if (dataset.file().endsWith(".gz")) {
      byte[] bytes = bytes(dataset);
      assertThat(List.of(bytes[3], bytes[4], bytes[5], bytes[6], bytes[7])).containsOnly((byte) 0);
    }
  }

  @Test
  void whatIsMadeUpSaysSo() {
    assertThat(all())
        .filteredOn(dataset -> dataset.notes().startsWith("Made up"))
        .singleElement()
        .satisfies(book -> assertThat(book.name()).startsWith("made_"));
  }

  private static byte[] bytes(Dataset dataset) throws IOException {
    return Files.readAllBytes(ROOT.resolve(dataset.folder()).resolve(dataset.file()));
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
