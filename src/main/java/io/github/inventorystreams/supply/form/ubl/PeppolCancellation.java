package io.github.inventorystreams.supply.form.ubl;

import io.github.inventorystreams.supply.document.OrderDocument;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.CancellationNoteType;
import oasis.names.specification.ubl.schema.xsd.ordercancellation_21.OrderCancellationType;

/** A cancellation of Peppol BIS Advanced Ordering 3, transaction 115. */
final class PeppolCancellation {
  private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order_cancellation:3";
  private static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3";

  /** Peppol wants one; the form has no other place for a language. */
  private static final String NOTE = "The buyer cancels the order. Please do not deliver it.";

  private PeppolCancellation() {}

  static OrderCancellationType of(OrderDocument document) {
    OrderCancellationType cancellation = new OrderCancellationType();
    cancellation.setCustomizationID(CUSTOMIZATION);
    cancellation.setProfileID(PROFILE);
    cancellation.setID(document.identity());
    cancellation.setIssueDate(document.issueDate());
    cancellation.addCancellationNote(new CancellationNoteType(NOTE));
    OrderReferenceType order = new OrderReferenceType();
    order.setID(document.poNumber());
    cancellation.addOrderReference(order);
    cancellation.setBuyerCustomerParty(UblParties.buyer(document.buyer()));
    cancellation.setSellerSupplierParty(UblParties.seller(document.supplier()));
    return cancellation;
  }
}
