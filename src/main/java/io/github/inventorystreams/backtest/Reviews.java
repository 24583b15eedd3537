package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.OrderProposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule by which the items of a loop ask their suppliers at each review. */
interface Reviews {

  /**
   * The reviews of all items, in their order, at the close of a bucket.
   *
   * @param bucket -1 for the first ones
   */
  List<Reviewed> at(int bucket);

  /**
   * The review of one item.
   *
   * @param cycleDemand the mean demand that was forecast from the arrival of its order to that of
   *     the next review's, units
   * @param proposal {@code null} = it asks for nothing
   */
  record Reviewed(double cycleDemand, @Nullable OrderProposal proposal) {}
}
