package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.document.PartyId;

/**
 * The identity of what a document says of an order: its form, its sender, its number and the order.
 * So a document that is read again, or comes again, says nothing new.
 */
final class AnswerEventId {
  private AnswerEventId() {}

  static String of(SupplierDocument document, PurchaseOrder order)
      throws RefusedStatementException {
    String documentId = AnswerLimits.number("the number of the document", document.documentId());
    if (documentId == null) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING, "the document has no number of its own");
    }
    PartyId sender = document.sender();
    return String.join(
        ":",
        part(document.form()),
        sender == null ? part(order.supplierId()) : sender.scheme() + ':' + part(sender.id()),
        part(documentId),
        part(order.poNumber()));
  }

  /** No two lists of parts make the same text. */
  private static String part(String text) {
    return text.replace("%", "%25").replace(":", "%3A");
  }
}
