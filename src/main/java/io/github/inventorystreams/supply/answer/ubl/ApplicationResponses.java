package io.github.inventorystreams.supply.answer.ubl;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oasis.names.specification.ubl.schema.xsd.applicationresponse_21.ApplicationResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;

/** What an application response means: that an order was received, and nothing else. */
final class ApplicationResponses {
  private static final String ROOT = "/ApplicationResponse";
  private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:mlr:3";
  private static final String RECEIVED = "AB";

  /** Of UNTDID 1001: what Peppol takes for an order. */
  private static final Set<String> ORDERS = Set.of("105", "220", "221", "226", "227", "402");

  private ApplicationResponses() {}

  static SupplierDocument read(ApplicationResponseType response, ZoneId zone) {
    Customization.check(response.getCustomizationID(), ROOT, CUSTOMIZATION);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < response.getDocumentResponse().size(); i++) {
      String place = ROOT + "/DocumentResponse[" + (i + 1) + ']';
      statements.add(received(response.getDocumentResponse().get(i), place));
    }
    if (statements.isEmpty()) {
      throw Refusal.at(ROOT, "has no DocumentResponse");
    }
    return new SupplierDocument(
        "ubl-application-response",
        Sender.of(response.getSenderParty(), ROOT + "/SenderParty"),
        Texts.mandatory(response.getID(), ROOT + "/ID"),
        Times.issued(response.getIssueDate(), response.getIssueTime(), ROOT, zone),
        statements);
  }

  private static Statement received(DocumentResponseType response, String place) {
    String at = place + "/Response/ResponseCode";
    ResponseType said = Refusal.present(response.getResponse(), place + "/Response");
    String code = Texts.mandatory(said.getResponseCode(), at);
    if (!code.equals(RECEIVED)) {
      String reason = Texts.reason(said.getDescription());
      throw Refusal.at(
          at,
          Refusal.quoted(code)
              + " is not AB (received)"
              + (reason == null ? "" : ", and the sender says " + Refusal.quoted(reason)));
    }
    if (response.getDocumentReference().size() != 1) {
      throw Refusal.at(place, "must have one DocumentReference");
    }
    return new Statement.Received(order(response.getDocumentReference().get(0), place));
  }

  private static String order(DocumentReferenceType reference, String place) {
    String at = place + "/DocumentReference";
    if (reference.getDocumentTypeCode() != null) {
      String type = Texts.mandatory(reference.getDocumentTypeCode(), at + "/DocumentTypeCode");
      if (!ORDERS.contains(type)) {
        throw Refusal.at(at + "/DocumentTypeCode", Refusal.quoted(type) + " is no order");
      }
    }
    return Texts.mandatory(reference.getID(), at + "/ID");
  }
}
