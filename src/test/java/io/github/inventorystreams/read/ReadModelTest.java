package io.github.inventorystreams.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.read.ExceptionItem.Category;
import io.github.inventorystreams.read.StockQuery.StockState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadModelTest {
  private static final long NOW = Instant.parse("2026-03-10T12:00:00Z").toEpochMilli();
  private static final long DAY = 86_400_000L;

  private final ReadModel model = new ReadModel(SampleTerms.defaults("EUR"));

  @Test
  void aSearchFindsPartsOfKeysInAnyCaseAndPagesThem() {
    for (String sku : List.of("Shoe-red", "shoe-blue", "SHOE-9", "hat", "s:h/o e")) {
      take(facts -> facts.level(level(sku, "DC1", 5)));
    }
    take(facts -> facts.level(level("hat", "Shoetown", 5)));
    model.refresh();

    Page<StockRow> all = model.stock(query("shoe", null, StockSort.SKU, false, 0, 2));
    assertThat(all.total()).isEqualTo(4);
    assertThat(all.items()).extracting(StockRow::sku).containsExactly("SHOE-9", "Shoe-red");
    Page<StockRow> rest = model.stock(query("shoe", null, StockSort.SKU, false, 2, 2));
    assertThat(rest.items()).extracting(StockRow::sku).containsExactly("hat", "shoe-blue");
    assertThat(model.stock(query("@dc1", null, StockSort.SKU, false, 0, 9)).total()).isEqualTo(5);
    assertThat(model.stock(query("1hat", null, StockSort.SKU, false, 0, 9)).total())
        .as("no match across two keys")
        .isZero();
  }

  @Test
  void figuresSortWithNegativeOnesAndEqualOnesByKey() {
    take(facts -> facts.level(level("a", "DC1", 3)));
    take(facts -> facts.level(level("b", "DC1", -40)));
    take(facts -> facts.level(level("c", "DC1", -2)));
    take(facts -> facts.level(level("d", "DC1", 3)));
    model.refresh();

    assertThat(skus(query("", null, StockSort.ON_HAND, false, 0, 9)))
        .containsExactly("b", "c", "a", "d");
    assertThat(skus(query("", null, StockSort.ON_HAND, true, 0, 9)))
        .containsExactly("d", "a", "c", "b");
    assertThat(skus(query("", StockState.NEGATIVE, StockSort.SKU, false, 0, 9)))
        .containsExactly("b", "c");
    take(facts -> facts.level(level("b", "DC1", 99)));
    model.refresh();
    assertThat(skus(query("", null, StockSort.ON_HAND, true, 0, 1))).containsExactly("b");
  }

  /** B05: 10 units at 10 EUR and 10 at 1500 JPY are no 15100 of anything. */
  @Test
  void moneyIsNeverAddedOverCurrencies() {
    take(facts -> facts.supplier(SampleTerms.inCurrency("SE", "EUR")));
    take(facts -> facts.supplier(SampleTerms.inCurrency("SJ", "JPY")));
    take(facts -> facts.books().setTerms("e", new SkuTerms("SE", 10, Double.NaN, null, true)));
    take(facts -> facts.books().setTerms("j", new SkuTerms("SJ", 1500, Double.NaN, null, true)));
    for (String sku : List.of("e", "j")) {
      take(facts -> facts.level(level(sku, "DC1", 10)));
      take(facts -> facts.forecast(sku + "@DC1", forecast(2)));
    }
    model.refresh();

    Overview overview = model.snapshot().overview();
    assertThat(overview.stockValue()).isEqualTo(Map.of("EUR", 100.0, "JPY", 15_000.0));
    assertThat(overview.daysOfCover()).isNull();
    assertThat(model.book(new BookKey("j", "DC1")).stock().currency()).isEqualTo("JPY");
    take(facts -> facts.level(level("e", "DC1", 0)));
    take(facts -> facts.level(level("j", "DC1", 0)));
    model.refresh();
    assertThat(model.snapshot().overview().atRiskPerDay())
        .isEqualTo(Map.of("EUR", 20.0, "JPY", 3_000.0));
  }

  /** B02: a SKU with settings and without any event is part of the shop. */
  @Test
  void whatIsSetUpAndWasNeverCountedIsListed() {
    take(facts -> facts.books().setTerms("B02@DC1", new SkuTerms("S1", 1, 2, null, true)));
    take(facts -> facts.books().setTerms("everywhere", new SkuTerms("S1", 1, 2, null, true)));
    take(facts -> facts.books().setTerms("counted", new SkuTerms("S1", 1, 2, null, true)));
    take(
        facts ->
            facts.books().setTerms("old", new SkuTerms("S1", 1, 2, Lifecycle.PHASE_OUT, true)));
    take(facts -> facts.level(level("counted", "DC1", 0)));
    model.refresh();

    assertThat(model.snapshot().overview().neverCounted()).isEqualTo(2);
    assertThat(model.snapshot().troubles())
        .filteredOn(trouble -> trouble.category() == ExceptionItem.Category.NEVER_COUNTED)
        .extracting(ExceptionItem::sku, ExceptionItem::location, ExceptionItem::supplierId)
        .containsExactly(tuple("B02", "DC1", "S1"), tuple("everywhere", null, "S1"));
    SkuView view = model.book(new BookKey("B02", "DC1"));
    assertThat(view.stock().counted()).isFalse();
    assertThat(view.stock().asOfMillis()).isNull();
    assertThat(view.stock().supplierId()).isEqualTo("S1");
    assertThat(model.book(new BookKey("unheard", "DC1"))).isNull();
    take(facts -> facts.level(level("B02", "DC1", 0)));
    model.refresh();
    assertThat(model.snapshot().overview().neverCounted()).isEqualTo(1);
  }

  /** B04: what is left of the SKUs that are phased out, and lists that tell them apart. */
  @Test
  void whatIsLeftOfPhasedOutSkusIsAFigureAndAFilter() {
    take(
        facts ->
            facts.books().setTerms("old", new SkuTerms(null, 2.5, 5, Lifecycle.PHASE_OUT, true)));
    take(facts -> facts.level(level("old", "DC1", 20)));
    take(facts -> facts.level(level("new", "DC1", 7)));
    model.refresh();

    assertThat(model.snapshot().overview().phaseOut())
        .isEqualTo(new Overview.PhaseOut(1, 20, Map.of("EUR", 50.0)));
    StockQuery phasedOut =
        new StockQuery(
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            Lifecycle.PHASE_OUT,
            StockSort.SKU,
            false,
            new PageOf(0, 9));
    assertThat(skus(phasedOut)).containsExactly("old");
  }

  @Test
  void settingsOfOneLocationWinOverThoseOfTheSkuWhicheverCameFirst() {
    take(facts -> facts.books().setTerms("a@DC1", new SkuTerms(null, 7, Double.NaN, null, true)));
    take(facts -> facts.level(level("a", "DC1", 10)));
    take(facts -> facts.level(level("a", "DC2", 10)));
    take(facts -> facts.books().setTerms("a", new SkuTerms("S1", 2, 5, null, true)));
    model.refresh();

    assertThat(model.stock(query("", null, StockSort.SKU, false, 0, 9)).items())
        .extracting(StockRow::location, StockRow::value, StockRow::supplierId)
        .containsExactly(tuple("DC1", 70.0, "S1"), tuple("DC2", 20.0, "S1"));
    take(facts -> facts.books().setTerms("a@DC1", SkuTerms.NONE));
    model.refresh();
    assertThat(model.snapshot().overview().stockValue()).isEqualTo(Map.of("EUR", 40.0));
  }

  @Test
  void troublesComeDearestFirstAndGoWhenTheyAreResolved() {
    for (String sku : List.of("cheap", "dear")) {
      take(facts -> facts.level(level(sku, "DC1", 0)));
      take(facts -> facts.forecast(sku + "@DC1", forecast(2)));
      take(facts -> facts.warning(warning(sku, Kind.OUT_OF_STOCK, State.RAISED)));
    }
    take(facts -> facts.books().setTerms("cheap", new SkuTerms(null, 1, Double.NaN, null, true)));
    take(facts -> facts.books().setTerms("dear", new SkuTerms(null, 1, 30, null, true)));
    model.refresh();

    assertThat(model.snapshot().troubles())
        .extracting(ExceptionItem::sku, ExceptionItem::category, ExceptionItem::riskPerDay)
        .containsExactly(
            tuple("dear", Category.OUT_NOW, 60.0), tuple("cheap", Category.OUT_NOW, 2.0));
    take(facts -> facts.warning(warning("dear", Kind.OUT_OF_STOCK, State.RESOLVED)));
    model.refresh();
    assertThat(model.snapshot().troubles()).extracting(ExceptionItem::sku).containsExactly("cheap");
    assertThat(skus(query("", StockState.WARNED, StockSort.SKU, false, 0, 9)))
        .containsExactly("cheap");
    assertThat(model.warnings(Kind.OUT_OF_STOCK, State.RAISED)).isEqualTo(2);
    assertThat(model.resolvedWarnings()).hasSize(1);
  }

  @Test
  void anEscalatedWarningIsOpenAsItsNewKindOnly() {
    take(facts -> facts.level(level("a", "DC1", 0)));
    take(facts -> facts.warning(warning("a", Kind.LOW, State.RAISED)));
    take(facts -> facts.warning(warning("a", Kind.OUT_OF_STOCK, State.ESCALATED)));
    model.refresh();
    assertThat(model.stock(query("", null, StockSort.SKU, false, 0, 9)).items())
        .singleElement()
        .extracting(StockRow::warnings)
        .isEqualTo(List.of(Kind.OUT_OF_STOCK));
    assertThat(model.snapshot().overview().openWarnings())
        .containsEntry("LOW", 0)
        .containsEntry("OUT_OF_STOCK", 1);
  }

  @Test
  void anOrderGoesFromOrderedOverConfirmedAndLateToReceived() {
    take(facts -> facts.level(level("a", "DC1", 5)));
    take(facts -> facts.orders().add(order(1, 10, LineProgress.CREATED)));
    assertThat(status()).isEqualTo(OrderStage.ORDERED);

    take(facts -> facts.orders().add(order(3, 7, promised(OrderStatus.PARTLY_CONFIRMED, 0))));
    take(facts -> facts.orders().add(order(2, 10, promised(OrderStatus.CONFIRMED, 0))));
    assertThat(status()).as("the newer revision holds").isEqualTo(OrderStage.CONFIRMED);
    assertThat(model.snapshot().orders().get(0))
        .extracting(OrderRow::units, OrderRow::comingUnits, OrderRow::cutUnits)
        .containsExactly(10L, 7L, 3L);
    assertThat(model.snapshot().troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.category()).isEqualTo(Category.REJECTED_LINE);
              assertThat(trouble.message()).isEqualTo("S1 rejected 3 of 10 units");
            });

    take(facts -> facts.level(level("b", "DC1", 5, NOW + 5 * DAY)));
    assertThat(status()).as("the book does not miss it").isEqualTo(OrderStage.CONFIRMED);
    take(facts -> facts.warning(warning("a", Kind.LATE_SUPPLY, State.RAISED)));
    assertThat(status()).isEqualTo(OrderStage.LATE);
    SkuView view = model.book(new BookKey("a", "DC1"));
    assertThat(view).isNotNull();
    assertThat(view.orders()).singleElement().matches(each -> each.line().late());
    assertThat(view.orderUpTo()).isEqualTo(12.0);

    take(facts -> facts.orders().add(order(4, 7, promised(OrderStatus.RECEIVED, 7))));
    assertThat(status()).isEqualTo(OrderStage.RECEIVED);
    assertThat(model.snapshot().orders().get(0).receivedUnits()).isEqualTo(7);
    assertThat(model.snapshot().overview().openOrders()).isZero();
  }

  @Test
  void ofALineInTwoPartsTheOneThatIsStillAwaitedSaysWhen() {
    take(facts -> facts.level(level("a", "DC1", 5)));
    take(facts -> facts.orders().add(order(2, 7, promised(OrderStatus.PARTLY_RECEIVED, 3))));
    model.refresh();
    assertThat(model.snapshot().orders().get(0).expected()).isEqualTo("2026-03-12");
    take(facts -> facts.orders().add(order(3, 7, promised(OrderStatus.PARTLY_RECEIVED, 4))));
    model.refresh();
    assertThat(model.snapshot().orders().get(0).expected()).isEqualTo("2026-03-14");
  }

  @Test
  void anOrderIsCountedInTheSuppliersUnitToo() {
    take(facts -> facts.orders().add(order(1, 10, LineProgress.CREATED)));
    assertThat(purchaseQuantity()).isNull();
    take(
        facts ->
            facts.orders().add(order(2, 7, LineProgress.CREATED, new PurchaseUnit("KG", 100))));
    assertThat(purchaseQuantity()).as("as ordered, whatever comes").isEqualTo("0.1");
    take(
        facts -> facts.orders().add(order(3, 7, LineProgress.CREATED, new PurchaseUnit("BOX", 4))));
    assertThat(purchaseQuantity()).as("half a box").isNull();
  }

  private @Nullable BigDecimal purchaseQuantity() {
    model.refresh();
    OrderView view = model.order("PO-1");
    assertThat(view).isNotNull();
    return view.lines().get(0).purchaseQuantity();
  }

  @Test
  void aProposedOrderIsSomebodysTroubleUntilItIsDecided() {
    take(facts -> facts.level(level("a", "DC1", 0)));
    take(facts -> facts.forecast("a@DC1", forecast(2)));
    take(facts -> facts.books().setTerms("a", new SkuTerms(null, 1, 30, null, true)));
    take(facts -> facts.warning(warning("a", Kind.LOW, State.RAISED)));
    take(facts -> facts.orders().add(order(1, 10, LineProgress.begun(OrderStatus.PROPOSED))));
    assertThat(status()).isEqualTo(OrderStage.PROPOSED);
    assertThat(model.snapshot().overview().waitingOrders()).isEqualTo(1);
    take(facts -> facts.level(level("b", "DC1", 5, NOW + 5 * DAY)));
    take(facts -> facts.warning(warning("a", Kind.LATE_SUPPLY, State.RAISED)));
    assertThat(status()).as("nobody has asked for it yet").isEqualTo(OrderStage.PROPOSED);
    take(facts -> facts.warning(warning("a", Kind.LATE_SUPPLY, State.RESOLVED)));
    take(facts -> facts.warning(warning("a", Kind.LOW, State.RAISED)));
    model.refresh();
    assertThat(model.snapshot().overview().openOrders()).isZero();
    assertThat(model.snapshot().troubles())
        .extracting(ExceptionItem::category, ExceptionItem::poNumber, ExceptionItem::riskPerDay)
        .contains(tuple(Category.WAITING_ORDER, "PO-1", 60.0));

    take(facts -> facts.orders().add(order(2, 0, LineProgress.begun(OrderStatus.CANCELLED))));
    assertThat(status()).isEqualTo(OrderStage.CANCELLED);
    assertThat(model.snapshot().troubles())
        .as("nor has the supplier rejected anything")
        .extracting(ExceptionItem::category)
        .containsExactly(Category.LOW);
  }

  @Test
  void aTraceHasTheLastFiguresOfEachDay() {
    take(facts -> facts.level(level("a", "DC1", 9, NOW - DAY)));
    take(facts -> facts.level(level("a", "DC1", 7, NOW)));
    take(facts -> facts.level(level("a", "DC1", 4, NOW + 1)));
    SkuView view = model.book(new BookKey("a", "DC1"));
    assertThat(view).isNotNull();
    assertThat(view.trace()).extracting(TracePoint::onHand).containsExactly(9L, 4L);
  }

  @Test
  void booksAreClassedByTheirShareOfSales() {
    for (int i = 0; i < 10; i++) {
      String sku = "sku-" + i;
      int perDay = i == 0 ? 80 : i == 1 ? 16 : 1;
      take(facts -> facts.level(level(sku, "DC1", 100)));
      take(facts -> facts.forecast(sku + "@DC1", forecast(perDay)));
      take(facts -> facts.books().setTerms(sku, new SkuTerms(null, 1, Double.NaN, null, true)));
    }
    model.refresh();
    assertThat(model.stock(query("", null, StockSort.DEMAND, true, 0, 3)).items())
        .extracting(row -> row.demandClass().name().charAt(0))
        .containsExactly('A', 'A', 'B');
    assertThat(model.snapshot().overview().daysOfCover()).isCloseTo(1000.0 / 104, offset(1e-6));
  }

  @Test
  void theFillRateWeighsTheTimeInStockByDemand() {
    take(facts -> facts.level(level("a", "DC1", 0)));
    take(facts -> facts.level(level("b", "DC1", 5)));
    take(facts -> facts.level(level("new", "DC1", 5)));
    take(facts -> facts.forecast("new@DC1", forecast(50)));
    model.refresh();
    assertThat(model.snapshot().overview().fillRate()).isNull();
    take(facts -> facts.forecast("a@DC1", forecast(3, 0.5f)));
    take(facts -> facts.forecast("b@DC1", forecast(1, 1f)));
    model.refresh();
    assertThat(model.snapshot().overview().fillRate()).isCloseTo(2.5 / 4, offset(1e-6));
  }

  private void take(Consumer<ReadState> update) {
    model.apply(List.of(update));
  }

  private OrderStage status() {
    model.refresh();
    return model.snapshot().orders().get(0).status();
  }

  private List<String> skus(StockQuery query) {
    return model.stock(query).items().stream().map(StockRow::sku).toList();
  }

  private static StockQuery query(
      String text,
      @Nullable StockState state,
      StockSort sort,
      boolean descending,
      int offset,
      int limit) {
    return new StockQuery(
        text,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        sort,
        descending,
        new PageOf(offset, limit));
  }

  private static StockLevel level(String sku, String location, long onHand) {
    return level(sku, location, onHand, NOW);
  }

  private static StockLevel level(String sku, String location, long onHand, long asOf) {
    return new StockLevel(new BookKey(sku, location), onHand, 0, 0, onHand, asOf, 1);
  }

  private static ForecastFigures forecast(float perDay) {
    return forecast(perDay, null);
  }

  private static ForecastFigures forecast(float perDay, @Nullable Float inStockShare) {
    return new ForecastFigures(
        "ses",
        NOW,
        7,
        perDay,
        7 * perDay,
        6 * perDay,
        7 * perDay,
        8 * perDay,
        9 * perDay,
        10 * perDay,
        null,
        inStockShare);
  }

  private static LowStockWarning warning(String sku, Kind kind, State state) {
    return new LowStockWarning(
        sku + "@DC1#1",
        state,
        Severity.CRITICAL,
        kind,
        new BookKey(sku, "DC1"),
        0,
        0,
        0,
        0,
        5,
        6,
        0.0,
        null,
        null,
        NOW,
        null,
        1,
        null,
        "message");
  }

  private static PurchaseOrder order(int revision, long quantity, LineProgress progress) {
    return order(revision, quantity, progress, null);
  }

  private static PurchaseOrder order(
      int revision, long quantity, LineProgress progress, @Nullable PurchaseUnit unit) {
    OrderReason why =
        new OrderReason(
            PolicyName.ORDER_UP_TO, "ses", 0.95, 2, 0, 0, 2, 7, 9, 3, 12, 10, 10, 10, null, 10);
    LocalDate requested = LocalDate.parse("2026-03-11");
    return new PurchaseOrder(
        "PO-1/" + revision,
        revision == 1 ? PurchaseOrder.Type.PO_CREATED : PurchaseOrder.Type.PO_CHANGED,
        "PO-1",
        revision,
        "S1",
        "DC1",
        NOW,
        requested,
        "EUR",
        new BigDecimal("10"),
        "20260310",
        progress.status(),
        NOW,
        null,
        null,
        List.of(
            new PurchaseOrder.Line(
                1, "a", quantity, 1, BigDecimal.ONE, requested, progress, why, unit)));
  }

  /** Seven units: four on the 12th, three on the 14th. */
  private static LineProgress promised(OrderStatus status, long received) {
    return new LineProgress(
        status,
        7L,
        received,
        List.of(
            new Delivery(3, LocalDate.parse("2026-03-14")),
            new Delivery(4, LocalDate.parse("2026-03-12"))));
  }
}
