package io.github.inventorystreams.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toConcurrentMap;
import static java.util.stream.Collectors.toList;

import io.github.inventorystreams.oracle.PlainBook;
import io.github.inventorystreams.oracle.PlainBook.Fate;
import io.github.inventorystreams.oracle.PlainEvent;
import io.github.inventorystreams.oracle.Story;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What must come of what was sent, by the second reading of the contract: it knows neither Kafka
 * nor the rules of the processor.
 *
 * @param books by SKU
 */
record Truth(Map<String, OfBook> books) {

  /**
   * What must come of a book.
   *
   * @param available what could be promised, at first and after each event
   */
  record OfBook(Story story, long onHand, Set<Long> available, long applied, long duplicates) {}

  static Truth of(Shop shop, List<Message> sent) {
    Map<String, List<Message.Meaning>> bySku =
        sent.stream()
            .filter(message -> !(message.meaning() instanceof Message.Refused))
            .collect(groupingBy(Message::sku, mapping(Message::meaning, toList())));
    return new Truth(
        bySku.entrySet().parallelStream()
            .collect(
                toConcurrentMap(
                    Map.Entry::getKey,
                    sku ->
                        ofBook(
                            Objects.requireNonNull(shop.thresholds().get(sku.getKey())),
                            sku.getValue()))));
  }

  private static OfBook ofBook(long threshold, List<Message.Meaning> meanings) {
    PlainBook book = new PlainBook(ZoneOffset.UTC, threshold);
    Set<Long> available = new HashSet<>();
    long applied = 0;
    long duplicates = 0;
    for (Message.Meaning meaning : meanings) {
      if (meaning instanceof Message.LowAt low) {
        book.lowAt(low.units());
      } else if (meaning instanceof Message.Happened happened) {
        for (PlainEvent event : happened.delivery().events()) {
          // All events lie in one window, so that corrections reach as far as they like.
          if (book.arrive(event, Long.MIN_VALUE) == Fate.APPLIED) {
            applied++;
          } else {
            duplicates++;
          }
        }
        available.add(book.onHand() - book.reserved());
      }
    }
    return new OfBook(Story.of(book), book.onHand(), available, applied, duplicates);
  }

  long applied() {
    return books.values().stream().mapToLong(OfBook::applied).sum();
  }

  long duplicates() {
    return books.values().stream().mapToLong(OfBook::duplicates).sum();
  }
}
