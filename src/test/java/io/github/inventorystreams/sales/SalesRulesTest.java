package io.github.inventorystreams.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockEvent;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesRulesTest {
  private static final long AT = 1_291_191_960_000L;

  private final SalesRules rules = OnlineRetail.rules("shop.csv");

  @Test
  void aPositiveQuantityIsASale() {
    StockEvent event = movement(row("536365", "85123A", 6, "2.55"));

    assertThat(event)
        .isInstanceOfSatisfying(
            StockEvent.Sale.class,
            sale -> {
              assertThat(sale.quantity()).isEqualTo(6);
              assertThat(sale.orderId()).isEqualTo("536365");
              assertThat(sale.header().book()).isEqualTo(new BookKey("85123A", "main"));
              assertThat(sale.header().occurredAtMillis()).isEqualTo(AT);
              assertThat(sale.header().id().source()).isEqualTo("sales-file:shop.csv");
              assertThat(sale.header().id().eventId()).isEqualTo("536365-7");
            });
  }

  @Test
  void aSkuInEitherLetterCaseIsOneArticle() {
    assertThat(movement(row("536365", "85123a", 6, "2.55")).header().book().sku())
        .isEqualTo("85123A");
  }

  @Test
  void equalRowsAreTwoEvents() {
    SalesRow again = new SalesRow(8, AT, "536365", "85123A", 6, null, new BigDecimal("2.55"));

    assertThat(movement(again).header().id())
        .isNotEqualTo(movement(row("536365", "85123A", 6, "2.55")).header().id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST",
        "DOT",
        "M",
        "m",
        "D",
        "S",
        "B",
        "C2",
        "BANK CHARGES",
        "AMAZONFEE",
        "CRUK",
        "gift_0001_20"
      })
  void servicesFeesAndVouchersAreNoProduct(String sku) {
    assertThat(rules.meaning(row("536365", sku, 1, "18.00")))
        .isEqualTo(new RowMeaning.NoStock(NoMovement.NO_PRODUCT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"85123A", "10002", "A-1", "SKU-00017", "DCGS0003"})
  void codesOfManyKindsAreProducts(String sku) {
    assertThat(movement(row("536365", sku, 1, "1.00"))).isInstanceOf(StockEvent.Sale.class);
  }

  @Test
  void aCancelledOrderIsAReturn() {
    assertThat(movement(row("C536379", "22556", -12, "1.65")))
        .isInstanceOfSatisfying(
            StockEvent.Return.class,
            back -> {
              assertThat(back.quantity()).isEqualTo(12);
              assertThat(back.sellable()).isTrue();
            });
  }

  @Test
  void aCancelledGiftComesBackToo() {
    assertThat(movement(row("C536379", "22556", -12, "0.00")))
        .isInstanceOf(StockEvent.Return.class);
  }

  @Test
  void aNegativeQuantityAtNoPriceIsALoss() {
    assertThat(movement(row("536589", "21777", -10, "0.0")))
        .isInstanceOfSatisfying(
            StockEvent.Adjustment.class,
            loss -> {
              assertThat(loss.delta()).isEqualTo(-10);
              assertThat(loss.reason()).isEqualTo(AdjustmentReason.LOSS);
            });
  }

  @Test
  void withoutAPriceANegativeQuantityIsAReturn() {
    SalesRow row = new SalesRow(7, AT, "17", "A-1", -2, null, null);

    assertThat(movement(row)).isInstanceOf(StockEvent.Return.class);
  }

  @Test
  void unitsThatWentOutForNothingAreNoDemand() {
    assertThat(rules.meaning(row("536414", "22139", 56, "0")))
        .isEqualTo(new RowMeaning.NoStock(NoMovement.ZERO_PRICE));
  }

  @Test
  void anAccountingOrderIsIgnored() {
    assertThat(rules.meaning(row("A563185", "85123A", 1, "11062.06")))
        .isEqualTo(new RowMeaning.NoStock(NoMovement.IGNORED_ORDER));
    assertThat(movement(row("A-17", "85123A", 1, "2.00"))).isInstanceOf(StockEvent.Sale.class);
  }

  @Test
  void theRuleIsAQuestionOfOptions() {
    SalesRules own =
        new SalesRules(
            "till",
            "DC1",
            Pattern.compile("[A-Z]+"),
            Pattern.compile("X.*"),
            Pattern.compile("K.*"),
            false,
            ZeroPrice.SALE);

    assertThat(own.meaning(row("X1", "TEA", 1, "1")))
        .isEqualTo(new RowMeaning.NoStock(NoMovement.IGNORED_ORDER));
    assertThat(own.meaning(row("1", "tea", 1, "1")))
        .isEqualTo(new RowMeaning.NoStock(NoMovement.NO_PRODUCT));
    assertThat(own.meaning(row("1", "TEA", 1, "0"))).isInstanceOf(RowMeaning.Movement.class);
  }

  /** Half a catalogue went missing when these were the rules of all files. */
  @ParameterizedTest
  @ValueSource(strings = {"TEE-RED-M", "desk", "A1", "M", "gift_0001_20"})
  void unlessAskedEverySkuIsAProductInItsOwnLetters(String sku) {
    SalesRules all = SalesRules.takingAll("shop.csv");

    assertThat(movement(all, row("A563185", sku, 2, "0")))
        .isInstanceOfSatisfying(
            StockEvent.Sale.class,
            sale -> assertThat(sale.header().book()).isEqualTo(new BookKey(sku, "main")));
    assertThat(movement(all, row("17", sku, -2, "0"))).isInstanceOf(StockEvent.Return.class);
  }

  private StockEvent movement(SalesRow row) {
    return movement(rules, row);
  }

  private static StockEvent movement(SalesRules rules, SalesRow row) {
    RowMeaning meaning = rules.meaning(row);
    assertThat(meaning).isInstanceOf(RowMeaning.Movement.class);
    return ((RowMeaning.Movement) meaning).event();
  }

  private static SalesRow row(String order, String sku, long quantity, String price) {
    return new SalesRow(7, AT, order, sku, quantity, null, new BigDecimal(price));
  }
}
