package io.github.inventorystreams.state;

/** The wire to the suppliers' desks. */
public final class SupplierStageInputCodec implements Codec<SupplierStageInput> {
  private static final int VERSION = 2;
  private static final int PROPOSED = 1;
  private static final int DONE = 2;
  private static final int RECEIVED = 3;
  private static final int SHARED = 4;
  private static final int FROM_OUTSIDE = 5;

  private final OrderProposalCodec proposals = new OrderProposalCodec();
  private final ReceivedTotalCodec receipts = new ReceivedTotalCodec();
  private final PooledSalesCodec sales = new PooledSalesCodec();

  @Override
  public byte[] encode(SupplierStageInput input) {
    Packer out = new Packer(VERSION);
    input.match(
        new SupplierStageInput.Cases() {
          @Override
          public void proposed(SupplierStageInput.Proposed proposed) {
            out.natural(PROPOSED).blob(proposals.encode(proposed.proposal()));
          }

          @Override
          public void received(SupplierStageInput.Received received) {
            out.natural(RECEIVED).blob(receipts.encode(received.receipt()));
          }

          @Override
          public void pooled(SupplierStageInput.Pooled pooled) {
            out.natural(SHARED)
                .text(pooled.supplierId())
                .natural(pooled.partition())
                .blob(sales.encode(pooled.sales()));
          }

          @Override
          public void done(SupplierStageInput.Done done) {
            out.natural(DONE).natural(done.partition()).whole(done.upToMillis());
          }

          @Override
          public void fromOutside(SupplierStageInput.FromOutside record) {
            out.natural(FROM_OUTSIDE).optional(record.value(), Packer::blob);
          }
        });
    return out.toBytes();
  }

  @Override
  public SupplierStageInput decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "input of a desk");
    int type = in.smallNatural();
    return switch (type) {
      case PROPOSED -> new SupplierStageInput.Proposed(proposals.decode(in.blob()));
      case RECEIVED -> new SupplierStageInput.Received(receipts.decode(in.blob()));
      case DONE -> new SupplierStageInput.Done(in.smallNatural(), in.whole());
      case SHARED ->
          new SupplierStageInput.Pooled(in.text(), in.smallNatural(), sales.decode(in.blob()));
      case FROM_OUTSIDE -> new SupplierStageInput.FromOutside(in.optional(Unpacker::blob));
      default -> throw new UnreadableStateException("No input of a desk has the type " + type);
    };
  }
}
