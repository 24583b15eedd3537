package io.github.inventorystreams.supply.form.edi;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Orders to be written. */
final class Orders {
  static final LocalDate WANTED = LocalDate.of(2026, 12, 7);

  static final EdiPartner SHOP_BY_GLN = new EdiPartner("4012345000009", "14");
  static final EdiPartner SUPPLIER_BY_GLN = new EdiPartner("7300010000001", "14");
  static final EdiPartner SHOP = new EdiPartner("OURSHOP", "ZZ");
  static final EdiPartner SUPPLIER = new EdiPartner("101234567", "01");

  static final Party BUYER =
      new Party(
          "Söhne & Töchter GmbH: Einkauf + Lager",
          PartyId.parse("4012345000009"),
          "DE123456789",
          new Address("Hof 1", "20095", "Hamburg", "DE"),
          new Contact("Ann O'Buyer", "orders@shop.example", "+49 40 1234"));

  static final Party CUPS =
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
          "Cup, blue: it's 100 % \"deep\"? + saucer with a very long name that goes on",
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
          "Screw",
          OrderUnit.PIECE,
          new BigDecimal("10000"),
          new BigDecimal("0.0123456"),
          WANTED.plusDays(3));

  static final OrderDocument.Line UNCODED =
      new OrderDocument.Line(
          3,
          "EGG",
          null,
          null,
          "Egg",
          new OrderUnit("tray", null, 30),
          BigDecimal.ONE,
          BigDecimal.ONE,
          WANTED);

  private Orders() {}

  static OrderDocument order(OrderDocument.Line... lines) {
    return document(DocumentKind.ORDER, 1, BUYER, CUPS, PLACE, List.of(lines));
  }

  /** The order under another number. */
  static OrderDocument called(String poNumber) {
    return numbered(
        poNumber, 77, DocumentKind.ORDER, 1, BUYER, CUPS, PLACE, List.of(CASES, SCREWS));
  }

  static OrderDocument document(DocumentKind kind, int revision) {
    return document(kind, revision, BUYER, CUPS, PLACE, List.of(CASES, SCREWS));
  }

  static OrderDocument document(
      DocumentKind kind,
      int revision,
      Party buyer,
      Party supplier,
      DeliveryPlace place,
      List<OrderDocument.Line> lines) {
    return numbered("PO-S1-DC1-20261122-1", 77, kind, revision, buyer, supplier, place, lines);
  }

  static OrderDocument numbered(
      String number,
      long control,
      DocumentKind kind,
      int revision,
      Party buyer,
      Party supplier,
      DeliveryPlace place,
      List<OrderDocument.Line> lines) {
    return new OrderDocument(
        kind,
        number,
        revision,
        control,
        1_795_600_000_000L,
        LocalDate.of(2026, 11, 25),
        "S1",
        revision == 1 ? null : "SO-77",
        buyer,
        supplier,
        place,
        WANTED,
        "EUR",
        "de",
        lines);
  }

  /** Any order that a shop may have. */
  static OrderDocument any(Random random) {
    List<OrderDocument.Line> lines = new ArrayList<>();
    int size = 1 + random.nextInt(6);
    for (int number = 1; number <= size; number++) {
      lines.add(line(number, random));
    }
    return numbered(
        "PO-S%d-DC1-%d".formatted(random.nextInt(99), random.nextInt(9)),
        1 + random.nextInt(999_999_999),
        DocumentKind.ORDER,
        1 + random.nextInt(3),
        party(random),
        party(random),
        new DeliveryPlace("DC1", text(random, 40), id(random), address(random)),
        lines);
  }

  private static OrderDocument.Line line(int number, Random random) {
    List<String> units = List.of("C62", "EA", "KGM", "LTR", "XCS", "CS", "XBX", "XPX");
    return new OrderDocument.Line(
        number * 10,
        "SKU-" + random.nextInt(999),
        maybe(random, () -> "A+B:" + random.nextInt(99) + "'?"),
        maybe(random, () -> "4006381333931"),
        text(random, 130),
        new OrderUnit("unit", units.get(random.nextInt(units.size())), 1 + random.nextInt(20)),
        number(random, 4),
        number(random, 6),
        WANTED.plusDays(random.nextInt(3)));
  }

  private static BigDecimal number(Random random, int decimals) {
    return new BigDecimal(
        BigInteger.valueOf(1 + random.nextInt(1_000_000)), random.nextInt(decimals));
  }

  private static Party party(Random random) {
    return new Party(
        text(random, 60),
        id(random),
        maybe(random, () -> "DE123456789"),
        address(random),
        new Contact(
            maybe(random, () -> text(random, 50)),
            maybe(random, () -> "a@shop.example"),
            maybe(random, () -> "+49 1")));
  }

  private static PartyId id(Random random) {
    return PartyId.parse(random.nextBoolean() ? "4012345000009" : "0060:123456789");
  }

  private static Address address(Random random) {
    return new Address(
        maybe(random, () -> text(random, 50)),
        maybe(random, () -> "20095"),
        maybe(random, () -> "Köln"),
        "NL");
  }

  /**
   * Words with what separates elements somewhere. The release character itself stands in numbers
   * only: Smooks counts it twice when it looks how long a name is.
   */
  private static String text(Random random, int max) {
    List<String> words = List.of("Cup", "a+b", "it's", "x:y", "why", "Größe", "*", "~", ">", "'");
    StringBuilder text = new StringBuilder("T");
    int length = 1 + random.nextInt(max - 10);
    while (text.length() < length) {
      text.append(random.nextInt(4) == 0 ? "" : " ").append(words.get(random.nextInt(10)));
    }
    return text.toString();
  }

  private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
