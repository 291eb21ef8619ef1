package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.liquidity.DepthCurve;
import org.plimsoll.liquidity.DepthPoint;
import org.plimsoll.liquidity.DepthSnapshot;

/** Depth that travels with the toolkit, and depth of one's own. */
class DepthFileTest {
  private static final String DISTANCES =
      "time_utc,venue,instrument,distance_percent,cumulative_base,cumulative_notional_usdt,suspect\n";
  private static final String AT = "2025-10-10T00:00:00Z,v,BTC/USDT,";
  private static final String MOMENTS =
      "time_utc,venue,instrument,best_bid,best_ask,bid_notional_quote_within_10bp,"
          + "ask_notional_quote_within_10bp,bid_notional_quote_within_20bp,"
          + "ask_notional_quote_within_20bp\n";

  private final Path folder;

  DepthFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<DepthSnapshot> read(String text) throws IOException {
    return Datasets.readDepth(Files.writeString(folder.resolve("depth.csv"), text));
  }

  @Test
  void rowsPerDistanceBecomeOneCurve() throws IOException {
    List<DepthSnapshot> read =
        read(DISTANCES + AT + "-2,3,290,0\n" + AT + "-1,1,99,0\n" + AT + "1,2,202,0\n");
    assertThat(read)
        .containsExactly(
            new DepthSnapshot(
                Instant.parse("2025-10-10T00:00:00Z"),
                "v",
                "BTC/USDT",
                OptionalDouble.empty(),
                new DepthCurve(
                    List.of(new DepthPoint(0.01, 99), new DepthPoint(0.02, 290)),
                    List.of(new DepthPoint(0.01, 202)))));
  }

  @Test
  void aSideInDoubtIsLeftOut() throws IOException {
    DepthCurve curve =
        read(DISTANCES + AT + "-2,3,290,0\n" + AT + "-1,1,99,1\n" + AT + "1,2,202,0\n")
            .get(0)
            .curve();
    assertThat(curve.bids()).isEmpty();
    assertThat(curve.asks()).hasSize(1);
  }

  @Test
  void aRowPerMomentHasAMid() throws IOException {
    DepthSnapshot read = read(MOMENTS + AT + "99,101,10,20,30,40\n").get(0);
    assertThat(read.mid()).hasValue(100);
    assertThat(read.curve().bids())
        .containsExactly(new DepthPoint(0.001, 10), new DepthPoint(0.002, 30));
    assertThat(read.curve().asks())
        .containsExactly(new DepthPoint(0.001, 20), new DepthPoint(0.002, 40));
  }

  @Test
  void whatIsNotCumulativeIsRefused() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(MOMENTS + AT + "99,101,10,20,5,40\n"))
        .withMessageContaining("depth.csv line 2")
        .withMessageContaining("notional of a depth curve must not fall with distance");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> read(DISTANCES + AT + "-1,1,99,0\n" + AT + "-1,1,99,0\n"))
        .withMessageContaining("distances of a depth curve must rise");
  }

  /** The archive's bids are stale from 15:30 UTC on; asks near mid thin out in the crash. */
  @Test
  void theDepthOfTheTenthOfOctoberThinsOut() {
    List<DepthSnapshot> day = Datasets.depth("binance-usdm_btcusdt_2025-10-10_depth");
    assertThat(day).hasSize(477);
    Instant stale = Instant.parse("2025-10-10T15:30:00Z");
    assertThat(day)
        .allMatch(moment -> moment.curve().bids().isEmpty() == !moment.time().isBefore(stale))
        .allMatch(moment -> moment.curve().asks().size() == 5);
    double calm = day.get(0).curve().asks().get(0).notional();
    double worst =
        day.stream().mapToDouble(moment -> moment.curve().asks().get(0).notional()).min().orElse(0);
    assertThat(worst).isLessThan(calm / 4);
  }

  @Test
  void aRealCurveIsALaw() {
    DepthSnapshot first = Datasets.depth("binance_btc-eth_2024-08-08_depth").get(0);
    double mid = first.mid().orElseThrow();
    double within = first.curve().bids().get(6).notional();
    double amount = within / mid;
    assertThat(first.curve().impact(mid).factor(amount)).isCloseTo(0.99, within(0.003));
    assertThat(first.toString()).startsWith(first.instrument() + " on " + first.venue());
  }
}
