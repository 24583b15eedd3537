package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import java.util.List;

/**
 * A message of EDIFACT or a transaction set of X12.
 *
 * @param number in its file, from 1
 * @param segments from its header to its trailer
 */
record EdiMessage(EdiEnvelope envelope, int number, List<EdiSegment> segments) {
  /** Text that is shown of what was read: short, and nothing that moves a cursor. */
  private static final int MAX_SHOWN = 40;

  EdiMessage {
    segments = List.copyOf(segments);
  }

  EdiSegment header() {
    return segments.get(0);
  }

  /** What is between header and trailer. */
  List<EdiSegment> body() {
    return segments.subList(1, segments.size() - 1);
  }

  String place(EdiSegment segment) {
    return "message " + number + ", " + segment;
  }

  UnreadableAnswerException refuse(EdiSegment segment, String why) {
    return new UnreadableAnswerException(place(segment) + ": " + why);
  }

  UnreadableAnswerException refuse(String why) {
    return new UnreadableAnswerException("message " + number + ": " + why);
  }

  /** A value in quotes, fit for one line of text. */
  static String shown(String value) {
    StringBuilder text = new StringBuilder("'");
    value
        .codePoints()
        .limit(MAX_SHOWN)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    return text.append(value.codePointCount(0, value.length()) > MAX_SHOWN ? "...'" : "'")
        .toString();
  }
}
