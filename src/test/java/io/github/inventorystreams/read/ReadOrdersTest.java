package io.github.inventorystreams.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.read.ExceptionItem.Category;
import io.github.inventorystreams.read.StockQuery.StockState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings and orders as the read model has read them. */
class ReadOrdersTest extends ReadShop {
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
    take(facts -> add(facts, order(1, 10, LineProgress.CREATED)));
    assertThat(status()).isEqualTo(OrderStage.ORDERED);

    take(facts -> add(facts, order(3, 7, promised(OrderStatus.PARTLY_CONFIRMED, 0))));
    take(facts -> add(facts, order(2, 10, promised(OrderStatus.CONFIRMED, 0))));
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

    take(facts -> add(facts, order(4, 7, promised(OrderStatus.RECEIVED, 7))));
    assertThat(status()).isEqualTo(OrderStage.RECEIVED);
    assertThat(model.snapshot().orders().get(0).receivedUnits()).isEqualTo(7);
    assertThat(model.snapshot().overview().openOrders()).isZero();
  }

  @Test
  void ofALineInTwoPartsTheOneThatIsStillAwaitedSaysWhen() {
    take(facts -> facts.level(level("a", "DC1", 5)));
    take(facts -> add(facts, order(2, 7, promised(OrderStatus.PARTLY_RECEIVED, 3))));
    model.refresh();
    assertThat(model.snapshot().orders().get(0).expected()).isEqualTo("2026-03-12");
    take(facts -> add(facts, order(3, 7, promised(OrderStatus.PARTLY_RECEIVED, 4))));
    model.refresh();
    assertThat(model.snapshot().orders().get(0).expected()).isEqualTo("2026-03-14");
  }

  @Test
  void anOrderIsCountedInTheSuppliersUnitToo() {
    take(facts -> add(facts, order(1, 10, LineProgress.CREATED)));
    assertThat(purchaseQuantity()).isNull();
    take(facts -> add(facts, order(2, 7, LineProgress.CREATED, new PurchaseUnit("KG", 100))));
    assertThat(purchaseQuantity()).as("as ordered, whatever comes").isEqualTo("0.1");
    take(facts -> add(facts, order(3, 7, LineProgress.CREATED, new PurchaseUnit("BOX", 4))));
    assertThat(purchaseQuantity()).as("half a box").isNull();
  }

  @Test
  void aProposedOrderIsSomebodysTroubleUntilItIsDecided() {
    take(facts -> facts.level(level("a", "DC1", 0)));
    take(facts -> facts.forecast("a@DC1", forecast(2)));
    take(facts -> facts.books().setTerms("a", new SkuTerms(null, 1, 30, null, true)));
    take(facts -> facts.warning(warning("a", Kind.LOW, State.RAISED)));
    take(facts -> add(facts, order(1, 10, LineProgress.begun(OrderStatus.PROPOSED))));
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

    take(facts -> add(facts, order(2, 0, LineProgress.begun(OrderStatus.CANCELLED))));
    assertThat(status()).isEqualTo(OrderStage.CANCELLED);
    assertThat(model.snapshot().troubles())
        .as("nor has the supplier rejected anything")
        .extracting(ExceptionItem::category)
        .containsExactly(Category.LOW);
  }
}
