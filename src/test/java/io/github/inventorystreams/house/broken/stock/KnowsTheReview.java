package io.github.inventorystreams.house.broken.stock;

import io.github.inventorystreams.house.broken.stock.review.Reviews;

/** A book that looks into its review. */
final class KnowsTheReview {
  Reviews review() {
    return new Reviews();
  }
}
