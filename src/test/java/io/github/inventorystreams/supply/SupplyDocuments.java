package io.github.inventorystreams.supply;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A document of an order of two cases. */
public final class SupplyDocuments {
  private SupplyDocuments() {}

  /** The document of an order. */
  public static OrderDocument of(String poNumber, String supplierId, long controlNumber) {
    LocalDate day = LocalDate.of(2026, 11, 27);
    return new OrderDocument(
        DocumentKind.ORDER,
        poNumber,
        1,
        controlNumber,
        SupplyOrders.AT,
        day.minusDays(7),
        supplierId,
        null,
        new Party("Shop", null, null, Address.NONE, Contact.NONE),
        new Party("Supplier", null, null, Address.NONE, Contact.NONE),
        new DeliveryPlace("DC1", "Warehouse", null, Address.NONE),
        day,
        "EUR",
        "en",
        List.of(
            new OrderDocument.Line(
                1,
                "A-1",
                "4711",
                null,
                "Tea",
                new OrderUnit("CASE", "CS", 12),
                new BigDecimal("2"),
                new BigDecimal("24.00"),
                day)));
  }
}
