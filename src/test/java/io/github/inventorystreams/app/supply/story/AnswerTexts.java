package io.github.inventorystreams.app.supply.story;

import io.github.inventorystreams.event.PurchaseOrder;
import java.util.ArrayList;
import java.util.List;

/** Answers as the programs of others write them; no code of the product has a part in it. */
final class AnswerTexts {
  private AnswerTexts() {}

  static String csv(PurchaseOrder order, Said said) {
    return "po_number,line,status,quantity,delivery_date\n%s,1,changed,%d,%s\n"
        .formatted(said.poNumber(), said.quantity(), said.day());
  }

  static String json(PurchaseOrder order, Said said) {
    return json(said);
  }

  static String json(Said said) {
    return """
        {"documentId":"A-%1$s","issuedAt":"%4$s","poNumber":"%1$s","verdict":"CHANGED",
         "lines":[{"line":1,"verdict":"CHANGED","quantity":"%2$d","unit":"C62","deliveryDate":"%3$s"}]}"""
        .formatted(said.poNumber(), said.quantity(), said.day(), "2026-11-20T10:00:00Z");
  }

  /**
   * @param gln of the supplier
   */
  static FolderSupplier.PartnerText ubl(String gln) {
    return (order, said) ->
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response:3</cbc:CustomizationID>
          <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</cbc:ProfileID>
          <cbc:ID>OR-%1$s</cbc:ID>
          <cbc:IssueDate>2026-11-20</cbc:IssueDate>
          <cbc:IssueTime>09:30:00Z</cbc:IssueTime>
          <cbc:OrderResponseCode>CA</cbc:OrderResponseCode>
          <cac:OrderReference><cbc:ID>%1$s</cbc:ID></cac:OrderReference>
          <cac:SellerSupplierParty><cac:Party>
            <cbc:EndpointID schemeID="0088">%2$s</cbc:EndpointID>
          </cac:Party></cac:SellerSupplierParty>
          <cac:BuyerCustomerParty><cac:Party>
            <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
          </cac:Party></cac:BuyerCustomerParty>
          <cac:OrderLine>
            <cac:LineItem>
              <cbc:ID>1</cbc:ID>
              <cbc:LineStatusCode>3</cbc:LineStatusCode>
              <cbc:Quantity unitCode="C62">%3$d</cbc:Quantity>
              <cac:Delivery><cac:PromisedDeliveryPeriod>
                <cbc:StartDate>%4$s</cbc:StartDate><cbc:EndDate>%4$s</cbc:EndDate>
              </cac:PromisedDeliveryPeriod></cac:Delivery>
              <cac:Item><cbc:Name>Cup</cbc:Name></cac:Item>
            </cac:LineItem>
            <cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>
          </cac:OrderLine>
        </OrderResponse>
        """
            .formatted(said.poNumber(), gln, said.quantity(), said.day());
  }

  /**
   * A despatch advice of all that he has promised.
   *
   * @param gln of the supplier
   */
  static FolderSupplier.PartnerText ublDespatch(String gln) {
    return (order, said) ->
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:despatch_advice:3</cbc:CustomizationID>
          <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:despatch_advice:3</cbc:ProfileID>
          <cbc:ID>DN-%1$s</cbc:ID>
          <cbc:IssueDate>2026-11-21</cbc:IssueDate>
          <cbc:IssueTime>17:00:00Z</cbc:IssueTime>
          <cac:OrderReference><cbc:ID>%1$s</cbc:ID></cac:OrderReference>
          <cac:DespatchSupplierParty><cac:Party>
            <cbc:EndpointID schemeID="0088">%2$s</cbc:EndpointID>
          </cac:Party></cac:DespatchSupplierParty>
          <cac:DeliveryCustomerParty><cac:Party>
            <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
          </cac:Party></cac:DeliveryCustomerParty>
          <cac:Shipment>
            <cbc:ID>NA</cbc:ID>
            <cac:Delivery><cac:EstimatedDeliveryPeriod>
              <cbc:StartDate>%4$s</cbc:StartDate><cbc:EndDate>%4$s</cbc:EndDate>
            </cac:EstimatedDeliveryPeriod></cac:Delivery>
          </cac:Shipment>
          <cac:DespatchLine>
            <cbc:ID>1</cbc:ID>
            <cbc:DeliveredQuantity unitCode="C62">%3$d</cbc:DeliveredQuantity>
            <cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>
            <cac:Item><cbc:Name>Cup</cbc:Name></cac:Item>
          </cac:DespatchLine>
        </DespatchAdvice>
        """
            .formatted(said.poNumber(), gln, said.quantity(), said.day());
  }

  /**
   * How a supplier counts in EDIFACT.
   *
   * @param directory such as {@code D:96A:UN:EAN005}, for the message that it is about
   * @param unit such as {@code PCE}
   * @param units pieces of one
   */
  record Edifact(String gln, String directory, String unit, long units) {

    /** An ORDRSP. */
    String response(PurchaseOrder order, Said said) {
      return interchange(
          said,
          "ORDRSP",
          List.of(
              "BGM+231+R-" + digits(said) + "+4",
              "DTM+137:202611200930:203",
              "RFF+ON:" + said.poNumber(),
              "NAD+BY+4012345000009::9",
              "NAD+SU+" + gln + "::9",
              "LIN+1+3",
              "QTY+113:" + quantity(said),
              "DTM+67:" + said.plainDay() + ":102",
              "RFF+LI:1",
              "UNS+S",
              "CNT+2:1"));
    }

    /** A DESADV of all that he has promised. */
    String notice(PurchaseOrder order, Said said) {
      return interchange(
          said,
          "DESADV",
          List.of(
              "BGM+351+DN-" + digits(said) + "+9",
              "DTM+137:202611211500:203",
              "DTM+17:" + said.plainDay() + ":102",
              "RFF+ON:" + said.poNumber(),
              "NAD+SU+" + gln + "::9",
              "CPS+1",
              "LIN+1",
              "QTY+12:" + quantity(said),
              "RFF+LI:1"));
    }

    private String quantity(Said said) {
      return said.quantity() / units + ":" + unit;
    }

    private String interchange(Said said, String message, List<String> segments) {
      List<String> all = new ArrayList<>();
      all.add("UNB+UNOC:3+" + gln + ":14+4012345000009:14+261120:0930+" + digits(said));
      all.add("UNH+1+" + message + ':' + directory);
      all.addAll(segments);
      all.add("UNT+" + (segments.size() + 2) + "+1");
      all.add("UNZ+1+" + digits(said));
      return String.join("'\n", all) + "'\n";
    }
  }

  private static String digits(Said said) {
    return said.poNumber().replaceAll("[^0-9]", "");
  }

  /** An 855 of 004010 from the DUNS number 101234567. */
  static String x12(PurchaseOrder order, Said said) {
    return x12(
        said,
        "PR",
        List.of(
            "ST*855*0001",
            "BAK*00*AC*" + said.poNumber() + "*20261120",
            "PO1*1*%d*EA".formatted(order.lines().get(0).why().allocated()),
            "ACK*IC*%d*EA*067*%s".formatted(said.quantity(), said.plainDay()),
            "CTT*1"));
  }

  /** An 856 of all that he has promised. */
  static String x12Notice(PurchaseOrder order, Said said) {
    return x12(
        said,
        "SH",
        List.of(
            "ST*856*0001",
            "BSN*00*DN-" + digits(said) + "*20261121*1500*0001",
            "HL*1**S",
            "DTM*017*" + said.plainDay(),
            "N1*SF*Cups AB*1*101234567",
            "HL*2*1*O",
            "PRF*" + said.poNumber(),
            "HL*3*2*I",
            "LIN*1*VN*C-7",
            "SN1*1*%d*EA".formatted(said.quantity()),
            "CTT*3"));
  }

  private static String x12(Said said, String group, List<String> set) {
    String reference = digits(said);
    String control = reference.substring(reference.length() - 9);
    List<String> all = new ArrayList<>();
    all.add(
        "ISA*00*          *00*          *01*101234567      *ZZ*OURSHOP        *261120*0930*U*00401*"
            + control
            + "*0*P*>");
    all.add(
        "GS*%s*101234567*OURSHOP*20261120*0930*%d*X*004010"
            .formatted(group, Long.parseLong(control)));
    all.addAll(set);
    all.add("SE*" + (set.size() + 1) + "*0001");
    all.add("GE*1*" + Long.parseLong(control));
    all.add("IEA*1*" + control);
    return String.join("~\n", all) + "~\n";
  }
}
