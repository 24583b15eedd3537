package io.github.inventorystreams.replenishment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The limits beyond which an order line is so far from the usual that somebody has to look at it
 * first.
 *
 * @param usualOrders so many times the SKU's usual order; 0 = not checked
 * @param coverDays so many days of the usual demand beyond what the policy covers; 0 = not checked
 * @param value of the line, in the supplier's currency; {@code null} = not checked
 */
public record OrderChecks(double usualOrders, double coverDays, @Nullable BigDecimal value) {

  /** Nothing is checked. */
  public static final OrderChecks NONE = new OrderChecks(0, 0, null);

  /** Orders that must be known before one of them can be unusual. */
  private static final int MIN_ORDERS = 3;

  /** Up to so many times the policy's days, a large order only makes up for small ones. */
  private static final int TIMES_THE_POLICY = 2;

  /** A SKU that hardly sells is taken to sell a unit a week: no order of a few units is checked. */
  private static final double MIN_PER_DAY = 1 / 7.0;

  /**
   * A line to be checked.
   *
   * @param least whether the supplier takes no less
   * @param levelIsSet whether somebody has set the level that it fills up to
   * @param usualPerDay the demand of a usual day, without the few largest days; {@code null} = too
   *     little is known
   * @param policyDays that the policy covers
   * @param pastOrders units of the SKU's last order lines, in any order
   */
  public record Line(
      long position,
      long quantity,
      BigDecimal unitCost,
      boolean least,
      boolean levelIsSet,
      @Nullable Double usualPerDay,
      double policyDays,
      List<Long> pastOrders) {
    public Line {
      pastOrders = List.copyOf(pastOrders);
    }

    private double days(double perDay) {
      return (position + quantity) / Math.max(MIN_PER_DAY, perDay);
    }

    /**
     * Whether it makes up for orders that were cut, say by a shared capacity: it covers little more
     * than the policy has to.
     */
    private boolean lastsUsually() {
      return usualPerDay != null && days(usualPerDay) <= TIMES_THE_POLICY * policyDays;
    }
  }

  /** Why the line needs somebody's approval, or {@code null}. */
  public @Nullable String objection(Line line) {
    BigDecimal worth = line.unitCost.multiply(BigDecimal.valueOf(line.quantity));
    if (value != null && worth.compareTo(value) > 0) {
      return "it is worth %s, more than %s (orders.approve-above-value)"
          .formatted(worth.toPlainString(), value.toPlainString());
    }
    // What nobody can order less of, and what somebody has set, is not the forecast's doing.
    if (line.least || line.levelIsSet) {
      return null;
    }
    List<Long> past = line.pastOrders.stream().sorted().toList();
    if (usualOrders > 0 && past.size() >= MIN_ORDERS && !line.lastsUsually()) {
      long usual = past.get(past.size() / 2);
      if (line.quantity > usualOrders * usual) {
        return String.format(
            Locale.ROOT,
            "%d is more than %.0f times the usual order of %d (orders.approve-above-usual)",
            line.quantity,
            usualOrders,
            usual);
      }
    }
    Double perDay = line.usualPerDay;
    if (coverDays > 0 && perDay != null) {
      double days = line.days(perDay);
      if (days > line.policyDays + coverDays) {
        return String.format(
            Locale.ROOT,
            "it covers %.0f days of the usual demand of %.1f a day, more than %.0f days beyond the policy's %.0f (orders.approve-above-days)",
            days,
            Math.max(MIN_PER_DAY, perDay),
            coverDays,
            line.policyDays);
      }
    }
    return null;
  }
}
