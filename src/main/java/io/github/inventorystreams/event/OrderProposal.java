package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The order quantity that one book proposes to its supplier at a review. Counts in the inventory
 * position from this moment on.
 *
 * @param reviewAtMillis the instant of the review, the same for all books of the supplier
 * @param quantity units asked for, a multiple of the pack size
 * @param minimumOrder the least quantity that may be ordered instead
 * @param mostUnits the largest quantity that may be ordered instead
 * @param demandPerDay forecast rate, units; the capacity is shared by the cover that it gives
 * @param shortageCostPerUnit what the lack of a unit costs; its unit cost where nobody has said
 * @param requestedDelivery the day on which it should arrive, in the supplier's zone
 * @param unitCost the price of a few units
 * @param approvalRequired whether somebody has to approve it; {@code null} = the supplier's terms
 *     decide
 * @param purchase prices of more units, and what the supplier counts in
 * @param care what the round has to mind besides
 */
public record OrderProposal(
    BookKey book,
    String supplierId,
    long reviewAtMillis,
    long quantity,
    long minimumOrder,
    long mostUnits,
    long packSize,
    double demandPerDay,
    BigDecimal unitCost,
    double shortageCostPerUnit,
    LocalDate requestedDelivery,
    @Nullable Boolean approvalRequired,
    OrderReason why,
    Purchase purchase,
    Care care) {

  /**
   * The conditions of a proposal that the round has to mind.
   *
   * @param urgent whether the SKU can't wait for the next review, whatever the forecast says
   * @param topUpUnits the largest quantity that the line may be raised to for the order's minimum
   *     value without somebody's approval
   * @param approvalReason why the quantity asked for needs an approval, whatever the settings say;
   *     {@code null} = it does not
   */
  public record Care(boolean urgent, long topUpUnits, @Nullable String approvalReason) {}
}
