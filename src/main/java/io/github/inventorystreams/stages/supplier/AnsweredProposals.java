package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.OrderProposal;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The quantities that closed rounds have given, by proposal, so that a proposal that comes again is
 * not answered again, and one that comes late shares what is left of its round's capacity.
 */
final class AnsweredProposals {
  private final KeyValueStore<Bytes, Long> store;
  private final long keptMillis;

  /** Nothing older is remembered; keeps the search from walking over what was removed. */
  private long emptyBeforeMillis;

  /**
   * @param keptMillis how long a round is remembered
   */
  AnsweredProposals(KeyValueStore<Bytes, Long> store, long keptMillis) {
    this.store = store;
    this.keptMillis = keptMillis;
  }

  boolean has(OrderProposal proposal) {
    return store.get(ProposalKeys.of(proposal)) != null;
  }

  void put(OrderProposal proposal, long units) {
    store.put(ProposalKeys.of(proposal), units);
    emptyBeforeMillis = Math.min(emptyBeforeMillis, proposal.reviewAtMillis());
  }

  /** Units that a review has given to all that have asked so far. */
  long given(String supplierId, long reviewAtMillis) {
    long units = 0;
    try (KeyValueIterator<Bytes, Long> entries =
        store.range(
            ProposalKeys.first(reviewAtMillis, supplierId),
            ProposalKeys.last(reviewAtMillis, supplierId))) {
      while (entries.hasNext()) {
        units += entries.next().value;
      }
    }
    return units;
  }

  /** Forgets rounds that lie far enough back. */
  void forgetBefore(long nowMillis) {
    long fromMillis = nowMillis - keptMillis;
    if (fromMillis <= emptyBeforeMillis) {
      return;
    }
    List<Bytes> old = new ArrayList<>();
    try (KeyValueIterator<Bytes, Long> entries =
        store.range(ProposalKeys.from(emptyBeforeMillis), ProposalKeys.from(fromMillis))) {
      entries.forEachRemaining(entry -> old.add(entry.key));
    }
    old.forEach(store::delete);
    emptyBeforeMillis = fromMillis;
  }
}
