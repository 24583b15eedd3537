package io.github.inventorystreams.read;

import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to a supplier, as people see it.
 *
 * @param attempts how often it was begun to be sent
 * @param sinceMillis when it began to wait; {@code changedAtMillis} when it came to this state
 * @param documentHash SHA-256 of what was sent last, or {@code null}
 * @param messageId by which the other side knows it, or {@code null}
 * @param reason why it waits, failed or was withdrawn, or {@code null}
 * @param by who has asked for it last, where a person has; or {@code null}
 * @param acknowledgedBy the supplier, or whoever has recorded for him that it is there; or {@code
 *     null}
 */
public record DeliveryRow(
    String poNumber,
    int revision,
    String channel,
    DocumentKind kind,
    String supplierId,
    DeliveryState state,
    int attempts,
    long sinceMillis,
    long changedAtMillis,
    @Nullable String documentHash,
    @Nullable String messageId,
    @Nullable String reason,
    @Nullable String by,
    @Nullable String acknowledgedBy) {

  /** Its identity, as in its topic. */
  public String key() {
    return poNumber + '/' + revision + '/' + channel;
  }
}
