package io.github.inventorystreams.state;

/** The wire between the keying stage and the books. */
public final class SkuInputCodec implements Codec<SkuInput> {
  private static final int VERSION = 5;
  private static final int EVENT = 1;
  private static final int SETTINGS = 2;
  private static final int LOCATION = 3;
  private static final int TICK = 4;
  private static final int WATERMARK = 5;

  @Override
  public byte[] encode(SkuInput input) {
    Packer out = new Packer(VERSION);
    input.match(
        new SkuInput.Cases() {
          @Override
          public void event(SkuInput.Event event) {
            SkuInput.Origin origin = event.origin();
            out.natural(EVENT)
                .text(origin.topic())
                .natural(origin.partition())
                .natural(origin.offset())
                .fixed(event.takenFromMillis())
                .bool(event.late());
            StockEventCodec.pack(event.event(), out);
          }

          @Override
          public void watermark(SkuInput.Watermark watermark) {
            out.natural(WATERMARK).text(watermark.source()).whole(watermark.atMillis());
          }

          @Override
          public void settings(SkuInput.Settings settings) {
            out.natural(SETTINGS).text(settings.sku()).optional(settings.location(), Packer::text);
            SettingsCodec.pack(settings.settings(), out);
          }

          @Override
          public void location(SkuInput.Location location) {
            out.natural(LOCATION).text(location.location());
            LocationSettingsCodec.pack(location.settings(), out);
          }

          @Override
          public void tick(SkuInput.Tick tick) {
            out.natural(TICK).text(tick.topic()).natural(tick.partition()).whole(tick.atMillis());
          }
        });
    return out.toBytes();
  }

  @Override
  public SkuInput decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "input of a book");
    int type = in.smallNatural();
    return switch (type) {
      case EVENT -> unpackEvent(in);
      case SETTINGS ->
          new SkuInput.Settings(in.text(), in.optional(Unpacker::text), SettingsCodec.unpack(in));
      case LOCATION -> new SkuInput.Location(in.text(), LocationSettingsCodec.unpack(in));
      case TICK -> new SkuInput.Tick(in.text(), in.smallNatural(), in.whole());
      case WATERMARK -> new SkuInput.Watermark(in.text(), in.whole());
      default -> throw new UnreadableStateException("No input of a book has the type " + type);
    };
  }

  private static SkuInput unpackEvent(Unpacker in) {
    SkuInput.Origin origin = new SkuInput.Origin(in.text(), in.smallNatural(), in.natural());
    long takenFromMillis = in.fixed();
    boolean late = in.bool();
    return new SkuInput.Event(StockEventCodec.unpack(in), origin, takenFromMillis, late);
  }
}
