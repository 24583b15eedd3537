package io.github.inventorystreams.event;

/**
 * The name of one book: a SKU at a location. Compared code point by code point, without case
 * folding or trimming.
 *
 * @param sku the article number, 1 to 200 characters, without {@code @} and control characters
 * @param location the warehouse or shop, not empty
 */
public record BookKey(String sku, String location) {

  /**
   * Reads the form {@code sku@location}, in which only the location may contain a further
   * {@code @}.
   */
  public static BookKey parse(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at == text.length() - 1) {
      throw new IllegalArgumentException("not of the form sku@location: " + text);
    }
    return new BookKey(text.substring(0, at), text.substring(at + 1));
  }

  /** The form {@code sku@location}, which is also the key of the output topics. */
  @Override
  public String toString() {
    return sku + '@' + location;
  }
}
