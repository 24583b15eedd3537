package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.supply.document.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a supplier as it was read.
 *
 * @param form such as {@code ubl-order-response}
 * @param sender who says it by the document itself, or {@code null} if the form does not tell
 * @param documentId the sender's number of it: the same one is the same document
 * @param saidAtMillis when it was issued, or {@code null} if the document does not tell
 * @param statements about one order or several, at least one
 */
public record SupplierDocument(
    String form,
    @Nullable PartyId sender,
    String documentId,
    @Nullable Long saidAtMillis,
    List<Statement> statements) {
  public SupplierDocument {
    statements = List.copyOf(statements);
  }
}
