package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.account.Position;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** A book of one's own: what is accepted, and the sentence for what is not. */
class BookFileTest {
  private static final MarginSchedule BTC = Datasets.venue("binance-usdm").schedule("BTCUSDT");
  private static final String HEADER =
      "account,side,quantity_base,entry_price_quote,leverage,margin_quote\n";
  private static final String FIRST = "1,long,2,60000,20,6000\n";

  private final Path folder;

  BookFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aGoodBookIsRead() throws IOException {
    List<Position> book = read(HEADER + FIRST + "2,short,0.1,60000,5,1500\n");
    assertThat(book.get(0)).isEqualTo(Position.longOf(2, BTC).at(60_000).leverage(20));
    assertThat(book.get(1).side()).isEqualTo(Side.SHORT);
    assertThat(book.get(1).margin()).isEqualTo(1500);
  }

  @Test
  void accountsCountUp() {
    refused(
        HEADER + FIRST + FIRST,
        "book.csv line 3, column account: must be 2, was \"1\"; number the accounts from 1 without"
            + " gap or repeat");
  }

  @Test
  void theSideIsAWord() {
    refused(
        HEADER + FIRST.replace("long", "buy"),
        "book.csv line 2, column side: must be long or short, was \"buy\"");
  }

  @Test
  void whatTheScheduleForbidsIsRefused() {
    refused(
        HEADER + FIRST.replace(",20,", ",120,"),
        "book.csv line 2: leverage 120 is above the venue's maximum of 100 for a BTCUSDT notional"
            + " of 120,000 (bracket 2)");
    refused(
        HEADER + FIRST.replace("long,2", "long,-2"),
        "book.csv line 2: quantity must be above 0, was -2; the direction is the side's:"
            + " longOf(2, ...) or shortOf(2, ...)");
  }

  private List<Position> read(String text) throws IOException {
    Path file = folder.resolve("book.csv");
    Files.writeString(file, text);
    return Datasets.readBook(file, BTC);
  }

  private void refused(String text, String sentence) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(text))
        .withMessage(sentence);
  }
}
