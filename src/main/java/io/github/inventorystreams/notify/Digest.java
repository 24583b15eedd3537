package io.github.inventorystreams.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many notices in order: totals by supplier, and those together that ask for the same. */
final class Digest {
  private final Map<String, Total> totals = new TreeMap<>();
  private final Map<String, List<Notification>> byAdvice = new LinkedHashMap<>();

  /** The total of one supplier. */
  record Total(int notices, int critical, int resolved) {
    private Total with(Notification notice) {
      return new Total(
          notices + 1,
          critical + (MessageText.isCritical(notice) ? 1 : 0),
          resolved + (notice.isResolved() ? 1 : 0));
    }
  }

  Digest(Batch batch) {
    for (Notification notice : batch.notices()) {
      String supplier = notice.supplierId() == null ? "no supplier" : MessageText.supplier(notice);
      totals.put(supplier, totals.getOrDefault(supplier, new Total(0, 0, 0)).with(notice));
      byAdvice.computeIfAbsent(notice.news().advice(), any -> new ArrayList<>()).add(notice);
    }
  }

  /** By the name of the supplier. */
  Map<String, Total> totals() {
    return totals;
  }

  /** What to do, with all that it is to be done about; the most urgent first. */
  Map<String, List<Notification>> byAdvice() {
    return byAdvice;
  }
}
