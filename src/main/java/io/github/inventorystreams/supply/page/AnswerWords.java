package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in words, line by line. */
final class AnswerWords {
  private final OrderDocument document;
  private final Wording wording;

  AnswerWords(OrderDocument document, Wording wording) {
    this.document = document;
    this.wording = wording;
  }

  /** What was said about a line, a text for each part. */
  List<String> of(Statement.Response response, OrderDocument.Line line) {
    List<Statement.Line> parts = AnsweredLines.of(response, line);
    if (parts.isEmpty()) {
      return List.of(
          say(
              response.verdict() == Verdict.ACCEPTED
                  ? "ordered"
                  : response.verdict() == Verdict.REJECTED ? "none" : "nothing"));
    }
    List<String> texts = new ArrayList<>();
    for (Statement.Line part : parts) {
      texts.add(of(part, line));
    }
    return texts;
  }

  private String of(Statement.Line part, OrderDocument.Line line) {
    List<String> texts = new ArrayList<>();
    texts.add(comes(part, line));
    if (part.price() != null) {
      String unit = AnsweredLines.isInUnit(part, line) ? line.unit().name() : part.unitCode();
      texts.add(
          say(
              "price",
              wording.money(part.price()) + ' ' + plain(document.currency()),
              plain(String.valueOf(unit))));
    }
    String substitute = substitute(part);
    if (substitute != null) {
      texts.add(say("substitute", plain(substitute)));
    }
    if (part.reason() != null) {
      texts.add(say("reason", plain(part.reason())));
    }
    return String.join(". ", texts);
  }

  private String comes(Statement.Line part, OrderDocument.Line line) {
    String quantity = quantity(part, line);
    String day = part.day() == null ? null : wording.day(part.day());
    if (part.verdict() == LineVerdict.REJECTED) {
      return quantity == null ? say("none") : quantity + ' ' + say("none");
    }
    boolean isLate = part.verdict() == LineVerdict.BACKORDERED;
    if (quantity == null) {
      if (day == null) {
        return say(isLate ? "late" : "ordered");
      }
      return say(isLate ? "late.day" : "on", day);
    }
    if (day != null) {
      return say("part", quantity, day);
    }
    return isLate ? say("part.late", quantity) : quantity + ' ' + say("accepted");
  }

  private @Nullable String quantity(Statement.Line part, OrderDocument.Line line) {
    if (part.quantity() == null) {
      return null;
    }
    String code = part.unitCode();
    String unit = code == null || AnsweredLines.isInUnit(part, line) ? line.unit().name() : code;
    return wording.number(part.quantity()) + ' ' + plain(unit);
  }

  private static @Nullable String substitute(Statement.Line part) {
    if (part.substituteSupplierSku() != null) {
      return part.substituteSupplierSku();
    }
    return part.substituteSku() != null ? part.substituteSku() : part.substituteGtin();
  }

  private static String plain(String text) {
    return PageText.plain(text);
  }

  private String say(String key, Object... values) {
    return wording.say("page.answer." + key, values);
  }
}
