package io.github.inventorystreams.supply.channel.mail;

import io.github.inventorystreams.supply.document.OrderDocument;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is mailed.
 *
 * @param files attached in this order
 * @param link to the page on which the supplier answers, or {@code null} if there is none
 * @param isRepeated whether this very document may have been sent before
 */
public record MailedOrder(
    OrderDocument document, List<AttachedFile> files, @Nullable URI link, boolean isRepeated) {
  public MailedOrder {
    files = List.copyOf(files);
  }
}
