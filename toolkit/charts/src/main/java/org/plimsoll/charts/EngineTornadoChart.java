package org.plimsoll.charts;

import static org.plimsoll.units.Unit.QUOTE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.cascade.EngineStress;
import org.plimsoll.cascade.EngineStress.Bar;
import org.plimsoll.units.Columns;

/** One stress at a time: level bars of bad debt, the widest on top. */
final class EngineTornadoChart {
  private static final float THICK = 18;
  private static final double HALF_A_ROW = 0.5;
  private static final double ROOM_FOR_WORDS = 1.2;

  private final EngineStress stress;

  /** From the bottom up. */
  private final List<Bar> bars;

  private EngineTornadoChart(EngineStress stress) {
    this.stress = stress;
    this.bars = new ArrayList<>(stress.tornado());
    Collections.reverse(bars);
  }

  static Figure of(EngineStress stress) {
    return new EngineTornadoChart(stress).figure();
  }

  private Figure figure() {
    double most = bars.stream().mapToDouble(Bar::most).max().orElseThrow();
    Axis across = Axis.tight(Measure.of("Bad debt", QUOTE), 0, most * ROOM_FOR_WORDS);
    Axis up = Axis.named("Stress", bars.stream().map(Bar::name).toList());
    Panel panel = Panel.of(across, up, List.of(base(), spans())).notes(notes());
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled("Grey: bad debt without stress. Each bar changes one thing alone.")
            .footed(stress.assumption().orElse("Positions as given")));
  }

  private Series.Line base() {
    double base = bars.get(0).base();
    Columns ends = Columns.of(-HALF_A_ROW, bars.size() - HALF_A_ROW);
    return Series.Line.of("without stress", Columns.of(base, base), ends, House.GREY)
        .thin()
        .unlabelled();
  }

  private Series.Spans spans() {
    double[] places = new double[bars.size()];
    for (int place = 0; place < places.length; place++) {
      places[place] = place;
    }
    return new Series.Spans(
        "bad debt",
        column(Bar::least),
        column(Bar::most),
        Columns.of(places),
        House.colour(0),
        THICK,
        false);
  }

  private Columns column(ToDoubleFunction<Bar> value) {
    return Columns.of(bars.stream().mapToDouble(value).toArray());
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int place = 0; place < bars.size(); place++) {
      double most = bars.get(place).most();
      notes.add(new Note(most, place, TickText.of(QUOTE, most), House.FAINT_TEXT, false));
    }
    return notes;
  }

  private String title() {
    Bar widest = bars.get(bars.size() - 1);
    return widest.width() == 0
        ? "No stress alone changes the bad debt"
        : "Alone, \"%s\" moves the bad debt most, by %s"
            .formatted(widest.name(), TickText.of(QUOTE, widest.width()));
  }
}
