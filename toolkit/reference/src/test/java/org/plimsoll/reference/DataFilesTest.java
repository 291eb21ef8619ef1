package org.plimsoll.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
  private static final String CHECK =
      "{\"id\": \"c\", \"model\": \"m\", \"inputs\": {\"dataFile\": \"data/banks.csv\"},"
          + " \"expected\": {\"x\": 1}}";

  @TempDir private Path folder = Path.of("");

  private Inputs inputs() throws IOException {
    Path file = folder.resolve("cascade.json");
    Files.writeString(file, JsonCases.checks("cascade", CHECK));
    return CaseFiles.in(List.of(file), "*").get(0).inputs();
  }

  private List<Inputs> rows(String text) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/banks.csv"), text);
    return inputs().rows("dataFile");
  }

  @Test
  void aRowIsReadByTheNamesOfItsHeader() throws IOException {
    List<Inputs> rows =
        rows("bank,equity,rate\nAT01,14712.000000000000000001,-6.5e-1\n\nBE02,0,\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).keys()).containsExactly("bank", "equity", "rate");
    assertThat(rows.get(0).text("bank")).isEqualTo("AT01");
    assertThat(rows.get(0).decimal("equity")).isEqualTo(new BigDecimal("14712.000000000000000001"));
    assertThat(rows.get(0).number("rate")).isEqualTo(-0.65);
    assertThat(rows.get(1).has("rate")).isFalse();
  }

  @Test
  void quotationMarksHoldCommas() throws IOException {
    List<Inputs> rows = rows("bank,equity\r\n\"Bank, \"\"Old\"\", Ltd\",7\r\n");
    assertThat(rows.get(0).text("bank")).isEqualTo("Bank, \"Old\", Ltd");
    assertThat(rows.get(0).number("equity")).isEqualTo(7);
  }

  @Test
  void whatIsNotThereOrNotATableIsRefused() throws IOException {
    Inputs inputs = inputs();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inputs.rows("dataFile"))
        .withMessage(
            "no data file '%s' beside the case file; put it there",
            folder.resolve("data/banks.csv"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inputs.rows("impactFile"))
        .withMessage("input 'impactFile' must be a text, was missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows("a,b\n1,2\n3\n"))
        .withMessage(
            "data file 'data/banks.csv', line 3: cells must be as many as in the header, 2, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(""))
        .withMessage("data file 'data/banks.csv' must have a header, was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonCases.published("{}", "{}").inputs().item("none"))
        .withMessage("input 'none' must be an object, was missing");
  }

  @Test
  void theBundledDataIsFoundBesideTheBundledCases() {
    long read =
        CaseFiles.bundled("{adl,cascade}").stream()
            .map(Case::inputs)
            .filter(inputs -> inputs.has("dataFile"))
            .peek(inputs -> assertThat(inputs.rows("dataFile")).hasSizeGreaterThan(15))
            .count();
    assertThat(read).isGreaterThan(3);
  }
}
