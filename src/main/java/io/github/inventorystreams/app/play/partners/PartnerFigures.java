package io.github.inventorystreams.app.play.partners;

import java.util.ArrayList;
import java.util.List;

/** What one supplier was asked, and how he answered. */
final class PartnerFigures {
  private final List<String> orders = new ArrayList<>();
  private long changed;

  void answered(String poNumber, boolean asOrdered) {
    orders.add(poNumber);
    changed += asOrdered ? 0 : 1;
  }

  List<String> orders() {
    return orders;
  }

  /** How many do not come as they were ordered. */
  long changed() {
    return changed;
  }
}
