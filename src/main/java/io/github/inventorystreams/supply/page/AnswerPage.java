package io.github.inventorystreams.supply.page;

/**
 * A page as it is sent.
 *
 * @param status of HTTP
 * @param html whole, with its style; without any script
 */
public record AnswerPage(int status, String html) {

  /** What a browser may do with such a page: show its own style, and send its own form. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src "
          + PageStyle.SOURCE
          + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}
