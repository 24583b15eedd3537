package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of an answer has said so far, whatever the standard. */
final class EdiLineDraft {
  final EdiMessage message;
  final EdiSegment segment;
  final EdiArticle article;
  final EdiArticle substitute;
  final EdiText reason = new EdiText();
  private final List<Line> lines = new ArrayList<>();
  private @Nullable Integer orderLine;
  private @Nullable BigDecimal price;

  private EdiLineDraft(
      EdiMessage message, EdiSegment segment, EdiArticle article, EdiArticle substitute) {
    this.message = message;
    this.segment = segment;
    this.article = article;
    this.substitute = substitute;
  }

  static EdiLineDraft ofEdifact(EdiMessage message, EdiSegment segment) {
    return new EdiLineDraft(
        message, segment, EdiArticle.ofEdifact(message), EdiArticle.ofEdifact(message));
  }

  static EdiLineDraft ofX12(EdiMessage message, EdiSegment segment) {
    return new EdiLineDraft(message, segment, EdiArticle.ofX12(message), EdiArticle.ofX12(message));
  }

  void refer(EdiSegment at, int number) {
    if (orderLine != null && orderLine != number) {
      throw message.refuse(at, "refers to two lines of the order: " + orderLine + " and " + number);
    }
    orderLine = number;
  }

  void cost(EdiSegment at, BigDecimal amount) {
    if (price != null && price.compareTo(amount) != 0) {
      throw message.refuse(
          at, "says two prices: " + price.toPlainString() + " and " + amount.toPlainString());
    }
    price = amount;
  }

  boolean hasPrice() {
    return price != null;
  }

  /** Adds what comes of a part of the line, or of all of it. */
  void add(LineVerdict verdict, @Nullable EdiAmount quantity, @Nullable LocalDate day) {
    add(
        verdict,
        quantity == null ? null : quantity.value(),
        quantity == null ? null : quantity.unit(),
        day);
  }

  void add(
      LineVerdict verdict,
      @Nullable BigDecimal quantity,
      @Nullable String unit,
      @Nullable LocalDate day) {
    lines.add(
        new Line(
            orderLine,
            article.sku(),
            article.supplierSku(),
            article.gtin(),
            verdict,
            quantity,
            unit,
            day,
            price,
            substitute.sku(),
            substitute.supplierSku(),
            substitute.gtin(),
            reason.orNull(),
            message.place(segment)));
  }

  /** The lines, once all is known of which line of the order they are about. */
  List<Line> lines() {
    if (orderLine == null && article.isEmpty()) {
      throw message.refuse(
          segment,
          article
              .complaint()
              .orElse(
                  "names neither a line of the order nor an article by a number that is known"));
    }
    return lines;
  }
}
