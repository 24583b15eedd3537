package io.github.inventorystreams.faults;

/**
 * How much happens in a run.
 *
 * @param events different ones; what is repeated or malformed comes on top
 * @param suppliers each of them has one round of orders during the run
 * @param kills of an instance
 * @param brokerKills of the broker
 * @param stalls of the broker
 * @param moves changes of the number of instances
 * @param pauses of an instance for longer than the broker waits for it
 * @param links how often each of the faults of a network happens
 * @param bursts how often too much, or something else, comes of each kind
 * @param others how often each of the other faults happens
 * @param perSecond records that are published in a second
 */
record Extent(
    String name,
    int events,
    int suppliers,
    int kills,
    int brokerKills,
    int stalls,
    int moves,
    int pauses,
    int links,
    int bursts,
    int others,
    int perSecond) {

  /** At most eight minutes on two cores. */
  static final Extent QUICK = new Extent("quick", 50_000, 12, 10, 3, 0, 6, 2, 1, 1, 1, 350);

  /** A few minutes. */
  static final Extent AT_LEAST_ONCE =
      new Extent("at-least-once", 5_000, 2, 0, 0, 0, 0, 0, 0, 0, 0, 350);

  /** Some minutes, at five times the pace. */
  static final Extent ROLLING = new Extent("rolling", 400_000, 20, 0, 0, 0, 0, 0, 0, 0, 0, 2_000);

  /** Somewhat more than an hour. */
  static final Extent LONG = new Extent("long", 1_000_000, 100, 100, 30, 8, 60, 20, 6, 8, 8, 400);

  /** {@code -Dfaults.long} asks for the long one. */
  static Extent asked() {
    return System.getProperty("faults.long") == null ? QUICK : LONG;
  }

  int skus() {
    return events / 50;
  }
}
