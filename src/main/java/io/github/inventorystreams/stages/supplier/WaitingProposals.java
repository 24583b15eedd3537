package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.OrderProposal;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Proposals that wait for their round, in the order of the reviews that made them. */
final class WaitingProposals {
  private final KeyValueStore<Bytes, OrderProposal> store;

  /** No key comes before it; keeps the search from walking over what was removed. */
  private Bytes first = ProposalKeys.from(0);

  WaitingProposals(KeyValueStore<Bytes, OrderProposal> store) {
    this.store = store;
  }

  /** What one supplier is asked for at one review; never empty. */
  record Asked(String supplierId, long reviewAtMillis, List<OrderProposal> proposals) {}

  /** Adds a proposal; a repeated one takes the place of the first. */
  void add(OrderProposal proposal) {
    Bytes key = ProposalKeys.of(proposal);
    store.put(key, proposal);
    if (key.compareTo(first) < 0) {
      first = key;
    }
  }

  /**
   * Takes out all that one supplier is asked for at one review, the earliest review first.
   *
   * @param upToMillis later reviews stay
   * @return {@code null} if nothing is left
   */
  @Nullable Asked takeNext(long upToMillis) {
    Bytes end = ProposalKeys.from(upToMillis + 1);
    OrderProposal next = first.compareTo(end) < 0 ? next(end) : null;
    if (next == null) {
      first = first.compareTo(end) < 0 ? end : first;
      return null;
    }
    Asked asked = new Asked(next.supplierId(), next.reviewAtMillis(), new ArrayList<>());
    List<Bytes> taken = new ArrayList<>();
    Bytes last = ProposalKeys.last(asked.reviewAtMillis(), asked.supplierId());
    try (KeyValueIterator<Bytes, OrderProposal> entries =
        store.range(ProposalKeys.first(asked.reviewAtMillis(), asked.supplierId()), last)) {
      entries.forEachRemaining(
          entry -> {
            taken.add(entry.key);
            asked.proposals().add(entry.value);
          });
    }
    taken.forEach(store::delete);
    first = last;
    return asked;
  }

  /** Whether anybody is asked for anything at a review up to an instant. */
  boolean isAnyWaiting(long upToMillis) {
    Bytes end = ProposalKeys.from(upToMillis + 1);
    return first.compareTo(end) < 0 && next(end) != null;
  }

  private @Nullable OrderProposal next(Bytes end) {
    try (KeyValueIterator<Bytes, OrderProposal> entries = store.range(first, end)) {
      return entries.hasNext() ? entries.next().value : null;
    }
  }
}
