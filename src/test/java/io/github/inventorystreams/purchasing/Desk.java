package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.Proposals;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.replenishment.OrderLimits;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proposals at the desk of supplier S1 for its review of 2026-01-05, 18:00 in Berlin. */
final class Desk {
  /** Orders stand without an answer, and what does not come is given up after 28 days. */
  static final TimeoutRules TIMEOUTS =
      new TimeoutRules(
          TimeoutRules.Unanswered.KEEP,
          Duration.ofDays(28),
          Duration.ofHours(36),
          Duration.ofDays(3),
          Duration.ofDays(30));

  static final long REVIEW = Instant.parse("2026-01-05T17:00:00Z").toEpochMilli();

  private Desk() {}

  static SupplierTerms terms(@Nullable Long capacity) {
    return terms(capacity, null);
  }

  static SupplierTerms terms(@Nullable Long capacity, @Nullable Double answerWithinHours) {
    return TermsBuilder.of("S1")
        .capacityPerReview(capacity)
        .reviewDays(EnumSet.of(DayOfWeek.MONDAY))
        .cutOff(LocalTime.of(18, 0))
        .zone(ZoneId.of("Europe/Berlin"))
        .answerWithinHours(answerWithinHours)
        .build();
  }

  /** The terms of one whose orders somebody has to approve. */
  static SupplierTerms strict() {
    SupplierTerms plain = terms(null);
    return TermsBuilder.from(plain).approvalRequired(true).build();
  }

  /** A proposal of a book with an empty shelf that sells one a day. */
  static OrderProposal proposal(String sku, String location, long quantity) {
    return proposal(sku, location, quantity, 0);
  }

  /** A proposal of a SKU that has a say of its own whether somebody must approve it. */
  static OrderProposal proposal(String sku, String location, long quantity, boolean approval) {
    return Proposals.like(proposal(sku, location, quantity)).approvalRequired(approval).build();
  }

  /** The same with stock on the shelf. */
  static OrderProposal proposal(String sku, String location, long quantity, long onHand) {
    LocalDate delivery = LocalDate.of(2026, 1, 12);
    return new OrderProposal(
        new BookKey(sku, location),
        "S1",
        REVIEW,
        quantity,
        1,
        OrderLimits.UNBOUNDED,
        1,
        1,
        new BigDecimal("2.50"),
        2.5,
        delivery,
        null,
        new OrderReason(
            PolicyName.STOCK_PLAN,
            "seasonal-mean",
            0.95,
            onHand,
            0,
            0,
            onHand,
            9,
            9,
            quantity - 9,
            quantity,
            quantity,
            quantity,
            quantity,
            null,
            quantity,
            List.of()),
        Purchase.PLAIN,
        new OrderProposal.Care(false, OrderLimits.UNBOUNDED, null));
  }
}
