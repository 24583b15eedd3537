package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.page.Markup;

/** Text as it may stand in the page, whoever wrote it. */
final class PageText {
  private static final int MAX_CHARS = 500;

  private PageText() {}

  /** Of ours, or with a value in it that was made safe to read already. */
  static String text(String text) {
    return Markup.escaped(text);
  }

  /** Of others: one line, and in the direction of its own letters. */
  static String foreign(String text) {
    return "<bdi>" + Markup.escaped(plain(text)) + "</bdi>";
  }

  /** Of others, to stand in a sentence that is made safe afterwards. */
  static String plain(String text) {
    return OneLine.of(text, MAX_CHARS);
  }

  /** Between the quotes of an attribute. */
  static String attribute(String text) {
    return Markup.escaped(plain(text));
  }
}
