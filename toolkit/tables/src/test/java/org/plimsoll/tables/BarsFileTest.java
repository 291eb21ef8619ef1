package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.market.Bars;

/** Price bars of one's own: what is accepted, and the sentence for what is not. */
class BarsFileTest {
  private static final String HEADER =
      "time_utc,venue,instrument,bar_minutes,open_quote,high_quote,low_quote,close_quote\n";
  private static final String FIRST = "2025-10-10T00:00:00Z,v,BTC/USDT,5,10,12,9,11\n";
  private static final String SECOND = "2025-10-10T00:05:00Z,v,BTC/USDT,5,11,11.5,10.5,11\n";

  private final Path folder;

  BarsFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void goodBarsAreRead() throws IOException {
    Bars bars = read(HEADER + FIRST + SECOND);
    assertThat(bars)
        .hasToString(
            "BTC/USDT on v, 2 bars of 5 min from 2025-10-10T00:00:00Z to 2025-10-10T00:10:00Z,"
                + " 9.00000 to 12.0000");
    assertThat(bars.close().get(1)).isEqualTo(11);
  }

  @Test
  void aVolumeColumnIsCheckedAndNotKept() throws IOException {
    String header = HEADER.replace("close_quote\n", "close_quote,volume_base\n");
    assertThat(read(header + FIRST.replace("\n", ",1.5\n")).size()).isEqualTo(1);
    refused(
        header + FIRST.replace("\n", ",many\n"),
        "bars.csv line 2, column volume_base: must be a number with a decimal point, was \"many\"");
  }

  @Test
  void aMissingIntervalIsAllowed() throws IOException {
    assertThat(read(HEADER + FIRST + SECOND.replace("00:05", "07:00")).size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "10/10/2025",
    "2025-10-10 00:05:00",
    "2025-10-10",
    "1760054400",
    "2025-13-10T00:05:00Z",
    "2025-02-30T00:05:00Z",
    "2025-10-10T25:05:00Z"
  })
  void timesAreIso(String time) {
    refused(
        HEADER + FIRST + SECOND.replace("2025-10-10T00:05:00Z", time),
        "bars.csv line 3, column time_utc: must be an ISO 8601 time in UTC, was \"%s\"; write it as 2025-10-10T21:20:00Z"
            .formatted(time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-09T00:00:00Z | sort the rows by time",
        "2025-10-10T00:00:00Z | drop the repeated row",
        "2025-10-10T00:04:59Z | check bar_minutes"
      })
  void timesMustRiseByTheLengthOfABar(String time, String remedy) {
    refused(
        HEADER + FIRST + SECOND.replace("2025-10-10T00:05:00Z", time),
        "bars.csv line 3, column time_utc: must be 2025-10-10T00:05:00Z or later, the end of the"
            + " bar before, was \"%s\"; %s".formatted(time, remedy));
  }

  @Test
  void oneFileHoldsOneSeries() {
    refused(
        HEADER + FIRST + SECOND.replace("BTC/", "ETH/"),
        "bars.csv line 3, column instrument: must be BTC/USDT as in the rows before, was"
            + " \"ETH/USDT\"; keep one series per file");
    refused(
        HEADER + FIRST + SECOND.replace(",5,", ",60,"),
        "bars.csv line 3, column bar_minutes: must be 5 as in the rows before, was \"60\"; keep one"
            + " series per file");
    refused(
        HEADER + FIRST + SECOND.replace(",v,", ",w,"),
        "bars.csv line 3, column venue: must be v as in the rows before, was \"w\"; keep one series"
            + " per file");
  }

  @Test
  void pricesMustBePositiveAndEnclosed() {
    refused(
        HEADER + FIRST.replace(",10,", ",-10,"),
        "bars.csv line 2, column open_quote: must be above 0, was \"-10\"");
    refused(
        HEADER + FIRST.replace(",9,", ",0,"),
        "bars.csv line 2, column low_quote: must be above 0, was \"0\"");
    refused(
        HEADER + FIRST + SECOND.replace("11.5,10.5", "10.5,11.5"),
        "bars.csv line 3: high at 2025-10-10T00:05:00Z must be at least open and close, 11.0, was"
            + " 10.5");
    refused(
        HEADER + FIRST.replace(",9,", ",10.5,"),
        "bars.csv line 2: low at 2025-10-10T00:00:00Z must be at most open and close, 10.0, was"
            + " 10.5");
  }

  @Test
  void barMinutesAreWhole() {
    refused(
        HEADER + FIRST.replace(",5,", ",0,"),
        "bars.csv line 2, column bar_minutes: must be a whole number from 1 to 999999999, was"
            + " \"0\"");
  }

  @Test
  void blankCellsAreRefused() {
    refused(
        HEADER + FIRST.replace(",12,", ",,"),
        "bars.csv line 2, column high_quote: must not be blank");
    refused(
        HEADER + FIRST.replace(",v,", ",,"), "bars.csv line 2, column venue: must not be blank");
  }

  private Bars read(String text) throws IOException {
    Path file = folder.resolve("bars.csv");
    Files.writeString(file, text);
    return Datasets.readBars(file);
  }

  private void refused(String text, String sentence) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(text))
        .withMessage(sentence);
  }
}
