package io.github.inventorystreams.page;

/** The text of others as it may stand in HTML or XML. */
public final class Markup {
  private Markup() {}

  /** The text with everything escaped that could be taken for markup. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
