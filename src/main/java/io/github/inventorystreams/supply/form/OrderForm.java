package io.github.inventorystreams.supply.form;

import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.util.List;

/** A form in which suppliers read orders. May be shared between threads. */
public interface OrderForm {

  /** By which settings name it, such as {@code ubl-peppol}. */
  String name();

  /** The end of a file's name, with the dot. */
  String fileEnding();

  /** The type of its bytes, such as {@code application/xml}. */
  String mediaType();

  /** Whether it is programs that read it, and not people. */
  boolean isForMachines();

  /** Whether there is a document of this kind in this form. */
  boolean has(DocumentKind kind);

  /**
   * What the form needs and the document does not have: one line each, which says where it is set.
   */
  List<String> missing(OrderDocument document);

  /**
   * The document, always the same bytes for the same document.
   *
   * @throws IllegalArgumentException if something is missing, or can't be said in this form
   */
  byte[] write(OrderDocument document);
}
