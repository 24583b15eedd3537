package io.github.inventorystreams.skew;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The expected result of a load, worked out partition by partition and then book by book. It asks
 * for no order between partitions, since none may matter.
 */
final class SkewModel {
  private static final long WINDOW = Duration.ofDays(7).toMillis();

  /** {@code partition:index} of each record that is too late in its partition. */
  final Set<String> tooLate = new TreeSet<>();

  /** Units on hand of each SKU. */
  final Map<String, Long> onHand = new TreeMap<>();

  long applied;
  long duplicates;

  private final Map<String, SkewedEvent> accepted = new HashMap<>();

  /** How far back each correction reaches. */
  private final Map<String, Long> reaches = new HashMap<>();

  SkewModel(List<List<SkewedEvent>> load) {
    for (int partition = 0; partition < load.size(); partition++) {
      read(partition, load.get(partition));
    }
    Map<String, List<SkewedEvent>> books = new HashMap<>();
    Set<String> takenBack = takenBack();
    for (SkewedEvent event : accepted.values()) {
      List<SkewedEvent> book = books.computeIfAbsent(event.sku(), sku -> new ArrayList<>());
      if (!takenBack.contains(event.id())) {
        book.add(event);
      }
    }
    books.forEach((sku, book) -> onHand.put(sku, onHandOf(book)));
  }

  private void read(int partition, List<SkewedEvent> records) {
    long latest = Long.MIN_VALUE;
    for (int index = 0; index < records.size(); index++) {
      SkewedEvent event = records.get(index);
      long reach = latest == Long.MIN_VALUE ? Long.MIN_VALUE : latest - WINDOW;
      if (event.at() < reach) {
        tooLate.add(partition + ":" + index);
        continue;
      }
      latest = Math.max(latest, event.at());
      if (accepted.putIfAbsent(event.id(), event) == null) {
        applied++;
        reaches.put(event.id(), reach);
      } else {
        duplicates++;
      }
    }
  }

  private Set<String> takenBack() {
    Set<String> taken = new HashSet<>();
    for (SkewedEvent event : accepted.values()) {
      SkewedEvent target = accepted.get(event.corrects());
      if (event.type().equals("CORRECTION")
          && target != null
          && !target.type().equals("CORRECTION")
          && target.at() >= reaches.get(event.id())
          && target.at() <= event.at() + WINDOW) {
        taken.add(target.id());
      }
    }
    return taken;
  }

  private static long onHandOf(List<SkewedEvent> book) {
    SkewedEvent base =
        book.stream()
            .filter(event -> event.type().equals("COUNT"))
            .max(Comparator.comparingLong(SkewedEvent::at).thenComparing(SkewedEvent::id))
            .orElse(null);
    return (base == null ? 0 : base.units())
        + book.stream()
            .filter(event -> base == null || event.at() > base.at())
            .mapToLong(SkewedEvent::movement)
            .sum();
  }
}
