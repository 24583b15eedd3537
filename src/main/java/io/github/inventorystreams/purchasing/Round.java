package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.replenishment.CapacityAllocation;
import io.github.inventorystreams.replenishment.CapacityRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One review round of a supplier: shares the capacity over all that was proposed for it and makes
 * one purchase order for each location, and another one for lines that somebody has to look at.
 *
 * @param terms of the supplier
 * @param reviewAtMillis the instant of the review
 */
public record Round(SupplierTerms terms, long reviewAtMillis) {

  private static final Comparator<OrderProposal> BY_BOOK =
      Comparator.comparing((OrderProposal proposal) -> proposal.book().location())
          .thenComparing(proposal -> proposal.book().sku());

  /**
   * The outcome of a round.
   *
   * @param orders of each location that gets anything
   * @param answers one for each proposal, also where nothing is ordered
   * @param given the units that each proposal got
   */
  public record Outcome(
      List<PurchaseOrder> orders, List<OrderLineEvent> answers, Map<OrderProposal, Long> given) {}

  /** The local date of the review in the supplier's zone, as yyyyMMdd. */
  public String reviewId() {
    return DateTimeFormatter.BASIC_ISO_DATE.format(
        Instant.ofEpochMilli(reviewAtMillis).atZone(terms.zone()).toLocalDate());
  }

  /**
   * Closes the round.
   *
   * @param proposals in any order
   * @param givenBefore units that this review has ordered already, for proposals that came in time
   * @param taken whether a purchase order number is in use already
   */
  public Outcome close(List<OrderProposal> proposals, long givenBefore, Predicate<String> taken) {
    List<OrderProposal> sorted = proposals.stream().sorted(BY_BOOK).toList();
    long[] byCapacity = allocate(sorted, givenBefore);
    MinimumValue.Applied applied = MinimumValue.of(terms, givenBefore).applied(sorted, byCapacity);
    long[] allocated = applied.units();
    WaitingLines waiting = WaitingLines.of(terms, sorted, allocated);
    SortedMap<String, List<PurchaseOrder.Line>> lines = new TreeMap<>();
    SortedMap<String, List<PurchaseOrder.Line>> waitingLines = new TreeMap<>();
    List<OrderLineEvent> answers = new ArrayList<>(sorted.size());
    Map<OrderProposal, Long> given = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      OrderProposal proposal = sorted.get(i);
      given.put(proposal, allocated[i]);
      if (allocated[i] == 0) {
        answers.add(
            OrderLineEvent.nothing(
                proposal.book(),
                terms.supplierId(),
                reviewAtMillis,
                withheld(proposal, sorted, byCapacity, i, applied.of(proposal))));
        continue;
      }
      boolean waits = waiting.contains(proposal);
      List<PurchaseOrder.Line> order =
          (waits ? waitingLines : lines)
              .computeIfAbsent(proposal.book().location(), any -> new ArrayList<>());
      OrderStatus status = waits ? OrderStatus.PROPOSED : OrderStatus.CREATED;
      order.add(line(proposal, order.size() + 1, allocated[i], status, applied.of(proposal)));
    }
    List<PurchaseOrder> orders = new ArrayList<>(lines.size() + waitingLines.size());
    Set<String> numbers = new HashSet<>();
    for (SortedMap<String, List<PurchaseOrder.Line>> part : List.of(lines, waitingLines)) {
      part.forEach(
          (location, ordered) -> {
            PurchaseOrder order =
                order(location, ordered, number -> numbers.contains(number) || taken.test(number));
            numbers.add(order.poNumber());
            orders.add(order);
          });
    }
    orders.sort(Comparator.comparing(PurchaseOrder::location));
    for (PurchaseOrder order : orders) {
      OpenOrder placed = OpenOrder.placed(order);
      order.lines().forEach(line -> answers.addAll(placed.inbound(line.line())));
    }
    return new Outcome(orders, answers, given);
  }

  private String toppedUp(OrderProposal proposal, long allocated) {
    return "topped up from %d to %d, %s, for the minimum order value of %s %s; up to %d need no approval (orders.max-top-up-days, or the maximum)"
        .formatted(
            proposal.quantity(),
            allocated,
            days(proposal, allocated),
            Objects.requireNonNull(terms.minimumOrderValue()).toPlainString(),
            terms.currency(),
            proposal.care().topUpUnits());
  }

  private static String days(OrderProposal proposal, long allocated) {
    return proposal.demandPerDay() > 0
        ? String.format(
            Locale.ROOT,
            "%.0f days of demand with what there is",
            (proposal.why().position() + allocated) / proposal.demandPerDay())
        : "though no demand is forecast";
  }

  private OrderLineEvent.Withheld withheld(
      OrderProposal proposal,
      List<OrderProposal> all,
      long[] byCapacity,
      int which,
      MinimumValue.Fate fate) {
    if (byCapacity[which] == 0) {
      return new OrderLineEvent.Withheld(
          ReviewOutcome.Result.CAPACITY,
          "the capacity of %d was shared and left nothing; the next review asks again"
              .formatted(terms.capacityPerReview()));
    }
    String location = proposal.book().location();
    BigDecimal worth = BigDecimal.ZERO;
    for (int i = 0; i < byCapacity.length; i++) {
      if (all.get(i).book().location().equals(location)) {
        worth = worth.add(Prices.value(all.get(i), byCapacity[i]));
      }
    }
    boolean waits = fate == MinimumValue.Fate.WAITS;
    return new OrderLineEvent.Withheld(
        waits
            ? ReviewOutcome.Result.MINIMUM_ORDER_VALUE
            : ReviewOutcome.Result.MINIMUM_OUT_OF_REACH,
        "the order to %s would be worth %s %s of the %s that the supplier takes; %s"
            .formatted(
                location,
                worth.toPlainString(),
                terms.currency(),
                Objects.requireNonNull(terms.minimumOrderValue()).toPlainString(),
                waits
                    ? "the next review asks again"
                    : "it is needed, and no SKU of it can take more: maximum order, shelf, budget or the supplier's capacity are in the way"));
  }

  private long[] allocate(List<OrderProposal> proposals, long given) {
    Long capacity = terms.capacityPerReview();
    if (capacity == null) {
      return proposals.stream().mapToLong(OrderProposal::quantity).toArray();
    }
    long[] allocated = new long[proposals.size()];
    long left = Math.max(0, capacity - given);
    // What somebody has to look at first must not take the capacity from all others.
    for (boolean questioned : new boolean[] {false, true}) {
      int[] which =
          IntStream.range(0, allocated.length)
              .filter(i -> (proposals.get(i).care().approvalReason() != null) == questioned)
              .toArray();
      long[] shares =
          CapacityAllocation.by(
              terms.capacitySharing(),
              Arrays.stream(which).mapToObj(i -> request(proposals.get(i))).toList(),
              left);
      for (int i = 0; i < which.length; i++) {
        allocated[which[i]] = shares[i];
        left -= shares[i];
      }
    }
    return allocated;
  }

  private static CapacityRequest request(OrderProposal proposal) {
    return new CapacityRequest(
        proposal.why().position(),
        proposal.demandPerDay(),
        proposal.quantity(),
        proposal.minimumOrder(),
        proposal.packSize(),
        proposal.shortageCostPerUnit());
  }

  private PurchaseOrder order(
      String location, List<PurchaseOrder.Line> lines, Predicate<String> taken) {
    int n = 1;
    while (taken.test(PoNumber.of(terms.supplierId(), location, reviewId(), n))) {
      n++;
    }
    String poNumber = PoNumber.of(terms.supplierId(), location, reviewId(), n);
    OrderStatus status = lines.get(0).status();
    return new PurchaseOrder(
        poNumber + "/1",
        status == OrderStatus.PROPOSED
            ? PurchaseOrder.Type.PO_PROPOSED
            : PurchaseOrder.Type.PO_CREATED,
        poNumber,
        1,
        terms.supplierId(),
        location,
        reviewAtMillis,
        OpenOrder.requestedDelivery(lines),
        terms.currency(),
        OpenOrder.value(lines),
        reviewId(),
        status,
        reviewAtMillis,
        null,
        null,
        lines,
        null);
  }

  private PurchaseOrder.Line line(
      OrderProposal proposal,
      int number,
      long quantity,
      OrderStatus status,
      MinimumValue.Fate fate) {
    OrderReason why = proposal.why().allocated(terms.capacityPerReview(), quantity);
    String cheaper = Prices.cheaperNote(proposal, quantity);
    if (cheaper != null) {
      why = why.noting(cheaper);
    }
    if (fate == MinimumValue.Fate.UNKNOWN_PRICE) {
      why =
          why.noting(
              "the minimum order value of %s %s can not be checked: a price is not known"
                  .formatted(
                      Objects.requireNonNull(terms.minimumOrderValue()).toPlainString(),
                      terms.currency()));
    }
    if (Boolean.TRUE.equals(proposal.approvalRequired())) {
      why = why.noting("this SKU needs an approval");
    }
    if (quantity > proposal.care().topUpUnits()) {
      why = why.noting("waits for approval: " + toppedUp(proposal, quantity));
    }
    return new PurchaseOrder.Line(
        number,
        proposal.book().sku(),
        quantity,
        proposal.packSize(),
        Prices.unitCost(proposal, quantity),
        proposal.requestedDelivery(),
        LineProgress.begun(status),
        why,
        proposal.purchase().unit());
  }
}
