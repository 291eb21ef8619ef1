package org.plimsoll.charts;

import static org.plimsoll.units.Unit.RATE;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.buffer.UtilizationPath.Point;

/** What a chart of accounts through time says: who was liquidated, and when. */
record PathWords(String subject, List<UtilizationPath> paths, double peak) {

  String title() {
    if (paths.size() == 1) {
      UtilizationPath path = paths.get(0);
      return path.liquidation()
          .map(point -> path.name() + " was liquidated on " + moment(point))
          .orElse("%s survived, %s".formatted(path.name(), peakInWords()));
    }
    long liquidated = paths.stream().filter(UtilizationPath::isLiquidated).count();
    return liquidated == 0
        ? "All %d accounts survived, %s".formatted(paths.size(), peakInWords())
        : "%d of %d accounts were liquidated%s".formatted(liquidated, paths.size(), when());
  }

  private String peakInWords() {
    return "%s at most %s".formatted(subject.toLowerCase(Locale.ROOT), RATE.format(peak));
  }

  private String when() {
    List<Point> ends =
        paths.stream()
            .flatMap(path -> path.liquidation().stream())
            .sorted(Comparator.comparing(Point::time))
            .toList();
    String from = moment(ends.get(0));
    String to = moment(ends.get(ends.size() - 1));
    String day = from.substring(0, from.lastIndexOf(' ') + 1);
    return from.equals(to)
        ? " on " + from
        : " from %s to %s".formatted(from, to.startsWith(day) ? to.substring(day.length()) : to);
  }

  private static String moment(Point point) {
    return TimeTicks.minute(Measure.seconds(point.time()));
  }

  String subtitle() {
    if (paths.size() == 1) {
      String position = paths.get(0).position().toString();
      return position.substring(0, 1).toUpperCase(Locale.ROOT) + position.substring(1) + ".";
    }
    int unnamed = paths.size() - House.SEQUENCE.size();
    String grey = unnamed > 0 ? " Grey: %d more accounts.".formatted(unnamed) : "";
    boolean anyone = paths.stream().anyMatch(UtilizationPath::isLiquidated);
    return (anyone ? "A dot marks a liquidation." : "None was liquidated.") + grey;
  }

  String footer(double firstSecond, double lastSecond, String method) {
    List<String> contracts =
        paths.stream().map(path -> path.position().contract().symbol()).distinct().toList();
    return "%s, %s to %s UTC · %s"
        .formatted(
            String.join(", ", contracts),
            TimeTicks.inFull(firstSecond),
            TimeTicks.inFull(lastSecond),
            method);
  }
}
