package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import org.jspecify.annotations.Nullable;

/** What BGM 1225 of an ORDRSP says of the order as a whole. */
enum EdifactResponseFunction {
  /** It has come, and is not processed. */
  RECEIVED,
  ACCEPTED,
  /** The lines say what comes. */
  CHANGED,
  /** As ordered, but for the heading. */
  HEADING,
  REJECTED,
  /** Nothing by itself: only the lines say. */
  OPEN;

  static EdifactResponseFunction of(EdiMessage message, EdiSegment bgm) {
    return switch (bgm.at(3)) {
      case "12" -> RECEIVED;
      case "29", "44" -> ACCEPTED;
      case "28" -> HEADING;
      case "4", "30", "34" -> CHANGED;
      case "27" -> REJECTED;
      case "5", "9", "11" -> OPEN;
      default ->
          throw message.refuse(
              bgm,
              "what the function " + EdiMessage.shown(bgm.at(3)) + " (1225) means is not known");
    };
  }

  /** What it says of a line that says nothing itself; {@code null} if that is nothing. */
  @Nullable LineVerdict ofLines() {
    return switch (this) {
      case ACCEPTED, HEADING -> LineVerdict.ACCEPTED;
      case REJECTED -> LineVerdict.REJECTED;
      case RECEIVED, CHANGED, OPEN -> null;
    };
  }

  /** Whether a line may not say this. */
  boolean contradicts(@Nullable LineVerdict verdict) {
    return switch (this) {
      case ACCEPTED, HEADING -> verdict != LineVerdict.ACCEPTED;
      case REJECTED -> verdict != LineVerdict.REJECTED;
      case RECEIVED -> verdict != null;
      case CHANGED, OPEN -> false;
    };
  }

  /** Whether it says nothing without lines. */
  boolean needsLines() {
    return this == CHANGED || this == OPEN;
  }

  Verdict verdict() {
    return switch (this) {
      case ACCEPTED, HEADING -> Verdict.ACCEPTED;
      case REJECTED -> Verdict.REJECTED;
      case RECEIVED, CHANGED, OPEN -> Verdict.CHANGED;
    };
  }
}
