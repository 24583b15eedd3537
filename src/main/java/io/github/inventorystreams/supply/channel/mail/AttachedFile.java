package io.github.inventorystreams.supply.channel.mail;

import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.form.OrderForm;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file of a mail.
 *
 * @param name of letters, digits, {@code . - _}
 */
public record AttachedFile(String name, String mediaType, byte[] bytes) {
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final int MAX_NAME_CHARS = 100;

  /** An order in a form, named after it. */
  public static AttachedFile of(OrderDocument document, OrderForm form) {
    String number = UNSAFE.matcher(document.poNumber()).replaceAll("_");
    String kind = document.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new AttachedFile(
        kind
            + '-'
            + number.substring(0, Math.min(number.length(), MAX_NAME_CHARS))
            + '-'
            + document.revision()
            + form.fileEnding(),
        form.mediaType(),
        form.write(document));
  }
}
