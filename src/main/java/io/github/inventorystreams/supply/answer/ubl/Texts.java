package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.CodeType;
import com.helger.xsds.ccts.cct.schemamodule.IdentifierType;
import com.helger.xsds.ccts.cct.schemamodule.TextType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identifiers, codes and words. */
final class Texts {
  private static final int MAX_ID = 200;
  private static final int MAX_REASON = 500;

  private Texts() {}

  /** {@code null} if there is none, or nothing in it. */
  static @Nullable String id(@Nullable IdentifierType id, String place) {
    return id == null ? null : bounded(id.getValue(), place);
  }

  static String mandatory(@Nullable IdentifierType id, String place) {
    String text = id(id, place);
    if (text == null) {
      throw Refusal.at(place, "is empty or missing");
    }
    return text;
  }

  static String mandatory(@Nullable CodeType code, String place) {
    String text = code == null ? null : bounded(code.getValue(), place);
    if (text == null) {
      throw Refusal.at(place, "is empty or missing");
    }
    return text;
  }

  /** All of it in one line, or {@code null} if nothing is said. */
  static @Nullable String reason(List<? extends TextType> notes) {
    String reason =
        notes.stream()
            .map(TextType::getValue)
            .filter(Objects::nonNull)
            .map(Texts::inOneLine)
            .filter(note -> !note.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (reason.isEmpty()) {
      return null;
    }
    int end = Math.min(reason.length(), MAX_REASON);
    // Half of a pair would be no character.
    return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end);
  }

  private static @Nullable String bounded(@Nullable String value, String place) {
    String text = value == null ? "" : value.strip();
    if (text.length() > MAX_ID) {
      throw Refusal.at(place, "has more than " + MAX_ID + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.at(place, "has a control character");
    }
    return text.isEmpty() ? null : text;
  }

  private static String inOneLine(String note) {
    StringBuilder line = new StringBuilder(note.length());
    for (String word : note.strip().split("[\\s\\p{Cntrl}]+")) {
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return line.toString();
  }
}
