package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to its supplier: one value of the topic of deliveries.
 *
 * @param controlNumber of the document, for forms that want one; 0 before it is made
 * @param attempts how often it was begun to be sent
 * @param sinceMillis when it began to wait
 * @param changedAtMillis when it came to this state
 * @param documentHash SHA-256 of the bytes of its last attempt in hexadecimal, or {@code null}
 * @param messageId by which the other side knows it, or {@code null}
 * @param reason why it waits, failed or was withdrawn, in one line for people; or {@code null}
 * @param by who has asked for it, where a person has; or {@code null}
 * @param order what it is made of, while it is open and was not attempted
 * @param document as it was made at its first attempt, while it is open: it stays the same
 */
public record Delivery(
    DeliveryKey key,
    DocumentKind kind,
    String supplierId,
    DeliveryState state,
    long controlNumber,
    int attempts,
    long sinceMillis,
    long changedAtMillis,
    @Nullable String documentHash,
    @Nullable String messageId,
    @Nullable String reason,
    @Nullable String by,
    @Nullable PackedOrder order,
    @Nullable OrderDocument document) {

  /** A document whose turn has not come. */
  public static Delivery waiting(
      DeliveryKey key, DocumentKind kind, String supplierId, PackedOrder order, long nowMillis) {
    return new Delivery(
        key,
        kind,
        supplierId,
        DeliveryState.WAITING,
        0,
        0,
        nowMillis,
        nowMillis,
        null,
        null,
        null,
        null,
        order,
        null);
  }

  /** The same, asked for by somebody. */
  public Delivery askedBy(@Nullable String person) {
    return new Delivery(
        key,
        kind,
        supplierId,
        state,
        controlNumber,
        attempts,
        sinceMillis,
        changedAtMillis,
        documentHash,
        messageId,
        reason,
        person,
        order,
        document);
  }

  /** The same with a number for its document. */
  public Delivery numbered(long number) {
    return new Delivery(
        key,
        kind,
        supplierId,
        state,
        number,
        attempts,
        sinceMillis,
        changedAtMillis,
        documentHash,
        messageId,
        reason,
        by,
        order,
        document);
  }

  /** The same, begun to be sent once more. */
  public Delivery attempted(OrderDocument made, String hash, long nowMillis) {
    return new Delivery(
        key,
        kind,
        supplierId,
        DeliveryState.ATTEMPTED,
        controlNumber,
        attempts + 1,
        sinceMillis,
        nowMillis,
        hash,
        messageId,
        reason,
        by,
        null,
        made);
  }

  /** The same, open as before, with what holds it up. */
  public Delivery heldUp(String why, long nowMillis) {
    return new Delivery(
        key,
        kind,
        supplierId,
        state,
        controlNumber,
        attempts,
        sinceMillis,
        nowMillis,
        documentHash,
        messageId,
        why,
        by,
        order,
        document);
  }

  /** The same at an end of its way, without what it was made of. */
  public Delivery ended(
      DeliveryState end, @Nullable String why, @Nullable String partnersId, long nowMillis) {
    return new Delivery(
        key,
        kind,
        supplierId,
        end,
        controlNumber,
        attempts,
        sinceMillis,
        nowMillis,
        documentHash,
        partnersId == null ? messageId : partnersId,
        why,
        by,
        null,
        null);
  }

  /** Whether the supplier may have it already, so that it is marked as a repetition. */
  public boolean isRepeated() {
    return attempts > 1 || by != null;
  }
}
