package io.github.inventorystreams.faults;

import static java.util.stream.Collectors.groupingBy;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.oracle.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What was published, held against what must be; each difference is a line for people. */
final class Comparison {

  /** What a warning says of the stock alone; the other kinds are a matter of reviews. */
  private static final Set<Kind> OF_STOCK =
      EnumSet.of(Kind.LOW, Kind.OUT_OF_STOCK, Kind.NEGATIVE, Kind.IMPLAUSIBLE);

  private final Shop shop;
  private final Truth truth;
  private final Outputs outputs;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Shop shop, Truth truth, Outputs outputs) {
    this.shop = shop;
    this.truth = truth;
    this.outputs = outputs;
  }

  /**
   * All differences.
   *
   * @param refused what must be, by where it lies
   */
  static List<String> differences(
      Shop shop, Truth truth, Map<Feed.Place, Message> refused, Outputs outputs) {
    Comparison comparison = new Comparison(shop, truth, outputs);
    comparison.differences.addAll(outputs.broken());
    comparison.books();
    comparison.orders();
    comparison.deadLetters(refused);
    return comparison.differences;
  }

  private void books() {
    Map<String, List<LowStockWarning>> warnings =
        outputs.warnings().stream()
            .filter(warning -> OF_STOCK.contains(warning.kind()))
            .collect(groupingBy(warning -> warning.book().sku()));
    for (String sku : Stream.concat(shop.sold().stream(), shop.tuned().stream()).toList()) {
      Truth.OfBook expected = Objects.requireNonNull(truth.books().get(sku), sku);
      StockLevel level = outputs.levels().get(Shop.book(sku));
      if (level == null) {
        differences.add(sku + ": no level at all");
        continue;
      }
      if (Shop.isBought(sku)) {
        // How urgent its warnings are is a matter of its orders, which come by the time of day.
        same(sku + " on hand", expected.onHand(), level.onHand());
      } else {
        Story told = Story.of(level, warnings.getOrDefault(sku, List.of()), Map.of());
        same(sku + " level", expected.story().level(), told.level());
        same(sku + " warnings", expected.story().warnings(), told.warnings());
      }
    }
    same("books", shop.thresholds().size(), outputs.levels().size());
  }

  /**
   * Each bought article is ordered once, by the round of its supplier, of a stock that its book
   * had, up to its maximum; and that is what its book says is on order.
   */
  private void orders() {
    Map<String, List<PurchaseOrder.Line>> lines = new HashMap<>();
    for (PurchaseOrder order : outputs.orders()) {
      if (order.revision() == 1) {
        for (PurchaseOrder.Line line : order.lines()) {
          lines.computeIfAbsent(line.sku(), any -> new ArrayList<>()).add(line);
          same(line.sku() + " supplier", shop.supplierOf(line.sku()), order.supplierId());
        }
      }
    }
    for (String sku : shop.bought()) {
      List<PurchaseOrder.Line> ordered = lines.getOrDefault(sku, List.of());
      same(sku + " order lines", 1, ordered.size());
      StockLevel level = outputs.levels().get(Shop.book(sku));
      if (ordered.size() == 1 && level != null) {
        PurchaseOrder.Line line = ordered.get(0);
        long position = line.why().position();
        same(sku + " ordered", Shop.MAX - position, line.quantity());
        same(sku + " on order", line.quantity(), level.onOrder());
        if (!Objects.requireNonNull(truth.books().get(sku)).available().contains(position)) {
          differences.add(
              "%s was ordered of a stock that it never had: %d".formatted(sku, position));
        }
      }
    }
    same("articles ordered", shop.bought().size(), lines.size());
  }

  private void deadLetters(Map<Feed.Place, Message> refused) {
    same("dead letters", refused.size(), outputs.deadLetters().size());
    for (Outputs.DeadLetter letter : outputs.deadLetters()) {
      Message sent = refused.get(letter.place());
      if (sent == null || !Arrays.equals(sent.value(), letter.value())) {
        differences.add("a dead letter of what was not to be refused: " + letter.place());
      } else {
        same(
            "reason of the dead letter of " + letter.place(),
            sent.meaning(),
            new Message.Refused(letter.reason()));
      }
    }
    same(
        "places of dead letters",
        refused.keySet(),
        Set.copyOf(outputs.deadLetters().stream().map(Outputs.DeadLetter::place).toList()));
  }

  private void same(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add("%s: expected %s, found %s".formatted(what, expected, found));
    }
  }
}
