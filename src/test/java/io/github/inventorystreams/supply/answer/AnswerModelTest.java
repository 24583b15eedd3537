package io.github.inventorystreams.supply.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.SupplierEventReader;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.supply.TeaShop;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderDocuments;
import io.github.inventorystreams.supply.document.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A supplier who reads the document of an order, packs whole units of it and answers by whatever
 * number he likes: what the order expects is what he has packed. The seed is the name of the run.
 */
class AnswerModelTest {
  private static final int RUNS = 300;
  private static final Party BUYER = new Party("Shop", null, null, Address.NONE, Contact.NONE);
  private static final String SUBSTITUTE = "INSTEAD";

  static List<Long> seeds() {
    return new Random(20261130).longs(RUNS).boxed().toList();
  }

  /** What the supplier has packed of a line, in pieces. */
  private record Packed(
      Map<LocalDate, Long> pieces,
      long withoutDay,
      @Nullable BigDecimal piecePrice,
      @Nullable String substitute) {
    long all() {
      return withoutDay + pieces.values().stream().mapToLong(each -> each).sum();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsExpectedIsWhatTheSupplierHasPacked(long seed) {
    Random random = new Random(seed);
    MasterData known = new MasterData();
    known.setSku(
        SUBSTITUTE,
        null,
        new SkuMasterData(
            null, null, List.of(new SupplierArticle("S1", "INS-1", null, null, null))));
    PurchaseOrder order = order(random, known);
    OrderDocument document = document(order, known);

    Map<Integer, Packed> packed = new TreeMap<>();
    List<Statement.Line> lines = new ArrayList<>();
    for (OrderDocument.Line line : document.lines()) {
      if (random.nextInt(6) > 0) {
        Packed parcel = packed(line, random);
        packed.put(line.number(), parcel);
        lines.addAll(said(line, parcel, random));
      }
    }
    Collections.shuffle(lines, random);
    Verdict verdict = lines.isEmpty() || random.nextBoolean() ? Verdict.ACCEPTED : Verdict.CHANGED;
    Statement.Response response =
        new Statement.Response(order.poNumber(), verdict, "SO-1", null, lines);

    AnswerMapping mapping = new AnswerMapping(known, number -> order);
    SupplierEvent event = event(mapping, response);
    OpenOrder answered = heard(OpenOrder.placed(order), event);

    for (PurchaseOrder.Line line : answered.order().lines()) {
      Packed parcel = packed.get(line.line());
      long ordered = order.lines().get(line.line() - 1).quantity();
      if (parcel == null) {
        assertThat(line.quantity()).isEqualTo(ordered);
        assertThat(line.progress().confirmedQuantity())
            .isEqualTo(verdict == Verdict.ACCEPTED ? ordered : null);
      } else {
        assertThat(line.quantity()).isEqualTo(parcel.all());
        assertThat(line.progress().promised()).isEqualTo(deliveries(parcel));
        assertThat(line.progress().answer().substituteSku()).isEqualTo(parcel.substitute());
        BigDecimal price = parcel.piecePrice();
        assertThat(line.confirmedUnitCost())
            .isEqualByComparingTo(price == null ? line.unitCost() : price);
      }
    }
    // Read again it is the same event, which the order knows.
    assertThat(answered.handle(event(mapping, response))).isInstanceOf(OpenOrder.Outdated.class);
    ships(answered, known, random);
  }

  /** All that was promised goes out in some shipments, in pieces or in units. */
  private static void ships(OpenOrder promised, MasterData known, Random random) {
    OpenOrder open = promised;
    Map<Integer, Long> left = new TreeMap<>();
    promised.order().lines().forEach(line -> left.put(line.line(), line.quantity()));
    for (int notice = 1; notice <= 3; notice++) {
      List<Statement.Line> lines = new ArrayList<>();
      for (PurchaseOrder.Line line : open.order().lines()) {
        PurchaseUnit unit = line.purchaseUnit();
        long units = unit == null ? 1 : unit.units();
        long rest = left.getOrDefault(line.line(), 0L) / units;
        long parcels = notice == 3 ? rest : random.nextInt((int) Math.min(rest, 9) + 1);
        if (parcels > 0) {
          left.merge(line.line(), -parcels * units, Long::sum);
          lines.add(
              SaidLine.accepted()
                  .line(line.line())
                  .quantity(Long.toString(parcels))
                  .day(TeaShop.WANTED)
                  .build());
        }
      }
      if (lines.isEmpty()) {
        continue;
      }
      PurchaseOrder order = open.order();
      Collections.shuffle(lines, random);
      SupplierEvent event =
          event(
              new AnswerMapping(known, number -> order),
              new Statement.Shipment(order.poNumber(), "DN-" + notice, null, false, lines));
      open = heard(open, event);
    }
    for (PurchaseOrder.Line line : open.order().lines()) {
      long promisedUnits = promised.order().lines().get(line.line() - 1).quantity();
      assertThat(line.progress().shippedQuantity())
          .isEqualTo(promisedUnits - left.getOrDefault(line.line(), 0L));
      assertThat(line.quantity()).isEqualTo(promisedUnits);
    }
  }

  private static PurchaseOrder order(Random random, MasterData known) {
    List<PurchaseOrder.Line> lines = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int number = 1; number <= count; number++) {
      String sku = "SKU-" + number;
      PurchaseUnit unit =
          switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new PurchaseUnit("CASE", 2 + random.nextInt(23));
            default -> new PurchaseUnit("KG", 1000);
          };
      long quantity = (1 + random.nextInt(50)) * (unit == null ? 1 : unit.units());
      String cost = "%d.%02d".formatted(random.nextInt(20), 1 + random.nextInt(99));
      lines.add(TeaShop.line(number, sku, quantity, cost, unit));
      known.setSku(
          sku,
          null,
          new SkuMasterData(
              null,
              random.nextBoolean() ? gtin(number) : null,
              List.of(
                  new SupplierArticle(
                      "S1",
                      random.nextBoolean() ? "ART-" + (100 - number) : null,
                      unit == null ? null : unit.name(),
                      unit == null ? null : (Long) unit.units(),
                      null))));
    }
    return TeaShop.order(lines.toArray(PurchaseOrder.Line[]::new));
  }

  /** A number of eight digits; the last one of each was reckoned by hand. */
  private static String gtin(int number) {
    int[] checks = {5, 2, 9, 6, 3, 0, 7};
    return "401000" + number + checks[number];
  }

  private static OrderDocument document(PurchaseOrder order, MasterData known) {
    OrderDocuments.Result made =
        new OrderDocuments(known, BUYER).of(order, DocumentKind.ORDER, ZoneOffset.UTC, "en", 1);
    return ((OrderDocuments.Made) made).document();
  }

  /** Whole units of the document: all, fewer or none, on some days or on none. */
  private static Packed packed(OrderDocument.Line line, Random random) {
    long each = line.unit().units();
    long ordered = line.quantity().longValueExact();
    long parcels =
        switch (random.nextInt(4)) {
          case 0 -> 0;
          case 1 -> 1 + random.nextInt((int) ordered);
          default -> ordered;
        };
    Map<LocalDate, Long> days = new TreeMap<>();
    long withoutDay = random.nextInt(4) == 0 ? random.nextInt((int) parcels + 1) : 0;
    long left = parcels - withoutDay;
    while (left > 0) {
      long part = random.nextInt(3) == 0 ? 1 + random.nextInt((int) left) : left;
      days.merge(TeaShop.WANTED.plusDays(random.nextInt(5)), part * each, Long::sum);
      left -= part;
    }
    return new Packed(
        days,
        withoutDay * each,
        parcels > 0 && random.nextInt(4) == 0
            ? new BigDecimal("%d.5".formatted(random.nextInt(9)))
            : null,
        parcels > 0 && random.nextInt(5) == 0 ? SUBSTITUTE : null);
  }

  private static List<Statement.Line> said(OrderDocument.Line line, Packed parcel, Random random) {
    List<Statement.Line> lines = new ArrayList<>();
    parcel
        .pieces()
        .forEach(
            (day, pieces) ->
                lines.add(
                    coming(SaidLine.changed().day(day), line, pieces, parcel, random).build()));
    if (parcel.withoutDay() > 0) {
      lines.add(coming(SaidLine.backordered(), line, parcel.withoutDay(), parcel, random).build());
    }
    if (lines.isEmpty()) {
      lines.add(named(SaidLine.rejected(), line, random).build());
    }
    return lines;
  }

  private static SaidLine coming(
      SaidLine said, OrderDocument.Line line, long pieces, Packed parcel, Random random) {
    named(said, line, random);
    boolean inPieces = !line.unit().name().equals("KG") && random.nextBoolean();
    long each = inPieces ? 1 : line.unit().units();
    said.quantity(BigDecimal.valueOf(pieces / each).toPlainString());
    if (inPieces) {
      said.unit("H87");
    } else if (random.nextBoolean()) {
      said.unit(String.valueOf(line.unit().code()));
    }
    BigDecimal price = parcel.piecePrice();
    if (price != null) {
      said.price(price.multiply(BigDecimal.valueOf(each)).toPlainString());
    }
    if (parcel.substitute() != null) {
      said.substituteSupplierSku("INS-1");
    }
    return said;
  }

  /** By the line of the order, or by a number of the article that is in the document. */
  private static SaidLine named(SaidLine said, OrderDocument.Line line, Random random) {
    String gtin = line.gtin();
    String supplierSku = line.supplierSku();
    int how = random.nextInt(4);
    if (how == 0 && gtin != null) {
      return said.gtin(gtin);
    }
    if (how == 1 && supplierSku != null) {
      return said.supplierSku(supplierSku);
    }
    return how == 2 ? said.sku(line.sku()) : said.line(line.number());
  }

  private static List<Delivery> deliveries(Packed parcel) {
    List<Delivery> deliveries = new ArrayList<>();
    parcel.pieces().forEach((day, pieces) -> deliveries.add(new Delivery(pieces, day)));
    if (parcel.withoutDay() > 0) {
      deliveries.add(new Delivery(parcel.withoutDay(), null));
    }
    return deliveries;
  }

  /** The event as it comes out of its topic. */
  private static SupplierEvent event(AnswerMapping mapping, Statement statement) {
    MappedStatement mapped =
        mapping
            .of(
                new SupplierDocument("csv", null, "A-1", MappedAnswers.SAID, List.of(statement)),
                Senders.only("S1"),
                MappedAnswers.SAID)
            .get(0);
    assertThat(mapped).isInstanceOf(MappedStatement.Understood.class);
    SupplierEvent event = ((MappedStatement.Understood) mapped).event();
    Decoded<SupplierEvent> read =
        new SupplierEventReader()
            .read("S1".getBytes(UTF_8), new JsonWriter().write(event), Long.MAX_VALUE);
    assertThat(read).isEqualTo(new Decoded.Valid<>(event));
    return event;
  }

  private static OpenOrder heard(OpenOrder open, SupplierEvent event) {
    OpenOrder.Result result = open.handle(event);
    assertThat(result).isInstanceOf(OpenOrder.Step.class);
    return ((OpenOrder.Step) result).order();
  }
}
