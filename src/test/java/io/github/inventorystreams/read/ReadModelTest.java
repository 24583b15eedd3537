package io.github.inventorystreams.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.read.StockQuery.StockState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadModelTest extends ReadShop {
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
}
