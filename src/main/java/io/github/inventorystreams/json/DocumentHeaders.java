package io.github.inventorystreams.json;

/** The headers of suppliers' documents, in their topic and as dead letters. */
public final class DocumentHeaders {
  /** Of the file, or what else people know it by. */
  public static final String NAME = "document.name";

  /** By which it was read. */
  public static final String FORM = "document.form";

  /** The order that the refused statement is about; of dead letters alone. */
  public static final String PO_NUMBER = "document.poNumber";

  private DocumentHeaders() {}
}
