package io.github.inventorystreams.supply.answer.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.time.ZoneId;
import java.util.List;

/** Answers of a supplier, as text of which tests change a part. */
final class TestAnswers {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final String RESPONSE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response:3</cbc:CustomizationID>
        <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</cbc:ProfileID>
        <cbc:ID>OR-7</cbc:ID>
        <cbc:SalesOrderID>SO-77</cbc:SalesOrderID>
        <cbc:IssueDate>2026-11-26</cbc:IssueDate>
        <cbc:IssueTime>09:30:00</cbc:IssueTime>
        <cbc:OrderResponseCode>%s</cbc:OrderResponseCode>
        <cbc:Note>A strike
          in the north</cbc:Note>
        <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
        <cac:OrderReference>
          <cbc:ID>PO-1</cbc:ID>
        </cac:OrderReference>
        <cac:SellerSupplierParty>
          <cac:Party>
            <cbc:EndpointID schemeID="0088">7300010000001</cbc:EndpointID>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Cups AB</cbc:RegistrationName>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:SellerSupplierParty>
        <cac:BuyerCustomerParty>
          <cac:Party>
            <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Shop</cbc:RegistrationName>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:BuyerCustomerParty>
      %s</OrderResponse>
      """;

  private static final String DESPATCH =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:despatch_advice:3</cbc:CustomizationID>
        <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:despatch_advice:3</cbc:ProfileID>
        <cbc:ID>DN-4711</cbc:ID>
        <cbc:IssueDate>2026-12-01</cbc:IssueDate>
        <cbc:IssueTime>17:00:00Z</cbc:IssueTime>
      %s  <cac:DespatchSupplierParty>
          <cac:Party>
            <cbc:EndpointID schemeID="0088">7300010000001</cbc:EndpointID>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Cups AB</cbc:RegistrationName>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:DespatchSupplierParty>
        <cac:DeliveryCustomerParty>
          <cac:Party>
            <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Shop</cbc:RegistrationName>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:DeliveryCustomerParty>
        <cac:Shipment>
          <cbc:ID>NA</cbc:ID>
          <cac:Delivery>
            <cac:EstimatedDeliveryPeriod>
              <cbc:StartDate>2026-12-03</cbc:StartDate>
              <cbc:EndDate>2026-12-04</cbc:EndDate>
            </cac:EstimatedDeliveryPeriod>
          </cac:Delivery>
        </cac:Shipment>
      %s</DespatchAdvice>
      """;

  private static final String APPLICATION =
      """
      <ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:mlr:3</cbc:CustomizationID>
        <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:mlr:3</cbc:ProfileID>
        <cbc:ID>AR-1</cbc:ID>
        <cbc:IssueDate>2026-11-26</cbc:IssueDate>
        <cac:SenderParty>
          <cbc:EndpointID schemeID="0088">7300010000001</cbc:EndpointID>
        </cac:SenderParty>
        <cac:ReceiverParty>
          <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
        </cac:ReceiverParty>
        <cac:DocumentResponse>
          <cac:Response>
            <cbc:ResponseCode>%s</cbc:ResponseCode>
            <cbc:Description>By the gateway</cbc:Description>
          </cac:Response>
          <cac:DocumentReference>
            <cbc:ID>PO-1</cbc:ID>
          </cac:DocumentReference>
        </cac:DocumentResponse>
      </ApplicationResponse>
      """;

  static final String PROMISED =
      """
        <cac:Delivery>
          <cac:PromisedDeliveryPeriod>
            <cbc:StartDate>2026-12-08</cbc:StartDate>
            <cbc:EndDate>2026-12-09</cbc:EndDate>
          </cac:PromisedDeliveryPeriod>
        </cac:Delivery>
      """;

  private TestAnswers() {}

  static String response(String code, String... lines) {
    return RESPONSE.formatted(code, String.join("", lines));
  }

  static String despatch(String orders, String... lines) {
    return DESPATCH.formatted(orders, String.join("", lines));
  }

  static String application(String code) {
    return APPLICATION.formatted(code);
  }

  static String order(String poNumber) {
    return """
          <cac:OrderReference>
            <cbc:ID>%s</cbc:ID>
          </cac:OrderReference>
        """
        .formatted(poNumber);
  }

  /** One that says nothing but its status. */
  static String line(int id, String status, int orderLine) {
    return line(id, status, orderLine, "");
  }

  /**
   * A line of an order response.
   *
   * @param said what stands between the status and the article
   */
  static String line(int id, String status, int orderLine, String said) {
    return """
          <cac:OrderLine>
            <cac:LineItem>
              <cbc:ID>%d</cbc:ID>
              <cbc:LineStatusCode>%s</cbc:LineStatusCode>
              %s
              <cac:Item>
                <cbc:Name>Cup</cbc:Name>
                <cac:SellersItemIdentification>
                  <cbc:ID>SN-%d</cbc:ID>
                </cac:SellersItemIdentification>
              </cac:Item>
            </cac:LineItem>
            <cac:OrderLineReference>
              <cbc:LineID>%d</cbc:LineID>
            </cac:OrderLineReference>
          </cac:OrderLine>
        """
        .formatted(id, status, said, orderLine, orderLine);
  }

  static String quantity(String quantity) {
    return "<cbc:Quantity unitCode=\"XCS\">%s</cbc:Quantity>".formatted(quantity);
  }

  static String backorder(String quantity) {
    return "<cbc:MaximumBackorderQuantity>%s</cbc:MaximumBackorderQuantity>".formatted(quantity);
  }

  static String day(String start, String end) {
    return """
        <cac:Delivery><cac:PromisedDeliveryPeriod>\
        <cbc:StartDate>%s</cbc:StartDate><cbc:EndDate>%s</cbc:EndDate>\
        </cac:PromisedDeliveryPeriod></cac:Delivery>\
        """
        .formatted(start, end);
  }

  static String price(String amount, String of) {
    return """
        <cac:Price><cbc:PriceAmount currencyID="EUR">%s</cbc:PriceAmount>\
        <cbc:BaseQuantity unitCode="XCS">%s</cbc:BaseQuantity></cac:Price>\
        """
        .formatted(amount, of);
  }

  /**
   * A line of a despatch advice.
   *
   * @param said what stands after the quantity
   * @param order as XML, or empty
   */
  static String despatched(int id, String quantity, String said, String orderLine, String order) {
    return """
          <cac:DespatchLine>
            <cbc:ID>%d</cbc:ID>
            <cbc:DeliveredQuantity unitCode="XCS">%s</cbc:DeliveredQuantity>
            %s
            <cac:OrderLineReference>
              <cbc:LineID>%s</cbc:LineID>
              %s
            </cac:OrderLineReference>
            <cac:Item>
              <cbc:Name>Cup</cbc:Name>
              <cac:SellersItemIdentification>
                <cbc:ID>SN-%d</cbc:ID>
              </cac:SellersItemIdentification>
            </cac:Item>
          </cac:DespatchLine>
        """
        .formatted(id, quantity, said, orderLine, order, id);
  }

  static String outstanding(String quantity) {
    return "<cbc:OutstandingQuantity unitCode=\"XCS\">%s</cbc:OutstandingQuantity>"
            .formatted(quantity)
        + "<cbc:OutstandingReason>sold out</cbc:OutstandingReason>";
  }

  static SupplierDocument read(String xml) {
    return read(xml.getBytes(UTF_8));
  }

  static SupplierDocument read(byte[] xml) {
    List<SupplierDocument> documents = new UblAnswerForm().read(xml, ZONE);
    if (documents.size() != 1) {
      throw new AssertionError(documents);
    }
    return documents.get(0);
  }

  static Statement.Response answer(String xml) {
    return (Statement.Response) read(xml).statements().get(0);
  }
}
