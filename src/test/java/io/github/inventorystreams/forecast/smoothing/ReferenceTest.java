package io.github.inventorystreams.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.Histories;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Methods beside R 4.2.2 with forecast 8.20 and statsmodels 0.13.5, on two series made by
 *
 * <pre>
 * t &lt;- 0:55
 * y &lt;- 20 + t/4 + c(3,-2,0,1,5,-4,-3)[t %% 7 + 1] + ((t*7919) %% 11 - 5)
 * z &lt;- ifelse((t*31) %% 4 == 3 | (t*13) %% 10 == 0, (t*17) %% 9 + 1, 0)
 * </pre>
 */
class ReferenceTest {
  private static final Offset<Double> EXACT = within(1e-8);
  private static final double[] SEASON = {3, -2, 0, 1, 5, -4, -3};
  private static final double[] Y =
      IntStream.range(0, 56)
          .mapToDouble(t -> 20 + t / 4.0 + SEASON[t % 7] + (t * 7919) % 11 - 5)
          .toArray();
  private static final double[] Z =
      IntStream.range(0, 56)
          .mapToDouble(t -> (t * 31) % 4 == 3 || (t * 13) % 10 == 0 ? (t * 17) % 9 + 1 : 0)
          .toArray();

  private static ObservedDemand observed(double... demand) {
    return new ObservedDemand(Histories.inStock(demand));
  }

  private static double[] ahead(Fitted fitted, int buckets, int horizon) {
    return IntStream.range(0, horizon).mapToDouble(h -> fitted.mean(buckets, h)).toArray();
  }

  private static double[] halfSeason() {
    return Arrays.stream(SEASON).map(term -> term / 2).toArray();
  }

  /**
   * {@code HoltWinters(ts(y,frequency=7), alpha=.2, beta=.05, gamma=.1, l.start=20, b.start=.3)}.
   */
  @Test
  void holtWinters() {
    Fitted path =
        HoltWinters.path(observed(Y), 7, 20, .3, halfSeason(), new double[] {.2, .05, 1, .1});
    assertThat(ahead(path, 56, 7))
        .containsExactly(
            new double[] {
              33.8546329091,
              29.8245503995,
              31.7351219457,
              33.0029551517,
              35.4971455254,
              29.0917291292,
              30.4059234055
            },
            EXACT);
  }

  /** {@code HoltWinters(ts(y,frequency=7), alpha=.2, beta=FALSE, gamma=.1, l.start=20)}. */
  @Test
  void seasonalSmoothing() {
    Fitted path =
        HoltWinters.path(observed(Y), 7, 20, 0, halfSeason(), new double[] {.2, 0, 0, .1});
    assertThat(ahead(path, 56, 3))
        .containsExactly(new double[] {32.750700852, 28.6005764917, 30.3805836685}, EXACT);
  }

  /**
   * statsmodels {@code ExponentialSmoothing(y, trend='add', damped_trend=True, seasonal='add')}
   * from the level 20, trend .3 and half the season with {@code fit(smoothing_level=.2,
   * smoothing_trend=.05, smoothing_seasonal=.08, damping_trend=.95)}; its seasonal constant is
   * {@code gamma (1 - alpha)}. Of its forecasts the seventh leaves out the last day's step of the
   * season.
   */
  @Test
  void dampedHoltWinters() {
    Fitted path =
        HoltWinters.path(observed(Y), 0, 20, .3, halfSeason(), new double[] {.2, .05, .95, .1});
    assertThat(ahead(path, 56, 6))
        .containsExactly(
            new double[] {
              32.90922691562092,
              29.121423248873253,
              30.91130230475878,
              32.03234079845129,
              34.44546769202521,
              27.663120881151414
            },
            EXACT);
  }

  /**
   * {@code HoltWinters(ts(y), alpha=.2, beta=.05, gamma=FALSE, l.start=y[2], b.start=y[2]-y[1])}.
   */
  @Test
  void holt() {
    Fitted path =
        HoltWinters.path(
            observed(Y), 2, Y[1], Y[1] - Y[0], new double[1], new double[] {.2, .05, 1, 0});
    assertThat(ahead(path, 56, 3))
        .containsExactly(new double[] {32.350843962, 32.6223439775, 32.893843993}, EXACT);
  }

  /**
   * {@code HoltWinters(ts(y[14:56]), alpha=.2, beta=FALSE, gamma=FALSE, l.start=mean(y[1:14]))}.
   */
  @Test
  void simpleExponentialSmoothing() {
    Fitted path = new SimpleExponentialSmoothing(.2).fit(observed(Y), PooledDemand.NEUTRAL);
    assertThat(path.mean(56, 0)).isCloseTo(30.1198351575, EXACT);
  }

  /** {@code thetaf(ts(y), h=4)}, with the constant and first level that it found. */
  @Test
  void theta() {
    double[] always = new double[56];
    Arrays.fill(always, 1);
    Theta.Line line = Theta.line(Y, always, 0, 0.185098411934, 22.1533392334);
    double[] expected = {30.7881007058, 30.8943549779, 31.0006092499, 31.106863522};
    for (int ahead = 0; ahead < 4; ahead++) {
      assertThat(line.mean(56, ahead)).isCloseTo(expected[ahead], EXACT);
    }
  }

  /** {@code croston(z, h=1, alpha=.1)}; SBA is 0.95 of it by Syntetos and Boylan 2005, eq. 7. */
  @Test
  void croston() {
    assertThat(Croston.plain(.1).fit(observed(Z), PooledDemand.NEUTRAL).mean(56, 0))
        .isCloseTo(1.75909881698, EXACT);
    assertThat(Croston.syntetosBoylan(.1).fit(observed(Z), PooledDemand.NEUTRAL).mean(56, 0))
        .isCloseTo(1.671143876131, EXACT);
  }

  /** {@code ses(ts(colSums(matrix(z, nrow=7))), alpha=.3, initial="simple", h=1)$mean / 7}. */
  @Test
  void adida() {
    assertThat(new Adida(.3).fit(observed(Z), PooledDemand.NEUTRAL).mean(56, 0))
        .isCloseTo(1.71851995714, EXACT);
  }

  /** By hand from Teunter, Syntetos and Babai 2011, eq. 3: chance .5, size 4, both constants .5. */
  @Test
  void teunterSyntetosBabai() {
    double[] levels = new double[5];
    Tsb.smooth(observed(0, 8, 0, 0), 0, .5, .5, new double[] {.5, 4}, levels);
    // Chances .5, .25, .625, .3125, .15625; sizes 4, 4, 6, 6, 6.
    assertThat(levels).containsExactly(2, 1, 3.75, 1.875, 0.9375);
  }

  /** {@code naive(y)}, {@code snaive(ts(y,frequency=7),h=7)}: the last day, the last week. */
  @Test
  void naive() {
    assertThat(Naive.naive().fit(observed(Y), PooledDemand.NEUTRAL).mean(56, 3)).isEqualTo(Y[55]);
    assertThat(ahead(Naive.seasonalNaive().fit(observed(Y), PooledDemand.NEUTRAL), 56, 8))
        .containsExactly(Y[49], Y[50], Y[51], Y[52], Y[53], Y[54], Y[55], Y[49]);
  }
}
