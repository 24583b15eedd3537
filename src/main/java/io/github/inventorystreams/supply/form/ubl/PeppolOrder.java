package io.github.inventorystreams.supply.form.ubl;

import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;

/** An order of Peppol BIS Ordering 3, transaction 01. */
final class PeppolOrder {
  private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order:3";
  private static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:ordering:3";

  /** Of UNTDID 1001. */
  private static final String TYPE_ORDER = "220";

  /** Of ISO 6523: a GTIN. */
  private static final String GTIN_SCHEME = "0160";

  /** Peppol takes no more in a price. */
  private static final int PRICE_DECIMALS = 4;

  private PeppolOrder() {}

  static OrderType of(OrderDocument document) {
    OrderType order = new OrderType();
    order.setCustomizationID(CUSTOMIZATION);
    order.setProfileID(PROFILE);
    order.setID(document.poNumber());
    UblParties.ifSaid(document.supplierOrderNumber(), order::setSalesOrderID);
    order.setIssueDate(document.issueDate());
    order.setOrderTypeCode(TYPE_ORDER);
    order.setDocumentCurrencyCode(document.currency());
    order.setOriginatorDocumentReference(reference(document.identity()));
    order.setBuyerCustomerParty(UblParties.buyer(document.buyer()));
    order.setSellerSupplierParty(UblParties.seller(document.supplier()));
    order.addDelivery(delivery(document));
    document.lines().forEach(line -> order.addOrderLine(line(document, line)));
    return order;
  }

  /** Of the revision that the document was made of; Peppol knows no UUID of an order. */
  static DocumentReferenceType reference(String id) {
    DocumentReferenceType reference = new DocumentReferenceType();
    reference.setID(id);
    return reference;
  }

  private static DeliveryType delivery(OrderDocument document) {
    DeliveryPlace place = document.place();
    LocationType location = new LocationType();
    if (place.id() == null || !UblParties.isRegister(place.id())) {
      location.setID(place.location());
    } else {
      location.setID(UblParties.registered(place.id()));
    }
    UblParties.ifSaid(place.name(), location::setName);
    location.setAddress(UblParties.address(place.address()));
    DeliveryType delivery = new DeliveryType();
    delivery.setDeliveryLocation(location);
    delivery.setRequestedDeliveryPeriod(day(document.requestedDelivery()));
    return delivery;
  }

  private static PeriodType day(LocalDate day) {
    PeriodType period = new PeriodType();
    period.setStartDate(day);
    period.setEndDate(day);
    return period;
  }

  private static OrderLineType line(OrderDocument document, OrderDocument.Line line) {
    LineItemType item = new LineItemType();
    item.setID(Integer.toString(line.number()));
    item.setQuantity(plain(line.quantity())).setUnitCode(unitCode(line));
    item.setLineExtensionAmount(line.value()).setCurrencyID(document.currency());
    if (!line.requestedDelivery().equals(document.requestedDelivery())) {
      DeliveryType delivery = new DeliveryType();
      delivery.setRequestedDeliveryPeriod(day(line.requestedDelivery()));
      item.addDelivery(delivery);
    }
    item.setPrice(price(line, document.currency()));
    item.setItem(item(line));
    OrderLineType orderLine = new OrderLineType();
    orderLine.setLineItem(item);
    return orderLine;
  }

  /** A price with more decimals than Peppol takes is that of 10, 100, ... units. */
  private static PriceType price(OrderDocument.Line line, String currency) {
    BigDecimal amount = plain(line.price());
    int tooMany = Math.max(0, amount.scale() - PRICE_DECIMALS);
    PriceType price = new PriceType();
    price.setPriceAmount(amount.movePointRight(tooMany)).setCurrencyID(currency);
    price.setBaseQuantity(BigDecimal.ONE.movePointRight(tooMany)).setUnitCode(unitCode(line));
    return price;
  }

  private static String unitCode(OrderDocument.Line line) {
    return Objects.requireNonNull(line.unit().code(), "a unit without a code is told before");
  }

  private static ItemType item(OrderDocument.Line line) {
    ItemType item = new ItemType();
    item.setName(line.name().strip());
    item.setBuyersItemIdentification(identification(line.sku()));
    UblParties.ifSaid(
        line.supplierSku(), id -> item.setSellersItemIdentification(identification(id)));
    UblParties.ifSaid(
        line.gtin(),
        gtin -> {
          ItemIdentificationType standard = new ItemIdentificationType();
          standard.setID(gtin).setSchemeID(GTIN_SCHEME);
          item.setStandardItemIdentification(standard);
        });
    return item;
  }

  private static ItemIdentificationType identification(String id) {
    ItemIdentificationType identification = new ItemIdentificationType();
    identification.setID(id);
    return identification;
  }

  /** Equal numbers are the same characters. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
