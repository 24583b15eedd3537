package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Confirmation;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.ShippingNotice;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units that a line is to bring, worked out anew from all that was said of its order: the
 * answer that holds, and one version of each notice. Shares no code with {@code purchasing}.
 */
final class PlainNotices {
  private final Map<String, List<Word>> words = new HashMap<>();

  /**
   * Something that was not refused and not known already.
   *
   * @param before the order when it was said
   */
  private record Word(SupplierEvent said, PurchaseOrder before) {
    PurchaseOrder.Line line(int number) {
      return before.lines().get(number - 1);
    }

    boolean wasOver(int number) {
      return line(number).status().isFinal();
    }
  }

  void heard(SupplierEvent said, PurchaseOrder before) {
    words.computeIfAbsent(said.poNumber(), any -> new ArrayList<>()).add(new Word(said, before));
  }

  /** Units that are to come of a line that is not over, those that have come among them. */
  long expected(PurchaseOrder order, int number) {
    long promised = order.lines().get(number - 1).why().allocated();
    long answeredAt = Long.MIN_VALUE;
    Map<String, Word> notices = new LinkedHashMap<>();
    for (Word word : words.getOrDefault(order.poNumber(), List.of())) {
      if (word.said() instanceof ShippingNotice notice) {
        notices.put(notice.noticeId(), word);
      } else if (word.said() instanceof Confirmation answer) {
        AnswerLine line = ofLine(word, answer, number);
        if (line != null) {
          promised = promised(word, line, number);
          answeredAt = answer.confirmedAtMillis();
        }
      }
    }
    long shipped = 0;
    boolean ended = false;
    boolean whole = false;
    for (Word word : notices.values()) {
      ShippingNotice notice = (ShippingNotice) word.said();
      AnswerLine line = named(notice.lines(), number);
      if (line != null) {
        shipped += line.schedule().stream().mapToLong(Delivery::quantity).sum();
        whole |= line.schedule().isEmpty() && line.status() != LineStatus.REJECTED;
      }
      boolean last =
          line == null
              ? notice.last() && (!word.wasOver(number) || isKnown(word, notice, number))
              : line.last() || notice.last() || line.status() == LineStatus.REJECTED;
      ended |= last && notice.shippedAtMillis() >= answeredAt;
    }
    return ended && !whole ? shipped : Math.max(promised, shipped);
  }

  private static boolean isKnown(Word word, ShippingNotice notice, int number) {
    return word.line(number).progress().shipments().stream()
        .anyMatch(each -> each.noticeId().equals(notice.noticeId()));
  }

  private static long promised(Word word, AnswerLine line, int number) {
    PurchaseOrder.Line before = word.line(number);
    if (line.status() == LineStatus.REJECTED) {
      return before.progress().receivedQuantity();
    }
    return line.schedule().isEmpty()
        ? before.why().allocated()
        : line.schedule().stream().mapToLong(Delivery::quantity).sum();
  }

  /** What an answer says of a line, also without naming it. */
  private static @Nullable AnswerLine ofLine(Word word, Confirmation answer, int number) {
    AnswerLine named = named(answer.lines(), number);
    OrderStatus status = word.line(number).status();
    if (named != null) {
      return named;
    }
    if (word.wasOver(number) && status != OrderStatus.REJECTED) {
      return null;
    }
    if (answer.complete() || answer.status() == Status.REJECTED) {
      return new AnswerLine(number, LineStatus.REJECTED, List.of());
    }
    return answer.status() == Status.ACCEPTED
        ? new AnswerLine(number, LineStatus.ACCEPTED, List.of())
        : null;
  }

  private static @Nullable AnswerLine named(List<AnswerLine> lines, int number) {
    return lines.stream().filter(line -> line.line() == number).findAny().orElse(null);
  }
}
