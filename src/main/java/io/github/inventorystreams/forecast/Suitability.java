package io.github.inventorystreams.forecast;

import java.util.Optional;

/** Reasons for which a method does not qualify for a history. */
public final class Suitability {
  /** A SKU that has sold nothing for so many days is dead: nothing is left to fit. */
  private static final int DEAD_DAYS = 182;

  private Suitability() {}

  /** A method that takes every history. */
  public static Optional<String> any(DemandHistory history) {
    return Optional.empty();
  }

  /** With so many buckets of history. */
  public static Optional<String> atLeast(DemandHistory history, int buckets) {
    return history.buckets() >= buckets
        ? Optional.empty()
        : Optional.of("needs %d buckets, has %d".formatted(buckets, history.buckets()));
  }

  /** With so many buckets of history and of demand, the last of which is not long ago. */
  public static Optional<String> alive(DemandHistory history, int buckets, int buyings) {
    Optional<String> tooShort = atLeast(history, buckets);
    if (tooShort.isPresent()) {
      return tooShort;
    }
    int bought = 0;
    int silent = 0;
    for (double demand : history.demand()) {
      bought += demand > 0 ? 1 : 0;
      silent = demand > 0 ? 0 : silent + 1;
    }
    if (bought < buyings) {
      return Optional.of("needs %d buckets with demand, has %d".formatted(buyings, bought));
    }
    int silentDays = silent * history.daysPerBucket();
    return silentDays >= DEAD_DAYS
        ? Optional.of("nothing was sold in the last %d days".formatted(silentDays))
        : Optional.empty();
  }

  /**
   * As {@link #alive}, of the buckets that are left of the last ones when those before the first
   * sale among them are left out.
   *
   * @param memory how many of the last buckets count at all
   */
  public static Optional<String> aliveSinceFirstSale(
      DemandHistory history, int memory, int buckets, int buyings) {
    int first = Math.max(0, history.buckets() - memory);
    while (first < history.buckets() && history.demand()[first] == 0) {
      first++;
    }
    int since = history.buckets() - first;
    return since < buckets
        ? Optional.of("needs %d buckets since the first sale, has %d".formatted(buckets, since))
        : alive(history, buckets, buyings);
  }
}
