package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.OrderProposal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/** Keys that sort proposals by review, supplier and book: their identity. */
final class ProposalKeys {
  private ProposalKeys() {}

  static Bytes of(OrderProposal proposal) {
    byte[] round = round(proposal.reviewAtMillis(), proposal.supplierId());
    byte[] book = proposal.book().toString().getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(round.length + book.length).put(round).put(book).array());
  }

  /** Before all keys of reviews at an instant or later. */
  static Bytes from(long millis) {
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, millis)).array());
  }

  /** Before all keys of one round. */
  static Bytes first(long reviewAtMillis, String supplierId) {
    return Bytes.wrap(round(reviewAtMillis, supplierId));
  }

  /** After all keys of one round: no book's name has the byte 0xff. */
  static Bytes last(long reviewAtMillis, String supplierId) {
    byte[] round = round(reviewAtMillis, supplierId);
    byte[] after = Arrays.copyOf(round, round.length + 1);
    after[round.length] = (byte) 0xff;
    return Bytes.wrap(after);
  }

  private static byte[] round(long reviewAtMillis, String supplierId) {
    byte[] supplier = supplierId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + supplier.length)
        .putLong(reviewAtMillis)
        .putInt(supplier.length)
        .put(supplier)
        .array();
  }
}
