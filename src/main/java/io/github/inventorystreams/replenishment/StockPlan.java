package io.github.inventorystreams.replenishment;

/**
 * The stock plan: stock for a number of days at the average sales rate, with a warning at a share
 * of it.
 *
 * <p>{@code S = D x s}, {@code T = S x r}, {@code D(t) = S - I(t)}: D the days to cover, s the
 * sales rate, r the warning rate, I the stock. What is missing is {@link Target#need()}; the
 * supplier's capacity A bounds it where all requests are known. With r = 1 it is the (R,S) policy
 * of Arrow, Harris and Marschak 1951, with r below 1 the T is the s of an (s,S) policy (Scarf
 * 1960).
 *
 * @param basis which stock counts
 */
public record StockPlan(StockBasis basis) implements ReplenishmentPolicy {

  @Override
  public Target target(ReviewFigures figures) {
    double level = figures.coverDays() * figures.salesPerDay();
    double threshold = level * figures.warningRate();
    long stock = basis == StockBasis.POSITION ? figures.position() : figures.onHand();
    return Target.of(figures, level, threshold, stock);
  }
}
