package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.page.ShownOrder.State;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order, as those who keep orders have to keep it. */
public final class KeptOrders implements OrderPages {
  public final List<PageAnswer> taken = new ArrayList<>();
  public State state = State.OPEN;
  public boolean canStore = true;

  private final OrderDocument document;
  private final long answeredAtMillis;
  private @Nullable GivenAnswer last;

  public KeptOrders(OrderDocument document, long answeredAtMillis) {
    this.document = document;
    this.answeredAtMillis = answeredAtMillis;
  }

  /** Another answer comes another way. */
  public void answer(GivenAnswer answer) {
    last = answer;
  }

  @Override
  public synchronized Optional<ShownOrder> find(OrderLink link) {
    return link.poNumber().equals(document.poNumber())
            && link.supplierId().equals(document.supplierId())
        ? Optional.of(now())
        : Optional.empty();
  }

  @Override
  public synchronized AnswerOutcome answer(OrderLink link, PageAnswer answer) {
    if (!canStore) {
      return new AnswerOutcome.NotStored();
    }
    String lastId = last == null ? null : last.id();
    if (answer.id().equals(lastId)) {
      return new AnswerOutcome.Taken(last);
    }
    if (state != State.OPEN || !Objects.equals(lastId, answer.after())) {
      return new AnswerOutcome.Overtaken(now());
    }
    taken.add(answer);
    last = new GivenAnswer(answer.id(), answeredAtMillis, answer.response());
    return new AnswerOutcome.Taken(last);
  }

  private ShownOrder now() {
    return new ShownOrder(document, state, last, ZoneId.of("Europe/London"));
  }
}
