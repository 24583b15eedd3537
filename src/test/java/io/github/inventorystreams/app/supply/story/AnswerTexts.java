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
  static FolderSupplier.AnswerText ubl(String gln) {
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
   * An ORDRSP of D.96A.
   *
   * @param gln of the supplier
   */
  static FolderSupplier.AnswerText edifact(String gln) {
    return (order, said) -> {
      String reference = said.poNumber().replaceAll("[^0-9]", "");
      List<String> message =
          List.of(
              "UNH+1+ORDRSP:D:96A:UN:EAN005",
              "BGM+231+R-" + reference + "+4",
              "DTM+137:202611200930:203",
              "RFF+ON:" + said.poNumber(),
              "NAD+BY+4012345000009::9",
              "NAD+SU+" + gln + "::9",
              "LIN+1+3",
              "QTY+113:" + said.quantity() + ":PCE",
              "DTM+67:" + said.plainDay() + ":102",
              "RFF+LI:1",
              "UNS+S",
              "CNT+2:1");
      List<String> all = new ArrayList<>();
      all.add("UNB+UNOC:3+" + gln + ":14+4012345000009:14+261120:0930+" + reference);
      all.addAll(message);
      all.add("UNT+" + (message.size() + 1) + "+1");
      all.add("UNZ+1+" + reference);
      return String.join("'\n", all) + "'\n";
    };
  }

  /** An 855 of 004010 from the DUNS number 101234567. */
  static String x12(PurchaseOrder order, Said said) {
    String reference = said.poNumber().replaceAll("[^0-9]", "");
    String control = reference.substring(reference.length() - 9);
    List<String> set =
        List.of(
            "ST*855*0001",
            "BAK*00*AC*" + said.poNumber() + "*20261120",
            "PO1*1*%d*EA".formatted(order.lines().get(0).why().allocated()),
            "ACK*IC*%d*EA*067*%s".formatted(said.quantity(), said.plainDay()),
            "CTT*1");
    List<String> all = new ArrayList<>();
    all.add(
        "ISA*00*          *00*          *01*101234567      *ZZ*OURSHOP        *261120*0930*U*00401*"
            + control
            + "*0*P*>");
    all.add("GS*PR*101234567*OURSHOP*20261120*0930*" + Long.parseLong(control) + "*X*004010");
    all.addAll(set);
    all.add("SE*" + (set.size() + 1) + "*0001");
    all.add("GE*1*" + Long.parseLong(control));
    all.add("IEA*1*" + control);
    return String.join("~\n", all) + "~\n";
  }
}
