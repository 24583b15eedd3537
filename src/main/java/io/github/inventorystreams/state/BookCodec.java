package io.github.inventorystreams.state;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.OnHand;
import io.github.inventorystreams.stock.OpeningBalance;
import io.github.inventorystreams.stock.OrderLine;
import io.github.inventorystreams.stock.PastLeadTimes;
import io.github.inventorystreams.stock.Reserved;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.Threshold;
import io.github.inventorystreams.stock.warning.WarningState;
import io.github.inventorystreams.stock.warning.WarningSubject;
import java.util.List;

/** The stored form of a book, of some 100 bytes and 30 for each entry in its journal's tail. */
public final class BookCodec implements Codec<Book> {
  private static final int VERSION = 11;
  private static final List<LowStockWarning.Kind> KINDS = List.of(LowStockWarning.Kind.values());
  private static final List<LowStockWarning.Severity> SEVERITIES =
      List.of(LowStockWarning.Severity.values());

  @Override
  public byte[] encode(Book book) {
    Packer out = new Packer(VERSION);
    out.text(book.key().sku()).text(book.key().location());
    packOnHand(book.onHand(), out);
    packReserved(book.reserved(), out);
    packInbound(book.inbound(), out);
    out.optional(book.threshold().setUnits(), Packer::natural)
        .natural(book.threshold().reorderPointUnits())
        .bool(book.threshold().runsOut());
    packWarning(book.warning(), out);
    SalesDaysCodec.pack(book.days(), out);
    out.bool(book.daysStale());
    JournalCodec.pack(book.journal(), out);
    out.fixed(book.newestMillis())
        .real(book.lastReview().demandPerDay())
        .real(book.lastReview().leadTimeDays())
        .natural(book.lastReview().overstockUnits())
        .natural(book.lastReview().implausibleUnits())
        .whole(book.lastReview().reviewedAtMillis())
        .natural(book.levelSequence());
    PlanningOverridesCodec.pack(book.overrides(), out);
    return out.fixed(book.reviewAtMillis()).toBytes();
  }

  @Override
  public Book decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "book");
    return new Book(
        new BookKey(in.text(), in.text()),
        unpackOnHand(in),
        unpackReserved(in),
        unpackInbound(in),
        new Threshold(in.optional(Unpacker::natural), in.natural(), in.bool()),
        unpackWarning(in),
        SalesDaysCodec.unpack(in),
        in.bool(),
        JournalCodec.unpack(in),
        in.fixed(),
        new LastReview(in.real(), in.real(), in.natural(), in.natural(), in.whole()),
        in.natural(),
        PlanningOverridesCodec.unpack(in),
        in.fixed());
  }

  private static void packOnHand(OnHand onHand, Packer out) {
    OpeningBalance anchor = onHand.anchor();
    out.whole(onHand.units())
        .fixed(onHand.openedAtMillis())
        .optional(onHand.base(), CountIdentityCodec::pack)
        .bool(anchor.equals(OpeningBalance.BEGINNING));
    if (!anchor.equals(OpeningBalance.BEGINNING)) {
      out.whole(anchor.atMillis())
          .whole(anchor.units())
          .optional(anchor.base(), CountIdentityCodec::pack);
    }
  }

  private static OnHand unpackOnHand(Unpacker in) {
    return new OnHand(
        in.whole(),
        in.fixed(),
        in.optional(CountIdentityCodec::unpack),
        in.bool()
            ? OpeningBalance.BEGINNING
            : new OpeningBalance(in.whole(), in.whole(), in.optional(CountIdentityCodec::unpack)));
  }

  private static void packReserved(Reserved reserved, Packer out) {
    out.bool(reserved.tracked());
    if (reserved.tracked()) {
      out.natural(reserved.units()).fixed(reserved.nextExpiryMillis()).fixed(reserved.asOfMillis());
    }
  }

  private static Reserved unpackReserved(Unpacker in) {
    return in.bool() ? new Reserved(in.natural(), true, in.fixed(), in.fixed()) : Reserved.NOTHING;
  }

  private static void packInbound(Inbound inbound, Packer out) {
    out.list(
        inbound.requests(),
        (packer, request) -> packer.whole(request.reviewAtMillis()).natural(request.quantity()));
    out.list(
        inbound.lines(),
        (packer, line) ->
            packer
                .text(line.poNumber())
                .natural(line.line())
                .optional(line.supplierId(), Packer::text)
                .list(line.orders(), BookCodec::packOrder)
                .natural(line.received())
                .fixed(line.receivedUnitMinutes())
                .whole(line.changedAtMillis())
                .natural(line.finalReceipts()));
    out.fixed(inbound.closedBeforeMillis())
        .list(
            inbound.forgotten().lines(),
            (packer, line) ->
                packer
                    .text(line.supplierId())
                    .whole(line.reviewAtMillis())
                    .natural(line.centiDays())
                    .natural(line.quantity()));
  }

  private static Inbound unpackInbound(Unpacker in) {
    return new Inbound(
        in.list(request -> new Inbound.Request(request.whole(), request.natural())),
        in.list(
            line ->
                new OrderLine(
                    line.text(),
                    line.smallNatural(),
                    line.optional(Unpacker::text),
                    line.list(BookCodec::unpackOrder),
                    line.natural(),
                    line.fixed(),
                    line.whole(),
                    line.smallNatural())),
        in.fixed(),
        new PastLeadTimes(
            in.list(
                line ->
                    new PastLeadTimes.Received(
                        line.text(), line.whole(), line.natural(), line.natural()))));
  }

  private static void packOrder(Packer out, OrderLine.Ordered order) {
    out.optional(
            order.id(),
            (packer, id) -> packer.text(id.source()).text(id.eventId()).natural(id.line()))
        .whole(order.atMillis())
        .natural(order.quantity())
        .optional(order.expectedAtMillis(), Packer::whole)
        .bool(order.proposed())
        .list(
            order.awaited(),
            (packer, part) ->
                packer.natural(part.quantity()).optional(part.atMillis(), Packer::whole));
  }

  private static OrderLine.Ordered unpackOrder(Unpacker in) {
    return new OrderLine.Ordered(
        in.optional(id -> new EventId(id.text(), id.text(), id.smallNatural())),
        in.whole(),
        in.natural(),
        in.optional(Unpacker::whole),
        in.bool(),
        in.list(part -> new OrderLine.Part(part.natural(), part.optional(Unpacker::whole))));
  }

  private static void packWarning(WarningState warning, Packer out) {
    out.natural(warning.raised())
        .list(
            warning.open(),
            (packer, open) ->
                packer
                    .natural(open.number())
                    .constant(open.kind())
                    .constant(open.severity())
                    .natural(open.sequence())
                    .whole(open.raisedAtMillis())
                    .whole(open.raisedAvailableUnits())
                    .natural(open.thresholdUnits())
                    .optional(open.nextReceiptAtMillis(), Packer::whole)
                    .natural(open.subject().count())
                    .whole(open.subject().hash()))
        .list(
            warning.past(),
            (packer, past) ->
                packer
                    .natural(past.number())
                    .constant(past.kind())
                    .whole(past.raisedAtMillis())
                    .whole(past.raisedAvailableUnits())
                    .natural(past.thresholdUnits())
                    .whole(past.resolvedAtMillis())
                    .whole(past.resolvedAvailableUnits()));
  }

  private static WarningState unpackWarning(Unpacker in) {
    return new WarningState(
        in.natural(),
        in.list(
            open ->
                new WarningState.Open(
                    open.natural(),
                    open.constant(KINDS),
                    open.constant(SEVERITIES),
                    open.smallNatural(),
                    open.whole(),
                    open.whole(),
                    open.natural(),
                    open.optional(Unpacker::whole),
                    new WarningSubject(open.smallNatural(), open.whole()))),
        in.list(
            past ->
                new WarningState.Past(
                    past.natural(),
                    past.constant(KINDS),
                    past.whole(),
                    past.whole(),
                    past.natural(),
                    past.whole(),
                    past.whole())));
  }
}
