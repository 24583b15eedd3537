package io.github.inventorystreams.sales;

import java.util.regex.Pattern;

/** The rule of one public set of sales, as {@code config/sales/online-retail.options} has it. */
final class OnlineRetail {
  private OnlineRetail() {}

  static SalesRules rules(String fileName) {
    return new SalesRules(
        SalesRules.sourceOf(fileName),
        "main",
        Pattern.compile("(?i)(?!gift_)(?=.*[0-9]).{3,}"),
        Pattern.compile("A[0-9]{6,}"),
        Pattern.compile("C[0-9]{6,}"),
        true,
        ZeroPrice.BOOKING);
  }
}
