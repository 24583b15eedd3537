package io.github.inventorystreams.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The warning of one book: none, or one that is open with its kind. */
final class PlainWarnings {
  private static final List<String> RANKS = List.of("LOW", "OUT_OF_STOCK", "NEGATIVE");

  private final String book;
  private final long threshold;
  private final long clear;
  private final List<String> told = new ArrayList<>();

  private int number;
  private int sequence;
  private boolean open;
  private int rank;
  private boolean covered;
  private @Nullable Long nextReceipt;

  PlainWarnings(String book, long threshold) {
    this.book = book;
    this.threshold = threshold;
    this.clear = threshold + Math.max(1, (threshold + 4) / 5);
  }

  List<String> told() {
    return told;
  }

  void evaluate(
      long onHand, long reserved, long onOrder, @Nullable Long receipt, @Nullable String cause) {
    long available = onHand - reserved;
    int now = onHand < 0 ? 2 : available <= 0 ? 1 : 0;
    boolean isCovered = now == 0 && available + onOrder > threshold;
    if (!open) {
      if (available <= threshold) {
        open = true;
        number++;
        sequence = 0;
        tell("RAISED", now, isCovered, receipt, cause);
      }
    } else if (available >= clear) {
      open = false;
      tell("RESOLVED", rank, isCovered, receipt, cause);
    } else if (now > rank) {
      tell("ESCALATED", now, isCovered, receipt, cause);
    } else if (now < rank || isCovered != covered || !Objects.equals(receipt, nextReceipt)) {
      tell("UPDATED", now, isCovered, receipt, cause);
    }
  }

  private void tell(
      String state, int now, boolean isCovered, @Nullable Long receipt, @Nullable String cause) {
    rank = now;
    covered = isCovered;
    nextReceipt = receipt;
    sequence++;
    told.add(line(book + "#" + number, state, RANKS.get(now), threshold, clear, sequence, cause));
  }

  static String line(
      String id,
      String state,
      String kind,
      long threshold,
      long clear,
      int sequence,
      @Nullable String cause) {
    return "%s %d %s %s %d/%d by %s".formatted(id, sequence, state, kind, threshold, clear, cause);
  }
}
