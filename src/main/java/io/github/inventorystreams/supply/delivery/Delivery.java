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
 * @param asked who has asked for it last, where a person has; or {@code null}
 * @param acknowledgedBy who has said that it is there: the supplier, or whoever has recorded it for
 *     him; or {@code null}
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
    @Nullable Asked asked,
    @Nullable String acknowledgedBy,
    @Nullable PackedOrder order,
    @Nullable OrderDocument document) {

  /**
   * What a person has asked for.
   *
   * @param requestId by which the request is known
   * @param by the person
   * @param again whether the supplier may have had the order before
   */
  public record Asked(String requestId, String by, boolean again) {}

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
        null,
        order,
        null);
  }

  /** The same, asked for by somebody; {@code null} = by nobody. */
  public Delivery with(@Nullable Asked newAsked) {
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
        newAsked,
        acknowledgedBy,
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
        asked,
        acknowledgedBy,
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
        asked,
        null,
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
        asked,
        acknowledgedBy,
        order,
        document);
  }

  /** The same at an end of its way, without what it was made of. */
  public Delivery ended(
      DeliveryState end, @Nullable String why, @Nullable String partnersId, long nowMillis) {
    return ended(end, why, partnersId, acknowledgedBy, nowMillis);
  }

  /** The same, of which somebody has said that it is there. */
  public Delivery acknowledged(String person, long nowMillis) {
    return ended(DeliveryState.ACKNOWLEDGED, null, null, person, nowMillis);
  }

  private Delivery ended(
      DeliveryState end,
      @Nullable String why,
      @Nullable String partnersId,
      @Nullable String person,
      long nowMillis) {
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
        asked,
        person,
        null,
        null);
  }

  /** The same, without what it is made of. */
  public Delivery withoutContent() {
    return order == null && document == null
        ? this
        : new Delivery(
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
            asked,
            acknowledgedBy,
            null,
            null);
  }

  /** Whether the supplier may have it already, so that it is marked as a repetition. */
  public boolean isRepeated() {
    return attempts > 1 || (asked != null && asked.again());
  }
}
