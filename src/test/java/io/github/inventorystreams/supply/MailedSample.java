package io.github.inventorystreams.supply;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Orders for the tests of what people read. */
public final class MailedSample {
  public static final LocalDate DAY = LocalDate.of(2026, 12, 12);
  public static final long ISSUED = Instant.parse("2026-11-30T08:15:30Z").toEpochMilli();

  /** A script, an override of the direction, the end of a line, a formula, a quote. */
  public static final String HOSTILE =
      "=1+1\"'><script>window.hacked=1</script>\u202Etxt\u2066\r\nBcc: all@example.com\r\n\r\n--=_x %s";

  private static final OrderUnit CASE = new OrderUnit("CASE", "CS", 12);
  private static final OrderUnit KILOGRAM = new OrderUnit("KG", "KGM", 1000);

  private MailedSample() {}

  public static OrderDocument english() {
    return document(DocumentKind.ORDER, "en", lines());
  }

  public static OrderDocument german() {
    return document(DocumentKind.ORDER, "de", lines());
  }

  public static OrderDocument of(DocumentKind kind) {
    return document(kind, "en", lines());
  }

  public static OrderDocument withLines(int count) {
    List<OrderDocument.Line> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(line(i, "SKU-" + i, null, null, "Article number " + i, CASE, "10", "1.25", DAY));
    }
    return document(DocumentKind.ORDER, "en", lines);
  }

  public static OrderDocument named(String name) {
    return document(
        DocumentKind.ORDER,
        "en",
        List.of(line(1, "A-1", "X-1", null, name, CASE, "10", "12.00", DAY)));
  }

  /** One where every text is what its author should not have been allowed to write. */
  public static OrderDocument hostile() {
    Contact contact = new Contact(HOSTILE, "sales@example.com", HOSTILE);
    Address address = new Address(HOSTILE, HOSTILE, HOSTILE, HOSTILE);
    Party party = new Party(HOSTILE, null, HOSTILE, address, contact);
    OrderUnit unit = new OrderUnit(HOSTILE, "C62", 1);
    return new OrderDocument(
        DocumentKind.ORDER,
        HOSTILE,
        1,
        1,
        ISSUED,
        DAY.minusDays(12),
        HOSTILE,
        HOSTILE,
        party,
        party,
        new DeliveryPlace(HOSTILE, HOSTILE, null, address),
        DAY,
        "EUR",
        "en",
        List.of(line(1, HOSTILE, HOSTILE, HOSTILE, HOSTILE, unit, "10", "1", DAY)));
  }

  private static List<OrderDocument.Line> lines() {
    return List.of(
        line(1, "MUG-BLUE", "4711", "4012345000016", "Blue mug, 0.3 l", CASE, "10", "36", DAY),
        line(2, "TEA-1", null, null, "Assam tea, loose", KILOGRAM, "12.5", "18.90", DAY),
        line(
            3,
            "BOX-7",
            "B/7",
            null,
            "Gift box “Zürich”",
            OrderUnit.PIECE,
            "250",
            "0.455",
            DAY.plusDays(5)));
  }

  private static OrderDocument.Line line(
      int number,
      String sku,
      String supplierSku,
      String gtin,
      String name,
      OrderUnit unit,
      String quantity,
      String price,
      LocalDate day) {
    return new OrderDocument.Line(
        number,
        sku,
        supplierSku,
        gtin,
        name,
        unit,
        new BigDecimal(quantity),
        new BigDecimal(price),
        day);
  }

  private static OrderDocument document(
      DocumentKind kind, String language, List<OrderDocument.Line> lines) {
    return new OrderDocument(
        kind,
        "PO-S1-DC1-20261130-1",
        2,
        7,
        ISSUED,
        LocalDate.of(2026, 11, 30),
        "S1",
        "SO-77",
        new Party(
            "Müller & Söhne GmbH",
            PartyId.parse("4012345000009"),
            "DE123456789",
            new Address("Hafenstraße 1", "20457", "Hamburg", "DE"),
            new Contact("Ada Keller", "purchasing@example.com", "+49 40 1234")),
        new Party(
            "Northern Pottery Ltd",
            null,
            "GB123",
            new Address("1 Kiln Lane", "ST1 1AA", "Stoke", "GB"),
            new Contact("Sam Potter", "orders@pottery.example", null)),
        new DeliveryPlace(
            "DC1",
            "Warehouse Hamburg",
            PartyId.parse("4012345000009"),
            new Address("Kai 5", "20457", "Hamburg", "DE")),
        DAY,
        "EUR",
        language,
        lines);
  }
}
