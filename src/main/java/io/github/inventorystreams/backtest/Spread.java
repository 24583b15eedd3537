package io.github.inventorystreams.backtest;

import io.github.inventorystreams.simulation.Draws;
import java.util.Arrays;

/**
 * Spreads the demand of a bucket uniformly over it. So the instant at which the n-th of d units is
 * wanted is Beta(n, d - n + 1)-distributed.
 */
final class Spread {
  private Spread() {}

  /**
   * The instants at which the units are wanted, in ascending order.
   *
   * @param fromMillis the first possible instant
   * @param toMillis after the last possible instant
   */
  static long[] instants(Draws draws, long units, long fromMillis, long toMillis) {
    long[] instants = new long[Math.toIntExact(units)];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = (long) draws.between((double) fromMillis, (double) toMillis);
    }
    Arrays.sort(instants);
    return instants;
  }
}
