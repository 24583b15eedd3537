package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.OrderProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Proposals that wait for their round, in the order of the reviews that made them. */
final class WaitingProposals {
  private final KeyValueStore<Bytes, OrderProposal> store;

  /** No proposal is older; keeps the search from walking over what was removed. */
  private long emptyBeforeMillis;

  WaitingProposals(KeyValueStore<Bytes, OrderProposal> store) {
    this.store = store;
  }

  /** Takes the proposals of one supplier at one review. */
  interface RoundTaker {
    void take(String supplierId, long reviewAtMillis, List<OrderProposal> proposals);
  }

  /** Adds a proposal; a repeated one takes the place of the first. */
  void add(OrderProposal proposal) {
    store.put(ProposalKeys.of(proposal), proposal);
    emptyBeforeMillis = Math.min(emptyBeforeMillis, proposal.reviewAtMillis());
  }

  /** Takes all proposals of reviews up to an instant out, review by review, by supplier. */
  void takeRounds(long upToMillis, RoundTaker taker) {
    SortedMap<Long, SortedMap<String, List<OrderProposal>>> rounds = new TreeMap<>();
    List<Bytes> taken = new ArrayList<>();
    try (KeyValueIterator<Bytes, OrderProposal> entries =
        store.range(ProposalKeys.from(emptyBeforeMillis), ProposalKeys.from(upToMillis + 1))) {
      entries.forEachRemaining(
          entry -> {
            taken.add(entry.key);
            rounds
                .computeIfAbsent(entry.value.reviewAtMillis(), any -> new TreeMap<>())
                .computeIfAbsent(entry.value.supplierId(), any -> new ArrayList<>())
                .add(entry.value);
          });
    }
    taken.forEach(store::delete);
    emptyBeforeMillis = upToMillis + 1;
    rounds.forEach(
        (reviewAtMillis, suppliers) ->
            suppliers.forEach(
                (supplierId, proposals) -> taker.take(supplierId, reviewAtMillis, proposals)));
  }
}
