package io.github.inventorystreams.simulation;

import java.util.SplittableRandom;

/**
 * Random draws that belong to a name: the same seed and name give the same draws, whatever else was
 * drawn before.
 */
public final class Draws {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double NORMAL_FROM_MEAN = 50;

  private final SplittableRandom random;

  private Draws(long state) {
    this.random = new SplittableRandom(state);
  }

  /** The draws of a name, which is put together of parts. */
  public static Draws of(long seed, Object... name) {
    long hash = FNV_OFFSET ^ mixed(seed);
    for (Object part : name) {
      String text = part.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ '/') * FNV_PRIME;
    }
    return new Draws(mixed(hash));
  }

  /** The finalizer of MurmurHash3 (Appleby, public domain). */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  /** Uniform in [low, high). */
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Uniform whole number in [low, high]. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Standard normal. */
  public double gaussian() {
    return random.nextGaussian();
  }

  /** Poisson; by multiplication (Knuth 1969), for great means by the normal approximation. */
  public int poisson(double mean) {
    if (mean > NORMAL_FROM_MEAN) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
    }
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Log-normal with a median and a spread of the logarithm. */
  double lognormal(double median, double sigma) {
    return median * Math.exp(sigma * gaussian());
  }

  /** The index of one of several weights, drawn in proportion to them. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random.nextDouble() * total;
    int index = 0;
    while (index < weights.length - 1 && left >= weights[index]) {
      left -= weights[index];
      index++;
    }
    return index;
  }
}
