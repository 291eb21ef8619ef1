package org.plimsoll.charts;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.cascade.CascadeRound;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.ShockCertificate;
import org.plimsoll.units.Columns;

/** Two runs one double apart, by round: the chain at the shock and what happens just below. */
final class CertificateChart {
  private final ShockCertificate certificate;

  private CertificateChart(ShockCertificate certificate) {
    this.certificate = certificate;
  }

  static Figure of(ShockCertificate certificate) {
    return new CertificateChart(certificate).figure();
  }

  private Figure figure() {
    int rounds = Math.max(1, certificate.at().rounds().size());
    int most = certificate.below().map(run -> Math.max(rounds, run.rounds().size())).orElse(rounds);
    List<Series.Line> lines = new ArrayList<>();
    lines.add(line("at the shock", certificate.at(), most, 1));
    certificate.below().ifPresent(run -> lines.add(line("just below", run, most, 0)));
    double[] levels = lines.stream().flatMapToDouble(Series::values).sorted().toArray();
    Panel panel =
        Panel.of(
            Axis.tight(Measure.of("Round", COUNT), 0, most),
            Axis.rounded(Measure.of("Price", PRICE), levels[0], levels[levels.length - 1]),
            lines);
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled(subtitle())
            .footed("Both shocks print as %s; they are neighbouring numbers".formatted(shock())));
  }

  private String shock() {
    return RATE.format(certificate.shock());
  }

  /** The price after each round; where a run is over, it stays. */
  private static Series.Line line(String name, CascadeRun run, int most, int colour) {
    double[] prices =
        DoubleStream.concat(
                DoubleStream.of(run.shockedPrice()),
                run.rounds().stream().mapToDouble(CascadeRound::priceAfter))
            .toArray();
    double[] places = IntStream.rangeClosed(0, most).asDoubleStream().toArray();
    double[] levels =
        IntStream.rangeClosed(0, most)
            .mapToDouble(k -> prices[Math.min(k, prices.length - 1)])
            .toArray();
    return Series.Line.of(name, Columns.of(places), Columns.of(levels), House.colour(colour))
        .dotted();
  }

  private String title() {
    String words = certificate.question();
    return "%s%s at a shock of %s: from %s to %s accounts"
        .formatted(
            words.substring(0, 1).toUpperCase(Locale.ROOT),
            words.substring(1),
            shock(),
            COUNT.format(certificate.below().map(CascadeRun::accounts).orElse(0)),
            COUNT.format(certificate.at().accounts()));
  }

  private String subtitle() {
    return "Round 0 is the shock alone. "
        + certificate
            .marginal()
            .map(
                account ->
                    "It turns on the account in row %s, liquidated at %s."
                        .formatted(
                            COUNT.format(account.row()), PRICE.format(account.liquidationPrice())))
            .orElse("The same accounts are closed; only the money differs.");
  }
}
