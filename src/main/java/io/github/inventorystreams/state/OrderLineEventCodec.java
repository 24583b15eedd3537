package io.github.inventorystreams.state;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SupplierEvent;
import java.time.LocalDate;
import java.util.List;

/** The wire form of what a supplier's desk says of an order line. */
final class OrderLineEventCodec {
  private static final List<ReviewOutcome.Result> RESULTS = List.of(ReviewOutcome.Result.values());

  private OrderLineEventCodec() {}

  static void pack(OrderLineEvent line, Packer packer) {
    packer
        .text(line.book().toString())
        .text(line.supplierId())
        .whole(line.reviewAtMillis())
        .optional(line.poNumber(), Packer::text)
        .natural(line.line())
        .natural(line.quantity())
        .optional(line.expectedDelivery(), OrderLineEventCodec::day)
        .natural(line.revision())
        .natural(line.receivedQuantity())
        .optional(
            line.withheld(),
            (out, withheld) -> out.constant(withheld.reason()).text(withheld.note()))
        .optional(line.substituteFor(), Packer::text)
        .bool(line.proposed())
        .list(
            line.awaited(),
            (out, part) ->
                out.natural(part.quantity())
                    .optional(part.deliveryDate(), OrderLineEventCodec::day));
  }

  static OrderLineEvent unpack(Unpacker in) {
    return new OrderLineEvent(
        BookKey.parse(in.text()),
        in.text(),
        in.whole(),
        in.optional(Unpacker::text),
        in.smallNatural(),
        in.natural(),
        in.optional(OrderLineEventCodec::day),
        in.smallNatural(),
        in.natural(),
        in.optional(
            withheld -> new OrderLineEvent.Withheld(withheld.constant(RESULTS), withheld.text())),
        in.optional(Unpacker::text),
        in.bool(),
        in.list(
            part ->
                new SupplierEvent.Delivery(
                    part.natural(), part.optional(OrderLineEventCodec::day))));
  }

  private static Packer day(Packer out, LocalDate day) {
    return out.whole(day.toEpochDay());
  }

  private static LocalDate day(Unpacker in) {
    return LocalDate.ofEpochDay(in.whole());
  }
}
