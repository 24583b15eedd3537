package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import org.jspecify.annotations.Nullable;

/** What BAK02 of an 855 says of the order as a whole. */
enum X12ResponseType {
  /** It has come, and is on hold. */
  RECEIVED,
  /** As ordered, whatever lines there are. */
  UNCHANGED,
  /** As ordered, but for lines that say otherwise. */
  ACCEPTED,
  /** The lines say what comes. */
  CHANGED,
  REJECTED;

  static X12ResponseType of(X12Words words, EdiSegment bak) {
    return switch (bak.at(2)) {
      case "AH" -> RECEIVED;
      case "AD", "AK" -> UNCHANGED;
      case "AE", "AT" -> ACCEPTED;
      case "AC" -> CHANGED;
      case "RD", "RJ" -> REJECTED;
      default -> throw words.unknown(bak, "answer", bak.at(2), "BAK02");
    };
  }

  /** Whether a part of a line may not say this; {@code null} is nothing yet. */
  boolean contradicts(@Nullable LineVerdict verdict) {
    return switch (this) {
      case UNCHANGED -> verdict != LineVerdict.ACCEPTED;
      case REJECTED -> verdict != LineVerdict.REJECTED;
      case RECEIVED -> verdict != null;
      case ACCEPTED, CHANGED -> false;
    };
  }

  Verdict verdict() {
    return switch (this) {
      case CHANGED, RECEIVED -> Verdict.CHANGED;
      case REJECTED -> Verdict.REJECTED;
      case UNCHANGED, ACCEPTED -> Verdict.ACCEPTED;
    };
  }
}
