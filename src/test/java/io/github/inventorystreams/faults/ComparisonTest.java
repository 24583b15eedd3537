package io.github.inventorystreams.faults;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever is lost, doubled or wrong is a difference. */
class ComparisonTest {
  private static final long OPENED = 1_767_571_200_000L;
  private static final Feed.Place BROKEN = new Feed.Place(1, 17);

  private final Shop shop = Shop.draw(1, new Extent("tiny", 500, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  private final Truth truth =
      Truth.of(
          shop, shop.thresholds().keySet().stream().map(sku -> shop.opening(sku, OPENED)).toList());
  private final Message malformed = Message.refused("X", "no JSON", DeadLetterReason.MALFORMED);
  private final String made =
      shop.sold().stream().filter(sku -> !Shop.isBought(sku)).findFirst().orElseThrow();
  private final String bought = shop.bought().get(0);

  private final Map<String, StockLevel> levels =
      new HashMap<>(shop.thresholds().keySet().stream().collect(toMap(Shop::book, this::levelOf)));
  private final List<PurchaseOrder> orders =
      new ArrayList<>(shop.bought().stream().map(sku -> order(sku, onHand(sku))).toList());
  private final List<Outputs.DeadLetter> deadLetters =
      new ArrayList<>(
          List.of(new Outputs.DeadLetter(BROKEN, DeadLetterReason.MALFORMED, malformed.value())));

  @Test
  void whatIsAsItMustBeIsNoDifference() {
    assertThat(differences()).isEmpty();
  }

  @Test
  void anEventLostOrDoubledShowsInTheBook() {
    levels.computeIfPresent(Shop.book(made), (book, level) -> with(level, level.onHand() + 1, 0));
    assertThat(differences()).singleElement().asString().contains(made, "level");
  }

  @Test
  void aBookThatIsNotThereIsMissed() {
    levels.remove(Shop.book(made));
    assertThat(differences())
        .anyMatch(line -> line.contains(made))
        .anyMatch(line -> line.contains("books"));
  }

  @Test
  void anOrderLostOrDoubledIsNoticed() {
    PurchaseOrder order = orders.remove(0);
    assertThat(differences()).anyMatch(line -> line.contains(bought + " order lines"));
    orders.addAll(List.of(order, order));
    assertThat(differences()).singleElement().asString().contains(bought, "expected 1, found 2");
  }

  @Test
  void anOrderOfAStockThatNeverWasIsNoticed() {
    orders.set(0, order(bought, onHand(bought) - 1));
    assertThat(differences()).anyMatch(line -> line.contains("never had"));
  }

  @Test
  void unitsOnOrderWithoutTheirOrderAreNoticed() {
    levels.computeIfPresent(
        Shop.book(bought), (book, level) -> with(level, level.onHand(), level.onOrder() + 1));
    assertThat(differences()).singleElement().asString().contains(bought, "on order");
  }

  @Test
  void aDeadLetterTooManyOrTooFewIsNoticed() {
    Outputs.DeadLetter letter = deadLetters.remove(0);
    assertThat(differences()).anyMatch(line -> line.contains("expected 1, found 0"));
    deadLetters.addAll(List.of(letter, letter));
    assertThat(differences()).singleElement().asString().contains("expected 1, found 2");
    deadLetters.remove(0);
    deadLetters.set(
        0,
        new Outputs.DeadLetter(
            new Feed.Place(1, 18), DeadLetterReason.MALFORMED, malformed.value()));
    assertThat(differences()).anyMatch(line -> line.contains("was not to be refused"));
    deadLetters.set(
        0, new Outputs.DeadLetter(BROKEN, DeadLetterReason.TOO_LATE, malformed.value()));
    assertThat(differences()).singleElement().asString().contains("reason", "TOO_LATE");
  }

  private List<String> differences() {
    return Comparison.differences(
        shop,
        truth,
        Map.of(BROKEN, malformed),
        new Outputs(levels, levels.size(), List.of(), orders, deadLetters, List.of()));
  }

  private long onHand(String sku) {
    return Objects.requireNonNull(truth.books().get(sku)).onHand();
  }

  private StockLevel levelOf(String sku) {
    long onOrder = Shop.isBought(sku) ? Shop.MAX - onHand(sku) : 0;
    StockLevel level = new StockLevel(new BookKey(sku, Shop.LOCATION), 0, 0, 0, 0, OPENED, 1);
    return with(level, onHand(sku), onOrder);
  }

  private static StockLevel with(StockLevel level, long onHand, long onOrder) {
    return new StockLevel(
        level.book(), onHand, 0, onOrder, onHand + onOrder, level.asOfMillis(), level.sequence());
  }

  private PurchaseOrder order(String sku, long position) {
    long quantity = Shop.MAX - position;
    LocalDate day = LocalDate.EPOCH;
    OrderReason why =
        new OrderReason(
            PolicyName.MIN_MAX,
            "",
            0,
            position,
            0,
            0,
            position,
            0,
            0,
            0,
            Shop.MAX,
            quantity,
            quantity,
            quantity,
            null,
            quantity,
            List.of());
    PurchaseOrder.Line line =
        new PurchaseOrder.Line(
            1,
            sku,
            quantity,
            1,
            BigDecimal.ONE,
            day,
            new LineProgress(OrderStatus.CREATED, null, 0, List.of()),
            why);
    return new PurchaseOrder(
        "PO-1/1",
        PurchaseOrder.Type.PO_CREATED,
        "PO-1",
        1,
        shop.supplierOf(sku),
        Shop.LOCATION,
        OPENED,
        day,
        "EUR",
        BigDecimal.ONE,
        "19700101",
        OrderStatus.CREATED,
        OPENED,
        null,
        null,
        List.of(line),
        null);
  }
}
