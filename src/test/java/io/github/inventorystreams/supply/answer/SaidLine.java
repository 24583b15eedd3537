package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A builder of a line of a supplier's document. */
final class SaidLine {
  private final LineVerdict verdict;
  private @Nullable Integer orderLine;
  private @Nullable String sku;
  private @Nullable String supplierSku;
  private @Nullable String gtin;
  private @Nullable BigDecimal quantity;
  private @Nullable String unitCode;
  private @Nullable LocalDate day;
  private @Nullable BigDecimal price;
  private @Nullable String substituteSku;
  private @Nullable String substituteSupplierSku;
  private @Nullable String substituteGtin;
  private @Nullable String reason;

  private SaidLine(LineVerdict verdict) {
    this.verdict = verdict;
  }

  static SaidLine accepted() {
    return new SaidLine(LineVerdict.ACCEPTED);
  }

  static SaidLine changed() {
    return new SaidLine(LineVerdict.CHANGED);
  }

  static SaidLine backordered() {
    return new SaidLine(LineVerdict.BACKORDERED);
  }

  static SaidLine rejected() {
    return new SaidLine(LineVerdict.REJECTED);
  }

  SaidLine line(int number) {
    orderLine = number;
    return this;
  }

  SaidLine sku(String text) {
    sku = text;
    return this;
  }

  SaidLine supplierSku(String text) {
    supplierSku = text;
    return this;
  }

  SaidLine gtin(String text) {
    gtin = text;
    return this;
  }

  SaidLine quantity(String text) {
    quantity = new BigDecimal(text);
    return this;
  }

  SaidLine unit(String code) {
    unitCode = code;
    return this;
  }

  SaidLine day(LocalDate value) {
    day = value;
    return this;
  }

  SaidLine price(String text) {
    price = new BigDecimal(text);
    return this;
  }

  SaidLine substituteSku(String text) {
    substituteSku = text;
    return this;
  }

  SaidLine substituteSupplierSku(String text) {
    substituteSupplierSku = text;
    return this;
  }

  SaidLine substituteGtin(String text) {
    substituteGtin = text;
    return this;
  }

  SaidLine because(String text) {
    reason = text;
    return this;
  }

  Statement.Line build() {
    return new Statement.Line(
        orderLine,
        sku,
        supplierSku,
        gtin,
        verdict,
        quantity,
        unitCode,
        day,
        price,
        substituteSku,
        substituteSupplierSku,
        substituteGtin,
        reason,
        "segment 14");
  }
}
