package io.github.inventorystreams.supply.form.ubl;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Orders to be written. */
final class TestOrders {
  static final LocalDate WANTED = LocalDate.of(2026, 12, 7);

  static final Party BUYER =
      new Party(
          "Söhne & Töchter GmbH",
          PartyId.parse("4012345000009"),
          "DE123456789",
          new Address("Hof 1", "20095", "Hamburg", "DE"),
          new Contact("Ann Buyer", "orders@shop.example", "+49 40 1234"));

  static final Party SUPPLIER =
      new Party(
          "Cups AB",
          PartyId.parse("7300010000001"),
          null,
          new Address(null, null, null, "SE"),
          Contact.NONE);

  static final DeliveryPlace PLACE =
      new DeliveryPlace(
          "DC1",
          "Warehouse North",
          PartyId.parse("4012345000016"),
          new Address("Kai 7", "21079", "Hamburg", "DE"));

  static final OrderDocument.Line CASES =
      new OrderDocument.Line(
          1,
          "CUP-1",
          "SN-33",
          "4006381333931",
          "Cup, blue",
          new OrderUnit("CASE", "XCS", 12),
          new BigDecimal("3"),
          new BigDecimal("37.20"),
          WANTED);

  static final OrderDocument.Line SCREWS =
      new OrderDocument.Line(
          2,
          "SCREW-4",
          null,
          null,
          "Screw <4 mm>",
          OrderUnit.PIECE,
          new BigDecimal("10000"),
          new BigDecimal("0.0123456"),
          WANTED.plusDays(3));

  private TestOrders() {}

  static OrderDocument order(OrderDocument.Line... lines) {
    return document(DocumentKind.ORDER, BUYER, SUPPLIER, PLACE, List.of(lines));
  }

  static OrderDocument document(
      DocumentKind kind,
      Party buyer,
      Party supplier,
      DeliveryPlace place,
      List<OrderDocument.Line> lines) {
    return new OrderDocument(
        kind,
        "PO-S1-DC1-20261122-1",
        2,
        77,
        1_795_600_000_000L,
        LocalDate.of(2026, 11, 25),
        "S1",
        null,
        buyer,
        supplier,
        place,
        WANTED,
        "EUR",
        "de",
        lines);
  }

  /** Any order that a shop may have. */
  static OrderDocument any(DocumentKind kind, Random random) {
    List<OrderDocument.Line> lines = new ArrayList<>();
    int size = 1 + random.nextInt(8);
    for (int number = 1; number <= size; number++) {
      lines.add(line(number, random));
    }
    return new OrderDocument(
        kind,
        "PO-S%d-DC1-20261122-%d".formatted(random.nextInt(99), random.nextInt(9)),
        1 + random.nextInt(9),
        random.nextInt(),
        random.nextLong(),
        WANTED.minusDays(random.nextInt(99)),
        "S1",
        maybe(random, () -> "SO-" + random.nextInt(999)),
        party(random, true),
        party(random, false),
        new DeliveryPlace("DC1", text(random), maybe(random, () -> id(random)), address(random)),
        WANTED,
        random.nextBoolean() ? "EUR" : "JPY",
        "en",
        lines);
  }

  private static OrderDocument.Line line(int number, Random random) {
    List<String> units = List.of("C62", "EA", "KGM", "LTR", "XCS", "XBX", "XPX");
    return new OrderDocument.Line(
        number * 10,
        text(random),
        maybe(random, () -> text(random)),
        maybe(random, () -> "4006381333931"),
        text(random),
        new OrderUnit("unit", units.get(random.nextInt(units.size())), 1 + random.nextInt(99)),
        number(random, 4),
        number(random, 8),
        WANTED.plusDays(random.nextInt(3)));
  }

  private static BigDecimal number(Random random, int decimals) {
    return new BigDecimal(
        BigInteger.valueOf(1 + random.nextInt(1_000_000)), random.nextInt(decimals));
  }

  private static Party party(Random random, boolean hasVat) {
    return new Party(
        text(random),
        id(random),
        hasVat ? maybe(random, () -> "EL123456789") : null,
        address(random),
        new Contact(
            maybe(random, () -> text(random)),
            maybe(random, () -> "a@shop.example"),
            maybe(random, () -> "+49 1")));
  }

  private static PartyId id(Random random) {
    return PartyId.parse(
        List.of("0088:4012345000009", "0060:123456789", "9930:DE123456789", "0204:991-1-2")
            .get(random.nextInt(4)));
  }

  private static Address address(Random random) {
    return new Address(
        maybe(random, () -> text(random)),
        maybe(random, () -> "20095"),
        maybe(random, () -> text(random)),
        "NL");
  }

  private static String text(Random random) {
    return List.of("Cup", "a&b", "<x>", "Größe \"4\"", "杯子", "]]>", "a  b", "'", "\uD83D\uDE00")
        .get(random.nextInt(9));
  }

  private static <T> T maybe(Random random, Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
