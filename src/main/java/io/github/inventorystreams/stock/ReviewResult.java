package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The result of a review, which its book takes over.
 *
 * @param outcome how it ended, with its instant
 * @param pooled the sales that other SKUs may learn from; {@code null} without a supplier
 * @param proposal the order that it asks for, or {@code null}
 * @param obstacle why the SKU is needed and can never be ordered, or {@code null}
 * @param nextAtMillis the instant of the next review
 * @param rememberedFromMillis the earliest time of an event that may still come; order lines that
 *     were settled before it are forgotten
 */
public record ReviewResult(
    ReviewFindings findings,
    ReviewOutcome outcome,
    Decision.@Nullable PoolSales pooled,
    @Nullable OrderProposal proposal,
    @Nullable String obstacle,
    long nextAtMillis,
    long rememberedFromMillis) {}
