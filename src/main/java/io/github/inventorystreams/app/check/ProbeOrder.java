package io.github.inventorystreams.app.check;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.PoNumber;
import io.github.inventorystreams.stock.review.PlanningParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** Orders of one SKU that nobody places, as a review would make them. */
final class ProbeOrder {
  private static final int DAYS_TO_DELIVERY = 14;

  private ProbeOrder() {}

  /** One of the least quantity. */
  static PurchaseOrder of(BookKey book, PlanningParameters plan, SupplierTerms terms, Instant now) {
    long pack = plan.packSize();
    long packs = (Math.max(1, plan.minimumOrder()) + pack - 1) / pack;
    return of(book, plan, terms, now, packs * pack);
  }

  private static PurchaseOrder of(
      BookKey book, PlanningParameters plan, SupplierTerms terms, Instant now, long quantity) {
    String supplierId = Objects.requireNonNull(plan.supplierId());
    LocalDate today = LocalDate.ofInstant(now, terms.zone());
    String reviewId = today.format(DateTimeFormatter.BASIC_ISO_DATE);
    String number = PoNumber.of(supplierId, book.location(), reviewId, 1);
    BigDecimal unitCost = plan.purchase().unitCost(plan.unitCost(), quantity);
    LocalDate wanted = today.plusDays(DAYS_TO_DELIVERY);
    return new PurchaseOrder(
        number + "/1",
        PurchaseOrder.Type.PO_CREATED,
        number,
        1,
        supplierId,
        book.location(),
        now.toEpochMilli(),
        wanted,
        terms.currency(),
        unitCost.multiply(BigDecimal.valueOf(quantity)),
        reviewId,
        OrderStatus.CREATED,
        now.toEpochMilli(),
        null,
        null,
        List.of(
            new PurchaseOrder.Line(
                1,
                book.sku(),
                quantity,
                plan.packSize(),
                unitCost,
                wanted,
                LineProgress.CREATED,
                reason(plan, quantity),
                plan.purchase().unit())),
        null);
  }

  private static OrderReason reason(PlanningParameters plan, long quantity) {
    return new OrderReason(
        plan.policy(),
        plan.method(),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        quantity,
        quantity,
        quantity,
        quantity,
        null,
        quantity,
        List.of());
  }
}
