package io.github.inventorystreams.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The last refused answers: no flood of other dead letters drives them out. */
final class RefusedAnswers {
  private static final int MAX_KEPT = 500;

  private final Deque<RefusedAnswer> last = new ArrayDeque<>();

  void add(RefusedAnswer refused) {
    last.addLast(refused);
    if (last.size() > MAX_KEPT) {
      last.removeFirst();
    }
  }

  List<RefusedAnswer> newestFirst() {
    List<RefusedAnswer> all = new ArrayList<>(last);
    Collections.reverse(all);
    return all;
  }

  /** Those that name an order. */
  List<RefusedAnswer> of(String poNumber) {
    return newestFirst().stream().filter(each -> poNumber.equals(each.poNumber())).toList();
  }
}
