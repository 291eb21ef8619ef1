package org.plimsoll.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** The workloads by the letter of their section. */
public enum Workload {
  /** Every account's liquidation price and margin ratio at one mark, and their histogram. */
  A {
    @Override
    public void run(Run run, Consumer<String> lines) {
      new RevaluationWorkload(run).print(new Figures(lines));
    }
  },

  /** One cascade by rounds, with insurance fund and auto-deleveraging. */
  B {
    @Override
    public void run(Run run, Consumer<String> lines) {
      new CascadeWorkload(run).print(new Figures(lines));
    }
  },

  /** Ten thousand scenarios of shock, of shock and depth, and along price paths. */
  C {
    @Override
    public void run(Run run, Consumer<String> lines) {
      new SweepWorkload(run).print(new Figures(lines));
    }
  },

  /** Bad debt and surplus of a thousand shocks. */
  W {
    @Override
    public void run(Run run, Consumer<String> lines) {
      new BadDebtWorkload(run).print(new Figures(lines));
    }
  },

  /** A shock to a cross-margin book over eight assets, round by round. */
  X {
    @Override
    public void run(Run run, Consumer<String> lines) {
      new CrossCascadeWorkload(run).print(new Figures(lines));
    }
  };

  /**
   * Finds a workload.
   *
   * @param letter as typed, in either case
   * @return the workload
   * @throws NoSuchElementException if there is none of that letter
   */
  public static Workload named(String letter) {
    List<Workload> all = Arrays.asList(values());
    return all.stream()
        .filter(workload -> workload.name().equalsIgnoreCase(letter))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no workload '%s'; there are %s".formatted(letter, all)));
  }

  /**
   * Makes the data, times the work and checks its results.
   *
   * @param run how much, on how many threads, from which seed
   * @param lines receives one figure or check at a time
   */
  public abstract void run(Run run, Consumer<String> lines);
}
