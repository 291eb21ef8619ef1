package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.TEXT;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.In;

/**
 * The Hawkes process that makes observed events most likely, with standard errors.
 *
 * <p>The logarithms of base rate, jump and decay are searched with Nelder and Mead's simplex, twice
 * from each of three decays, so no parameter leaves its range. Standard errors come from the
 * curvature of the log-likelihood at the top, carried over from the logarithms; they are absent
 * where the top is flat, as for events that do not excite one another.
 *
 * <pre>{@code
 * HawkesFit.of(events).process().branchingRatio();
 * }</pre>
 *
 * <p>Source: Ogata 1978 and 1981.
 *
 * @param process the most likely one
 * @param logLikelihood its log-likelihood
 * @param baseRateError standard error of the base rate
 * @param jumpError standard error of the jump
 * @param decayError standard error of the decay
 * @param branchingRatioError standard error of the branching ratio
 */
public record HawkesFit(
    HawkesProcess process,
    double logLikelihood,
    OptionalDouble baseRateError,
    OptionalDouble jumpError,
    OptionalDouble decayError,
    OptionalDouble branchingRatioError) {
  private static final int LEAST_EVENTS = 10;
  private static final int MOST_EVALUATIONS = 20_000;
  private static final double[] DECAYS = {0.3, 3, 30};
  private static final double STEP = 1e-3;
  private static final double FAR = 300;

  /**
   * One fitted parameter.
   *
   * @param parameter its name
   * @param estimate most likely value
   * @param standardError of the estimate, absent where the likelihood is flat
   */
  public record Row(@In(TEXT) String parameter, double estimate, OptionalDouble standardError) {}

  /**
   * Fits a process.
   *
   * @param events ten or more, not all at one time
   * @return the most likely process
   * @throws IllegalArgumentException if there are too few events
   */
  public static HawkesFit of(EventTimes events) {
    int count = events.count();
    if (count < LEAST_EVENTS) {
      throw new IllegalArgumentException(Messages.tooFewEvents(LEAST_EVENTS, count));
    }
    if (events.times().get(0) == events.times().get(count - 1)) {
      throw new IllegalArgumentException(Messages.allAtOnce());
    }
    double rate = count / events.windowEnd();
    double[] best = search(events, guess(rate, DECAYS[0]));
    for (int start = 1; start < DECAYS.length; start++) {
      double[] other = search(events, guess(rate, DECAYS[start]));
      best = value(events, other) > value(events, best) ? other : best;
    }
    return at(events, best);
  }

  private static double[] guess(double rate, double decays) {
    return new double[] {
      Math.log(0.5 * rate), Math.log(0.5 * decays * rate), Math.log(decays * rate)
    };
  }

  /** Twice: a second simplex leaves the place where the first one collapsed. */
  private static double[] search(EventTimes events, double[] guess) {
    return climb(events, climb(events, guess));
  }

  private static double[] climb(EventTimes events, double[] guess) {
    return new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-10))
        .optimize(
            new MaxEval(MOST_EVALUATIONS),
            GoalType.MAXIMIZE,
            new ObjectiveFunction(point -> value(events, point)),
            new InitialGuess(guess),
            new NelderMeadSimplex(3, 0.3))
        .getPoint();
  }

  /** Beyond e^300 no event times have a likelihood worth climbing to. */
  private static double value(EventTimes events, double[] logarithms) {
    for (double logarithm : logarithms) {
      if (!(Math.abs(logarithm) < FAR)) {
        return -Double.MAX_VALUE;
      }
    }
    return process(logarithms).on(events).logLikelihood();
  }

  private static HawkesProcess process(double[] logarithms) {
    return new HawkesProcess(
        Math.exp(logarithms[0]), Math.exp(logarithms[1]), Math.exp(logarithms[2]));
  }

  private static HawkesFit at(EventTimes events, double[] top) {
    HawkesProcess process = process(top);
    RealMatrix variance = inverse(curvature(events, top));
    return new HawkesFit(
        process,
        value(events, top),
        error(process.baseRate(), variance, 0, 0),
        error(process.jump(), variance, 1, 1),
        error(process.decay(), variance, 2, 2),
        error(process.branchingRatio(), variance, 1, 2));
  }

  /** Second differences of minus the log-likelihood in the logarithms. */
  private static RealMatrix curvature(EventTimes events, double[] top) {
    double[][] curvature = new double[3][3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double same = moved(events, top, row, STEP, column, STEP);
        same += moved(events, top, row, -STEP, column, -STEP);
        double opposite = moved(events, top, row, STEP, column, -STEP);
        opposite += moved(events, top, row, -STEP, column, STEP);
        curvature[row][column] = (opposite - same) / (4 * STEP * STEP);
      }
    }
    return new Array2DRowRealMatrix(curvature);
  }

  private static double moved(
      EventTimes events, double[] top, int row, double first, int column, double second) {
    double[] point = top.clone();
    point[row] += first;
    point[column] += second;
    return value(events, point);
  }

  private static @Nullable RealMatrix inverse(RealMatrix curvature) {
    try {
      return new CholeskyDecomposition(curvature, 1e-6, 1e-6).getSolver().getInverse();
    } catch (NonPositiveDefiniteMatrixException e) {
      return null;
    }
  }

  /** Of the parameter itself, or of the quotient of two, from the variances of the logarithms. */
  private static OptionalDouble error(
      double value, @Nullable RealMatrix variance, int first, int second) {
    if (variance == null) {
      return OptionalDouble.empty();
    }
    double ofLogarithm =
        first == second
            ? variance.getEntry(first, first)
            : variance.getEntry(first, first)
                + variance.getEntry(second, second)
                - 2 * variance.getEntry(first, second);
    return OptionalDouble.of(value * Math.sqrt(Math.max(0, ofLogarithm)));
  }

  /**
   * Lists the parameters.
   *
   * @return base rate, jump, decay and branching ratio
   */
  public List<Row> rows() {
    return List.of(
        new Row("base rate", process.baseRate(), baseRateError),
        new Row("jump", process.jump(), jumpError),
        new Row("decay", process.decay(), decayError),
        new Row("branching ratio", process.branchingRatio(), branchingRatioError));
  }
}
