package io.github.inventorystreams.state;

import io.github.inventorystreams.event.RecordOrigin;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** The wire to the books: from the keying, and back from the suppliers' desks. */
public final class SkuStageInputCodec implements Codec<SkuStageInput> {
  private static final int VERSION = 6;
  private static final int EVENT = 1;
  private static final int SETTINGS = 2;
  private static final int LOCATION = 3;
  private static final int TICK = 4;
  private static final int WATERMARK = 5;
  private static final int LINE = 6;
  private static final int TERMS = 7;
  private static final int POOLED = 8;
  private static final int CLOSED = 9;
  private static final int UNREADABLE = 10;
  private static final int REACHED = 11;

  @Override
  public byte[] encode(SkuStageInput input) {
    Packer out = new Packer(VERSION);
    input.match(
        new SkuStageInput.Cases() {
          @Override
          public void event(SkuStageInput.Event event) {
            RecordOrigin origin = event.origin();
            out.natural(EVENT)
                .text(origin.topic())
                .natural(origin.partition())
                .natural(origin.offset())
                .fixed(event.takenFromMillis())
                .bool(event.late());
            StockEventCodec.pack(event.event(), out);
          }

          @Override
          public void watermark(SkuStageInput.Watermark watermark) {
            out.natural(WATERMARK).text(watermark.source()).whole(watermark.atMillis());
          }

          @Override
          public void settings(SkuStageInput.Settings settings) {
            out.natural(SETTINGS).text(settings.sku()).optional(settings.location(), Packer::text);
            SettingsCodec.pack(settings.settings(), out);
          }

          @Override
          public void location(SkuStageInput.Location location) {
            out.natural(LOCATION).text(location.location());
            LocationSettingsCodec.pack(location.settings(), out);
          }

          @Override
          public void tick(SkuStageInput.Tick tick) {
            out.natural(TICK).text(tick.topic()).natural(tick.partition()).whole(tick.atMillis());
          }

          @Override
          public void line(SkuStageInput.Line line) {
            OrderLineEventCodec.pack(line.line(), out.natural(LINE));
          }

          @Override
          public void terms(SkuStageInput.Terms terms) {
            SupplierTermsCodec.pack(terms.terms(), out.natural(TERMS));
          }

          @Override
          public void pooled(SkuStageInput.Pooled pooled) {
            PooledSalesCodec.pack(pooled.sales(), out.natural(POOLED).text(pooled.supplierId()));
          }

          @Override
          public void closed(SkuStageInput.Closed closed) {
            out.natural(CLOSED).whole(closed.upToMillis()).natural(closed.partition());
          }

          @Override
          public void reached(SkuStageInput.Reached reached) {
            out.natural(REACHED).text(reached.source());
          }

          @Override
          public void unreadable(SkuStageInput.Unreadable record) {
            out.natural(UNREADABLE).optional(record.value(), Packer::blob).text(record.detail());
          }
        });
    return out.toBytes();
  }

  @Override
  public SkuStageInput decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "input of a book");
    int type = in.smallNatural();
    return switch (type) {
      case EVENT -> unpackEvent(in);
      case SETTINGS ->
          new SkuStageInput.Settings(
              in.text(), in.optional(Unpacker::text), SettingsCodec.unpack(in));
      case LOCATION -> new SkuStageInput.Location(in.text(), LocationSettingsCodec.unpack(in));
      case TICK -> new SkuStageInput.Tick(in.text(), in.smallNatural(), in.whole());
      case WATERMARK -> new SkuStageInput.Watermark(in.text(), in.whole());
      case LINE -> new SkuStageInput.Line(OrderLineEventCodec.unpack(in));
      case TERMS -> new SkuStageInput.Terms(SupplierTermsCodec.unpack(in));
      case POOLED -> new SkuStageInput.Pooled(in.text(), PooledSalesCodec.unpack(in));
      case CLOSED -> new SkuStageInput.Closed(in.whole(), in.smallNatural());
      case REACHED -> new SkuStageInput.Reached(in.text());
      case UNREADABLE -> new SkuStageInput.Unreadable(in.optional(Unpacker::blob), in.text());
      default -> throw new UnreadableStateException("No input of a book has the type " + type);
    };
  }

  private static SkuStageInput unpackEvent(Unpacker in) {
    RecordOrigin origin = new RecordOrigin(in.text(), in.smallNatural(), in.natural());
    long takenFromMillis = in.fixed();
    boolean late = in.bool();
    return new SkuStageInput.Event(StockEventCodec.unpack(in), origin, takenFromMillis, late);
  }

  /**
   * Reads a record of a topic that others may write to as well: what is no input of this version is
   * one case more.
   */
  public SkuStageInput decodeAny(byte @Nullable [] bytes) {
    if (bytes == null) {
      return new SkuStageInput.Unreadable(null, "it has no value");
    }
    try {
      return decode(bytes);
    } catch (UnreadableStateException | IllegalArgumentException | DateTimeException e) {
      return new SkuStageInput.Unreadable(
          bytes, "it was not written by the suppliers' desks of this version");
    }
  }
}
