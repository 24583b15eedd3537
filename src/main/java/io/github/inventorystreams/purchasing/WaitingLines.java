package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The lines of a round that somebody has to approve before they are ordered.
 *
 * <p>Lines that are far from the usual wait in an order of their own, so that a single one does not
 * keep back what is beyond doubt, where both orders reach the supplier's minimum. Else the order to
 * the location waits as a whole, and so it does where the settings ask for an approval or a line
 * was topped up further than needs no question: without it the order would be worth too little.
 */
final class WaitingLines {
  private final Set<OrderProposal> waiting = new HashSet<>();

  private WaitingLines() {}

  /**
   * @param allocated units of each proposal
   */
  static WaitingLines of(SupplierTerms terms, List<OrderProposal> proposals, long[] allocated) {
    WaitingLines lines = new WaitingLines();
    proposals.stream()
        .map(proposal -> proposal.book().location())
        .distinct()
        .forEach(
            location ->
                lines.add(
                    terms,
                    proposals,
                    allocated,
                    IntStream.range(0, allocated.length)
                        .filter(i -> allocated[i] > 0)
                        .filter(i -> proposals.get(i).book().location().equals(location))
                        .toArray()));
    return lines;
  }

  boolean contains(OrderProposal proposal) {
    return waiting.contains(proposal);
  }

  private void add(
      SupplierTerms terms, List<OrderProposal> proposals, long[] allocated, int[] order) {
    BigDecimal minimum = Objects.requireNonNullElse(terms.minimumOrderValue(), BigDecimal.ZERO);
    BigDecimal questioned = BigDecimal.ZERO;
    BigDecimal usual = BigDecimal.ZERO;
    boolean asWhole = false;
    for (int i : order) {
      OrderProposal proposal = proposals.get(i);
      BigDecimal value = Prices.value(proposal, allocated[i]);
      if (isQuestioned(proposal)) {
        questioned = questioned.add(value);
      } else {
        usual = usual.add(value);
      }
      asWhole |=
          Objects.requireNonNullElse(proposal.approvalRequired(), terms.approvalRequired())
              || allocated[i] > proposal.care().topUpUnits();
    }
    boolean anyQuestioned = IntStream.of(order).anyMatch(i -> isQuestioned(proposals.get(i)));
    asWhole |= anyQuestioned && (questioned.compareTo(minimum) < 0 || usual.compareTo(minimum) < 0);
    for (int i : order) {
      if (asWhole || isQuestioned(proposals.get(i))) {
        waiting.add(proposals.get(i));
      }
    }
  }

  private static boolean isQuestioned(OrderProposal proposal) {
    return proposal.care().approvalReason() != null;
  }
}
