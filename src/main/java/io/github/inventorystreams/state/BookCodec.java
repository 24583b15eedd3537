package io.github.inventorystreams.state;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.CountBase;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.OnHand;
import io.github.inventorystreams.stock.Threshold;
import io.github.inventorystreams.stock.WarningState;
import java.util.List;

/** A book, of some 100 bytes and 25 for each entry in its journal's tail. */
public final class BookCodec implements Codec<Book> {
  private static final int VERSION = 1;
  private static final List<LowStockWarning.Kind> KINDS = List.of(LowStockWarning.Kind.values());
  private static final List<LowStockWarning.Severity> SEVERITIES =
      List.of(LowStockWarning.Severity.values());

  @Override
  public byte[] encode(Book book) {
    Packer out = new Packer(VERSION);
    out.text(book.key().sku()).text(book.key().location());
    packOnHand(book.onHand(), out);
    packInbound(book.inbound(), out);
    out.optional(book.threshold().setUnits(), Packer::natural)
        .natural(book.threshold().reorderPointUnits());
    packWarning(book.warning(), out);
    SalesDaysCodec.pack(book.days(), out);
    JournalCodec.pack(book.journal(), out);
    return out.fixed(book.newestMillis())
        .real(book.demandPerDay())
        .natural(book.levelSequence())
        .fixed(book.reviewAtMillis())
        .toBytes();
  }

  @Override
  public Book decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "book");
    return new Book(
        new BookKey(in.text(), in.text()),
        unpackOnHand(in),
        unpackInbound(in),
        new Threshold(in.optional(Unpacker::natural), in.natural()),
        unpackWarning(in),
        SalesDaysCodec.unpack(in),
        JournalCodec.unpack(in),
        in.fixed(),
        in.real(),
        in.natural(),
        in.fixed());
  }

  private static void packOnHand(OnHand onHand, Packer out) {
    out.whole(onHand.units())
        .fixed(onHand.openedAtMillis())
        .optional(
            onHand.base(),
            (packer, base) ->
                packer
                    .whole(base.countedAtMillis())
                    .text(base.source())
                    .text(base.eventId())
                    .natural(base.line()));
  }

  private static OnHand unpackOnHand(Unpacker in) {
    return new OnHand(
        in.whole(),
        in.fixed(),
        in.optional(
            base -> new CountBase(base.whole(), base.text(), base.text(), base.smallNatural())));
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
                .natural(line.ordered())
                .natural(line.received())
                .optional(line.expectedAtMillis(), Packer::whole)
                .whole(line.changedAtMillis())
                .bool(line.closed()));
  }

  private static Inbound unpackInbound(Unpacker in) {
    return new Inbound(
        in.list(request -> new Inbound.Request(request.whole(), request.natural())),
        in.list(
            line ->
                new Inbound.OpenLine(
                    line.text(),
                    line.smallNatural(),
                    line.natural(),
                    line.natural(),
                    line.optional(Unpacker::whole),
                    line.whole(),
                    line.bool())));
  }

  private static void packWarning(WarningState warning, Packer out) {
    out.natural(warning.raised())
        .optional(
            warning.open(),
            (packer, open) ->
                packer
                    .constant(open.kind())
                    .constant(open.severity())
                    .natural(open.sequence())
                    .whole(open.raisedAtMillis())
                    .natural(open.thresholdUnits())
                    .optional(open.nextReceiptAtMillis(), Packer::whole));
  }

  private static WarningState unpackWarning(Unpacker in) {
    return new WarningState(
        in.natural(),
        in.optional(
            open ->
                new WarningState.Open(
                    open.constant(KINDS),
                    open.constant(SEVERITIES),
                    open.smallNatural(),
                    open.whole(),
                    open.natural(),
                    open.optional(Unpacker::whole))));
  }
}
