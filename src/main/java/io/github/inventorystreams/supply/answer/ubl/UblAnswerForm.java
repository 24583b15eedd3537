package io.github.inventorystreams.supply.answer.ubl;

import com.helger.ubl21.EUBL21DocumentType;
import com.helger.ubl21.UBL21Marshaller;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What suppliers answer in UBL 2.1 by the rules of Peppol: an order response (transactions 76 and
 * 116), a despatch advice (16), and of an application response that the order was received.
 */
public final class UblAnswerForm implements AnswerForm {
  /** By which settings name it. */
  public static final String NAME = "ubl-peppol";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/xml", "text/xml");
  }

  @Override
  public boolean tellsSender() {
    return true;
  }

  @Override
  public List<SupplierDocument> read(byte[] bytes, ZoneId zone) {
    if (bytes.length > MAX_BYTES) {
      throw Refusal.at("/", "is longer than " + MAX_BYTES + " bytes");
    }
    BoundedXml xml = BoundedXml.open(bytes);
    return List.of(document(xml, zone));
  }

  private static SupplierDocument document(BoundedXml xml, ZoneId zone) {
    if (isRoot(xml, EUBL21DocumentType.ORDER_RESPONSE)) {
      return OrderResponses.read(UblXml.read(xml, UBL21Marshaller.orderResponse()), zone);
    }
    if (isRoot(xml, EUBL21DocumentType.DESPATCH_ADVICE)) {
      return DespatchAdvices.read(UblXml.read(xml, UBL21Marshaller.despatchAdvice()), zone);
    }
    if (isRoot(xml, EUBL21DocumentType.APPLICATION_RESPONSE)) {
      return ApplicationResponses.read(
          UblXml.read(xml, UBL21Marshaller.applicationResponse()), zone);
    }
    throw Refusal.at(
        xml.where(), "is no OrderResponse, DespatchAdvice or ApplicationResponse of UBL 2");
  }

  private static boolean isRoot(BoundedXml xml, EUBL21DocumentType type) {
    return type.getRootElementLocalName().equals(xml.getLocalName())
        && type.getRootElementNamespaceURI().equals(xml.getNamespaceURI());
  }
}
