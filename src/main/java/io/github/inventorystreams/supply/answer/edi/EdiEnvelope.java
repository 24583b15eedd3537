package io.github.inventorystreams.supply.answer.edi;

import org.jspecify.annotations.Nullable;

/**
 * What the header of an interchange says.
 *
 * @param senderId the identifier alone
 * @param senderQualifier what kind of identifier it is
 * @param date of six or eight digits
 * @param time of four digits
 * @param reference the control number that the sender gave it
 * @param decimalMark of its numbers, or {@code null} if comma and point are both right
 */
record EdiEnvelope(
    String senderId,
    String senderQualifier,
    String date,
    String time,
    String reference,
    @Nullable Character decimalMark) {
  String sender() {
    return senderId + ':' + senderQualifier;
  }

  /** Tells two interchanges of one sender apart, even if his numbers begin anew. */
  String identity() {
    return date + '-' + time + '/' + reference;
  }
}
