package org.plimsoll.random;

/**
 * The standard normal distribution: mean 0, standard deviation 1.
 *
 * <p>Its quantile is a ratio of two polynomials of degree seven in q = p - 1/2 near the middle and
 * in sqrt(-log(min(p, 1 - p))) in the tails, right to about 16 digits. quantile(1 - p) =
 * -quantile(p) exactly.
 *
 * <pre>{@code
 * StandardNormal.quantile(0.975); // 1.959963984540054
 * }</pre>
 *
 * <p>Source: M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution,
 * Applied Statistics 37 (1988), routine PPND16.
 */
public final class StandardNormal {
  private static final double MIDDLE = 0.425;
  private static final double MIDDLE_SQUARED = 0.180625;
  private static final double FAR = 5;
  private static final double NEAR_SHIFT = 1.6;

  private static final double[] A = {
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3
  };
  private static final double[] B = {
    1,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3
  };
  private static final double[] C = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4
  };
  private static final double[] D = {
    1,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] E = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] F = {
    1,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  private StandardNormal() {}

  /**
   * Finds the number below which a share of all draws lies.
   *
   * @param share from 0 to 1, both excluded
   * @return the quantile, within 39 of 0
   * @throws IllegalArgumentException if the share is not between 0 and 1
   */
  public static double quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(Messages.share(share));
    }
    double centred = share - 0.5;
    if (Math.abs(centred) <= MIDDLE) {
      double r = MIDDLE_SQUARED - centred * centred;
      return centred * polynomial(A, r) / polynomial(B, r);
    }
    double tail = StrictMath.sqrt(-StrictMath.log(centred < 0 ? share : 1 - share));
    double size =
        tail <= FAR
            ? polynomial(C, tail - NEAR_SHIFT) / polynomial(D, tail - NEAR_SHIFT)
            : polynomial(E, tail - FAR) / polynomial(F, tail - FAR);
    return Math.copySign(size, centred);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = sum * x + coefficients[k];
    }
    return sum;
  }
}
