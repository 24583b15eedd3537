package io.github.inventorystreams.state;

/** The wire between the books and the suppliers' desks. */
public final class RoundInputCodec implements Codec<RoundInput> {
  private static final int VERSION = 1;
  private static final int PROPOSED = 1;
  private static final int DONE = 2;
  private static final int RECEIVED = 3;
  private static final int SHARED = 4;

  private final OrderProposalCodec proposals = new OrderProposalCodec();
  private final ReceiptCodec receipts = new ReceiptCodec();
  private final GroupSalesCodec sales = new GroupSalesCodec();

  @Override
  public byte[] encode(RoundInput input) {
    Packer out = new Packer(VERSION);
    input.match(
        new RoundInput.Cases() {
          @Override
          public void proposed(RoundInput.Proposed proposed) {
            out.natural(PROPOSED).blob(proposals.encode(proposed.proposal()));
          }

          @Override
          public void received(RoundInput.Received received) {
            out.natural(RECEIVED).blob(receipts.encode(received.receipt()));
          }

          @Override
          public void shared(RoundInput.Shared shared) {
            out.natural(SHARED)
                .text(shared.supplierId())
                .natural(shared.partition())
                .blob(sales.encode(shared.sales()));
          }

          @Override
          public void done(RoundInput.Done done) {
            out.natural(DONE).natural(done.partition()).whole(done.upToMillis());
          }
        });
    return out.toBytes();
  }

  @Override
  public RoundInput decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "input of a desk");
    int type = in.smallNatural();
    return switch (type) {
      case PROPOSED -> new RoundInput.Proposed(proposals.decode(in.blob()));
      case RECEIVED -> new RoundInput.Received(receipts.decode(in.blob()));
      case DONE -> new RoundInput.Done(in.smallNatural(), in.whole());
      case SHARED -> new RoundInput.Shared(in.text(), in.smallNatural(), sales.decode(in.blob()));
      default -> throw new UnreadableStateException("No input of a desk has the type " + type);
    };
  }
}
