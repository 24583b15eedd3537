package io.github.inventorystreams.supply.answer.edi;

import java.util.List;

/**
 * What a partner's program says of an interchange that it got from us, by CONTRL, 997 or TA1. It
 * names the control number of the envelope and no order: whoever has sent the interchange knows
 * which one it was.
 *
 * @param controlNumber of our interchange or, in a 997, of our group, which has the same
 * @param outcome whether the program could read it
 * @param detail the codes, for people
 */
public record EdiReceipt(String controlNumber, Outcome outcome, String detail) {
  /** It is no word of the supplier on the order. */
  public enum Outcome {
    /** It has come. */
    RECEIVED,
    /** It has come and could be read. */
    ACCEPTED,
    /** It could not be read, or not all of it. */
    REJECTED
  }

  /** Forms in which such receipts come. */
  public interface Form {
    /**
     * The receipts in some bytes, of which {@link
     * io.github.inventorystreams.supply.answer.AnswerForm#read} says nothing; none if there are
     * none.
     *
     * @throws io.github.inventorystreams.supply.answer.UnreadableAnswerException with the place and
     *     the reason
     */
    List<EdiReceipt> receipts(byte[] bytes);
  }
}
