package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.CodeType;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import org.jspecify.annotations.Nullable;

/** The codes of UNTDID 1229 that Peppol takes for a line of an order response. */
enum LineStatus {
  /** A part of an ordered line that comes by itself. */
  ADDED("1", LineVerdict.CHANGED),
  CHANGED("3", LineVerdict.CHANGED),
  ACCEPTED("5", LineVerdict.ACCEPTED),
  REJECTED("7", LineVerdict.REJECTED),
  /** It was on its way before the answer: nothing of the promise changes. */
  DELIVERED("42", LineVerdict.ACCEPTED);

  private final String code;
  private final LineVerdict verdict;

  LineStatus(String code, LineVerdict verdict) {
    this.code = code;
    this.verdict = verdict;
  }

  static LineStatus of(@Nullable CodeType said, String place) {
    String code = Texts.mandatory(said, place);
    for (LineStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    throw Refusal.at(
        place,
        Refusal.quoted(code)
            + " is not 1 (added), 3 (changed), 5 (accepted), 7 (rejected) or 42 (delivered)");
  }

  LineVerdict verdict() {
    return verdict;
  }

  /** Whether another quantity, a rest that comes later or another article may stand beside it. */
  boolean mayChange() {
    return this == ADDED || this == CHANGED;
  }

  /** Whether it may come with a quantity of 0. */
  boolean mayBeNone() {
    return mayChange() || this == REJECTED;
  }

  /** For people. */
  String words() {
    return "LineStatusCode " + code;
  }
}
