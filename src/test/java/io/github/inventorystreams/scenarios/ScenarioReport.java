package io.github.inventorystreams.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.oracle.BookReader;
import io.github.inventorystreams.topology.Harness;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** The output of the processor in the end, as aligned text. */
final class ScenarioReport {
  private ScenarioReport() {}

  static String of(Harness shop, ZoneId zone) {
    Map<String, StockLevel> levels = shop.levels();
    List<String> lines = new ArrayList<>();
    lines.add("stock          on hand  reserved  on order  position");
    levels.forEach((book, level) -> lines.add(line(book, level)));
    lines.add("");
    lines.add("warnings");
    shop.warnings().forEach(warning -> lines.add(line(warning)));
    lines.add("");
    lines.add("sales          day         demand  in stock");
    BookReader reader = new BookReader(shop.driver);
    for (String book : levels.keySet()) {
      reader
          .days(book, zone)
          .forEach(
              (day, figures) -> {
                String[] both = figures.split(" / ");
                lines.add(
                    "%-13s  %s  %6s  %s"
                        .formatted(book, day, both[0], time(Long.parseLong(both[1]))));
              });
    }
    lines.add("");
    lines.add("dead letters");
    shop.records(Harness.TOPICS.deadLetters())
        .forEach(
            record ->
                lines.add(
                    text(record.headers(), "dlq.reason")
                        + ": "
                        + text(record.headers(), "dlq.detail")));
    Accounting all = shop.accounting();
    lines.add("");
    lines.add(
        "events %d = applied %d + duplicates %d + dead letters %d"
            .formatted(all.events(), all.applied(), all.duplicates(), all.deadLetterCount()));
    return String.join("\n", lines) + "\n";
  }

  private static String line(String book, StockLevel level) {
    return "%-13s  %7d  %8d  %8d  %8d"
        .formatted(book, level.onHand(), level.reserved(), level.onOrder(), level.position());
  }

  private static String line(LowStockWarning warning) {
    return "%s step %d: %s %s (%s), %d on hand, %d reserved, %d on order, threshold %d, clear at %d, %s"
        .formatted(
            warning.warningId(),
            warning.sequence(),
            warning.state(),
            warning.kind(),
            warning.severity(),
            warning.onHand(),
            warning.reserved(),
            warning.onOrder(),
            warning.threshold(),
            warning.clearThreshold(),
            warning.causedBy() == null ? "by no event" : "by " + warning.causedBy());
  }

  private static String time(long millis) {
    Duration time = Duration.ofMillis(millis);
    return "%2d h %02d min".formatted(time.toHours(), time.toMinutesPart());
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }
}
