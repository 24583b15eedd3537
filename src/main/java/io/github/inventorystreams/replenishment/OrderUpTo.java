package io.github.inventorystreams.replenishment;

/**
 * The periodic (R,S) policy: every review orders up to the level that serves the demand over lead
 * time plus review period (Arrow, Harris and Marschak 1951; Silver, Pyke and Thomas, 4th ed. 2017,
 * ch. 6): {@code Q = max(0, S - IP)}.
 *
 * <p>The reorder point is the same for the lead time alone, the s of a continuously watched stock:
 * the reviews come every R days, but the warning looks after each sale. At or below it, not even an
 * order that is placed now is likely to arrive in time, so somebody should act before the next
 * review. S itself can't serve as threshold: the position is never above it for longer than until
 * the first sale, and the warning would stay on for ever.
 */
public record OrderUpTo() implements ReplenishmentPolicy {

  @Override
  public Target target(PolicyInput figures) {
    double level = ServiceLevelStock.level(figures);
    double reorderPoint = ServiceLevelStock.leadTimeLevel(figures);
    return Target.of(figures, level, reorderPoint, figures.stock().position());
  }
}
