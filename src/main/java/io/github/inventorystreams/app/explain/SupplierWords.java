package io.github.inventorystreams.app.explain;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The supplier's remarks on a line beyond its quantity, for a person. */
final class SupplierWords {
  private SupplierWords() {}

  /**
   * One remark.
   *
   * @param about a word for the left column
   */
  record Word(String about, String text) {}

  static List<Word> of(Line line) {
    List<Word> words = new ArrayList<>();
    if (!line.progress().promised().isEmpty()) {
      words.add(new Word("promised", deliveries(line.progress().promised())));
    }
    for (Shipment shipment : line.progress().shipments()) {
      words.add(new Word("notice", notice(shipment)));
    }
    LineAnswer answer = line.progress().answer();
    BigDecimal unitCost = answer.unitCost();
    if (unitCost != null && unitCost.compareTo(line.unitCost()) != 0) {
      words.add(
          new Word(
              "price",
              "%s, ordered at %s"
                  .formatted(unitCost.toPlainString(), line.unitCost().toPlainString())));
    }
    if (answer.substituteSku() != null) {
      words.add(
          new Word(
              "substitute",
              "%s comes in place of %s".formatted(answer.substituteSku(), line.sku())));
    }
    if (answer.recordedBy() != null) {
      words.add(new Word("recorded", "for the supplier by " + answer.recordedBy()));
    }
    if (answer.reason() != null) {
      words.add(new Word("reason", answer.reason()));
    }
    return words;
  }

  private static String notice(Shipment shipment) {
    return "%s of %s: %s%s"
        .formatted(
            shipment.noticeId(),
            Instant.ofEpochMilli(shipment.shippedAtMillis()),
            shipment.whole()
                ? "all that was promised"
                : shipment.schedule().isEmpty() ? "nothing" : deliveries(shipment.schedule()),
            shipment.last() ? ", the last" : "");
  }

  private static String deliveries(List<Delivery> schedule) {
    return schedule.stream()
        .map(
            delivery ->
                delivery.deliveryDate() == null
                    ? "%d without a day".formatted(delivery.quantity())
                    : "%d on %s".formatted(delivery.quantity(), delivery.deliveryDate()))
        .collect(Collectors.joining(", "));
  }
}
