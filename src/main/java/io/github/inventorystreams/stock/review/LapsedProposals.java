package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.OrderLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed and nobody has approved: the need for it is still there, so that the next
 * review asks again, and says that it does.
 */
final class LapsedProposals {
  /** Lines that the note names; of the others the number. */
  private static final int MAX_NAMED = 3;

  private LapsedProposals() {}

  /** What a person should know of it; {@code null} if nothing was called off lately. */
  static @Nullable String note(Inbound inbound, LocalDays calendar) {
    List<OrderLine> calledOff = new ArrayList<>();
    for (OrderLine line : inbound.lines()) {
      if (line.isProposed() && inbound.open(line) == 0 && line.received() == 0) {
        calledOff.add(line);
      }
    }
    calledOff.sort(
        Comparator.comparingLong(OrderLine::orderedAtMillis)
            .thenComparing(OrderLine::poNumber)
            .reversed());
    List<String> named =
        calledOff.stream()
            .limit(MAX_NAMED)
            .map(
                line ->
                    "%s of %s"
                        .formatted(
                            line.poNumber(),
                            LocalDate.ofEpochDay(calendar.dayOf(line.orderedAtMillis()))))
            .toList();
    int others = calledOff.size() - named.size();
    return named.isEmpty()
        ? null
        : "was proposed before and not approved: %s%s; what is needed is asked for again"
            .formatted(
                String.join(", ", named), others > 0 ? " and %d more".formatted(others) : "");
  }
}
