package io.github.inventorystreams.app.play.partners;

import com.helger.datetime.xml.XMLOffsetTime;
import com.helger.ubl21.UBL21Marshaller;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.supply.document.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;

/**
 * An answer as Peppol BIS Ordering 3 has it, transaction 76.
 *
 * @param sellers what machines call the suppliers, by their ids
 * @param buyer what machines call the shop
 */
record UblAnswerFile(Map<String, PartyId> sellers, PartyId buyer)
    implements FilePartner.AnswerFile {
  private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order_response:3";
  private static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:ordering:3";
  private static final String PIECE = "C62";

  /** Of UNTDID 4343. */
  private static final String ACCEPTED = "AP";

  private static final String CHANGED = "CA";
  private static final String REJECTED = "RE";

  /** Of UNTDID 1229. */
  private static final String LINE_ADDED = "1";

  private static final String LINE_CHANGED = "3";
  private static final String LINE_ACCEPTED = "5";
  private static final String LINE_REJECTED = "7";

  @Override
  public String ending() {
    return ".xml";
  }

  @Override
  public byte[] write(PurchaseOrder order, SupplierEvent.Confirmation said) {
    OrderResponseType response = new OrderResponseType();
    response.setCustomizationID(CUSTOMIZATION);
    response.setProfileID(PROFILE);
    response.setID(said.eventId());
    OffsetDateTime at = Instant.ofEpochMilli(said.saidAtMillis()).atOffset(ZoneOffset.UTC);
    response.setIssueDate(at.toLocalDate());
    response.setIssueTime(XMLOffsetTime.of(at.toLocalTime(), ZoneOffset.UTC));
    String code = code(said);
    response.setOrderResponseCode(code);
    response.setDocumentCurrencyCode(order.currency());
    OrderReferenceType reference = new OrderReferenceType();
    reference.setID(said.poNumber());
    response.addOrderReference(reference);
    SupplierPartyType seller = new SupplierPartyType();
    seller.setParty(
        party(Objects.requireNonNull(sellers.get(order.supplierId())), order.supplierId()));
    response.setSellerSupplierParty(seller);
    CustomerPartyType customer = new CustomerPartyType();
    customer.setParty(party(buyer, "Shop"));
    response.setBuyerCustomerParty(customer);
    // What is said of the whole is said of no line.
    if (code.equals(CHANGED)) {
      said.lines().forEach(line -> add(response, order, line));
    }
    return Objects.requireNonNull(
        UBL21Marshaller.orderResponse().setFormattedOutput(true).getAsBytes(response),
        "an answer that the schema allows");
  }

  private static String code(SupplierEvent.Confirmation said) {
    if (said.status() == SupplierEvent.Status.REJECTED) {
      return REJECTED;
    }
    return said.lines().stream().allMatch(UblAnswerFile::isAsOrdered) ? ACCEPTED : CHANGED;
  }

  private static boolean isAsOrdered(AnswerLine line) {
    return line.status() == LineStatus.ACCEPTED && line.schedule().isEmpty();
  }

  private static PartyType party(PartyId id, String name) {
    PartyType party = new PartyType();
    party.setEndpointID(id.id()).setSchemeID(id.scheme());
    PartyLegalEntityType legal = new PartyLegalEntityType();
    legal.setRegistrationName(name);
    party.addPartyLegalEntity(legal);
    return party;
  }

  /** A line that comes in parts is several lines. */
  private static void add(OrderResponseType response, PurchaseOrder order, AnswerLine line) {
    if (line.status() == LineStatus.REJECTED) {
      add(response, line, item(response, order, line, LINE_REJECTED));
    } else if (line.schedule().isEmpty()) {
      add(response, line, item(response, order, line, LINE_ACCEPTED));
    }
    String code = LINE_CHANGED;
    for (Delivery delivery : line.schedule()) {
      LineItemType item = item(response, order, line, code);
      item.setQuantity(BigDecimal.valueOf(delivery.quantity())).setUnitCode(PIECE);
      PeriodType period = new PeriodType();
      period.setStartDate(delivery.deliveryDate());
      period.setEndDate(delivery.deliveryDate());
      DeliveryType promised = new DeliveryType();
      promised.setPromisedDeliveryPeriod(period);
      item.addDelivery(promised);
      add(response, line, item);
      code = LINE_ADDED;
    }
  }

  private static LineItemType item(
      OrderResponseType response, PurchaseOrder order, AnswerLine line, String code) {
    ItemType article = new ItemType();
    article.setName(
        order.lines().stream()
            .filter(each -> each.line() == line.line())
            .findFirst()
            .orElseThrow()
            .sku());
    LineItemType item = new LineItemType();
    item.setID(Integer.toString(response.getOrderLine().size() + 1));
    item.setLineStatusCode(code);
    item.setItem(article);
    return item;
  }

  private static void add(OrderResponseType response, AnswerLine line, LineItemType item) {
    OrderLineReferenceType reference = new OrderLineReferenceType();
    reference.setLineID(Integer.toString(line.line()));
    OrderLineType orderLine = new OrderLineType();
    orderLine.setLineItem(item);
    orderLine.addOrderLineReference(reference);
    response.addOrderLine(orderLine);
  }
}
