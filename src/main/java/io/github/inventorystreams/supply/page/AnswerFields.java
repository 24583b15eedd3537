package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.page.EnteredAnswer.EnteredLine;
import io.github.inventorystreams.supply.page.EnteredAnswer.EnteredPart;
import io.github.inventorystreams.supply.page.EnteredAnswer.How;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the form's fields, and what stands in them when it comes back. */
final class AnswerFields {
  static final String AFTER = "after";
  static final String ACTION = "act";
  static final String ALL = "all";
  static final String SEND = "send";
  static final String ORDER_NUMBER = "number";

  /** Longer texts are cut before anything is done with them; none that is right is so long. */
  private static final int MAX_CHARS = 2_000;

  private static final Pattern KNOWN_ANSWER = Pattern.compile("[0-9a-f]{0,64}");

  private AnswerFields() {}

  static String how(int line) {
    return "l" + line + "-how";
  }

  static String quantity(int line, int part) {
    return "l" + line + "-q" + part;
  }

  static String day(int line, int part) {
    return "l" + line + "-d" + part;
  }

  static String price(int line) {
    return "l" + line + "-price";
  }

  static String reason(int line) {
    return "l" + line + "-reason";
  }

  static boolean isAll(Map<String, List<String>> form) {
    return ALL.equals(text(form, ACTION));
  }

  /** The mark of the answer that the author had before his eyes; one that was made up fits none. */
  static String after(Map<String, List<String>> form) {
    String after = text(form, AFTER);
    return KNOWN_ANSWER.matcher(after).matches() ? after : "?";
  }

  static EnteredAnswer read(OrderDocument document, Map<String, List<String>> form) {
    Map<Integer, EnteredLine> lines = new LinkedHashMap<>();
    for (OrderDocument.Line line : document.lines()) {
      int number = line.number();
      List<EnteredPart> parts = new ArrayList<>();
      for (int part = 1; part <= EnteredAnswer.PARTS; part++) {
        parts.add(
            new EnteredPart(text(form, quantity(number, part)), text(form, day(number, part))));
      }
      lines.put(
          number,
          new EnteredLine(
              how(text(form, how(number))),
              parts,
              text(form, price(number)),
              text(form, reason(number))));
    }
    return new EnteredAnswer(after(form), text(form, ORDER_NUMBER), lines);
  }

  private static @Nullable How how(String word) {
    for (How how : How.values()) {
      if (word(how).equals(word)) {
        return how;
      }
    }
    return null;
  }

  /** The value of a choice. */
  static String word(How how) {
    return how.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Map<String, List<String>> form, String name) {
    List<String> values = form.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return "";
    }
    String text = values.get(0).strip();
    return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
  }
}
