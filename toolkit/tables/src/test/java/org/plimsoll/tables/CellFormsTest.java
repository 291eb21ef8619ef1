package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.plimsoll.units.Unit;

/** How single cells are read and written, for any content. */
class CellFormsTest {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("-+.eE019 ,").ofMinLength(0).ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars("ab,\"\n ü'").ofMaxLength(6);
  }

  @Provide
  Arbitrary<Double> sizes() {
    return Arbitraries.doubles()
        .between(1, 9.999999999)
        .ofScale(9)
        .flatMap(
            digits ->
                Arbitraries.integers()
                    .between(-12, 14)
                    .map(magnitude -> digits * Math.pow(10, magnitude)));
  }

  @Property
  void theNumberFormIsThePattern(@ForAll("numberLike") String cell) {
    assertThat(NumberCell.isNumber(cell)).isEqualTo(NUMBER.matcher(cell).matches());
  }

  @Property
  void everyJavaNumberIsANumber(@ForAll double value) {
    assertThat(NumberCell.isNumber(Double.toString(value))).isEqualTo(Double.isFinite(value));
  }

  @Property
  void timesAreReadAsTheStandardLibraryReadsThem(
      @ForAll @LongRange(min = 0, max = 4_102_444_800L) long second) {
    Instant time = Instant.ofEpochSecond(second);
    assertThat(TimeCell.time(time.toString())).isEqualTo(time);
  }

  /** Whatever the cells hold: written by the standard's rules they come back, line and all. */
  @Property
  void quotedRowsComeBack(@ForAll @Size(min = 1, max = 5) List<@From("cells") String> cells) {
    String row =
        cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
    String header = "c0,c1,c2,c3,c4".substring(0, 3 * cells.size() - 1);
    CsvRows csv = CsvReader.read(new CsvText("f", header + "\n" + row + "\n" + row + "\n"));
    long breaks = cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    assertThat(csv.rows()).hasSize(2);
    for (int i = 0; i < cells.size(); i++) {
      assertThat(csv.first().raw("c" + i)).isEqualTo(cells.get(i));
    }
    assertThat(csv.rows().get(1).refuse("c0", "x").line()).isEqualTo(3 + (int) breaks);
  }

  @Property
  void aColumnPrintsAsItsUnitPrintsTheStoredValue(@ForAll("sizes") double size, @ForAll Unit unit) {
    double stored = size / 1e6;
    assertThat(new UnitFormat(unit, stored).format(UnitFormat.shown(unit, stored)))
        .isEqualTo(unit.digits(stored, unit.decimals(stored)));
  }

  @Property
  void aPlainNumberHasSixDigitsAndKeepsItsValue(@ForAll("sizes") double value) {
    String text = PlainNumber.text(value);
    BigDecimal read = new BigDecimal(text.replace(",", ""));
    assertThat(text.length()).isLessThanOrEqualTo(20);
    assertThat(read.doubleValue()).isCloseTo(value, within(5.1e-6 * value));
    assertThat(read.stripTrailingZeros().precision())
        .isLessThanOrEqualTo(Math.max(6, (int) Math.floor(Math.log10(value)) + 2));
  }

  @Property
  void aPlainNumberMirrorsItsSign(@ForAll("sizes") double value) {
    assertThat(PlainNumber.text(-value)).isEqualTo("-" + PlainNumber.text(value));
  }
}
