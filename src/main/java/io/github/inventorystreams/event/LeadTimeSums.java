package io.github.inventorystreams.event;

/**
 * The lead times of order lines, from their review to their receipt, as sums of whole numbers, so
 * that it does not matter in which order and where they are added up.
 *
 * @param lines how many lines were received
 * @param centiDays the sum of their lead times, hundredths of days
 * @param squaredCentiDays the sum of the squares of these
 */
public record LeadTimeSums(long lines, long centiDays, long squaredCentiDays) {

  /** Nothing was received. */
  public static final LeadTimeSums NONE = new LeadTimeSums(0, 0, 0);

  /** With one more line. */
  public LeadTimeSums plus(long leadTimeCentiDays) {
    return plus(new LeadTimeSums(1, leadTimeCentiDays, leadTimeCentiDays * leadTimeCentiDays));
  }

  /** Both together. */
  public LeadTimeSums plus(LeadTimeSums other) {
    return new LeadTimeSums(
        lines + other.lines,
        centiDays + other.centiDays,
        squaredCentiDays + other.squaredCentiDays);
  }
}
