package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.BookKey;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One article of the shop at one location.
 *
 * @param ordersPerDay on a mean day without promotion
 * @param promotionDay the first day of its first promotion, counted from the shop's first day
 * @param promotionLift by how much a promotion multiplies the orders
 * @param openingUnits what is counted before the first day
 */
record Article(
    BookKey book,
    DemandClass demand,
    double ordersPerDay,
    String supplierId,
    long packSize,
    long minimumOrder,
    BigDecimal unitCost,
    int promotionDay,
    double promotionLift,
    long openingUnits) {
  private static final int PROMOTION_EVERY_DAYS = 70;
  private static final int PROMOTION_DAYS = 7;

  /** Share of the books that open with too little, so that there is something to see early. */
  private static final double SHORT_SHARE = 0.06;

  private static final long[] PACKS = {1, 1, 6, 12, 24};

  /** Draws an article; what belongs to the SKU is the same at all locations. */
  static Article drawn(ShopPlan plan, String sku, String location) {
    Draws ofSku = Draws.of(plan.seed(), "sku", sku);
    DemandClass demand = DemandClass.drawn(ofSku);
    double popularity = Math.min(6, ofSku.lognormal(0.75, 0.75));
    long pack = PACKS[ofSku.between(0, PACKS.length - 1)];
    Draws ofBook = Draws.of(plan.seed(), "book", sku, location);
    double orders =
        demand.ordersPerDay() * popularity * ofBook.between(0.7, 1.3) / plan.locations().size();
    String supplierId = ShopSuppliers.supplierOf(ofSku);
    double coverDays =
        ofBook.chance(SHORT_SHARE)
            ? ofBook.between(4.0, 10.0)
            : ShopSuppliers.protectionDays(supplierId) + ofBook.between(14.0, 21.0);
    return new Article(
        new BookKey(sku, location),
        demand,
        orders,
        supplierId,
        pack,
        pack * ofSku.between(1, 2),
        BigDecimal.valueOf(ofSku.lognormal(6, 0.8)).setScale(2, RoundingMode.HALF_UP),
        ofSku.between(0, PROMOTION_EVERY_DAYS - 1),
        ofSku.between(1.4, 2.4),
        Math.round(orders * demand.meanUnits() * coverDays) + 1);
  }

  /** Mean units a day. */
  double unitsPerDay() {
    return ordersPerDay * demand.meanUnits();
  }

  /** How many times the orders of a day without promotion are to be expected on a day. */
  double lift(int day) {
    int since = Math.floorMod(day - promotionDay, PROMOTION_EVERY_DAYS);
    return day >= promotionDay && since < PROMOTION_DAYS ? promotionLift : 1;
  }
}
