package io.github.inventorystreams.state;

import io.github.inventorystreams.event.ReviewOutcome;
import java.util.List;

/** The stored form of the outcome of a book's last review, of some 150 bytes and its notes. */
public final class ReviewOutcomeCodec implements Codec<ReviewOutcome> {
  private static final int VERSION = 2;
  private static final List<ReviewOutcome.Result> RESULTS = List.of(ReviewOutcome.Result.values());

  @Override
  public byte[] encode(ReviewOutcome outcome) {
    Packer out =
        new Packer(VERSION)
            .whole(outcome.reviewAtMillis())
            .optional(outcome.supplierId(), Packer::text)
            .constant(outcome.result());
    OrderProposalCodec.packReason(outcome.why(), out);
    return out.optional(outcome.poNumber(), Packer::text).natural(outcome.line()).toBytes();
  }

  @Override
  public ReviewOutcome decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "review outcome");
    return new ReviewOutcome(
        in.whole(),
        in.optional(Unpacker::text),
        in.constant(RESULTS),
        OrderProposalCodec.unpackReason(in),
        in.optional(Unpacker::text),
        in.smallNatural());
  }
}
