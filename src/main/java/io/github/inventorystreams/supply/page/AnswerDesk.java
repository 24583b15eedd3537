package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.page.AnswerPageHtml.Event;
import io.github.inventorystreams.supply.page.ShownOrder.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows orders to their suppliers and takes what they answer. It is asked by links that were found
 * good.
 */
public final class AnswerDesk {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final OrderPages orders;

  public AnswerDesk(OrderPages orders) {
    this.orders = orders;
  }

  /**
   * The page of a link; changes nothing.
   *
   * @param language of the browser, for a page that is about no order
   */
  public AnswerPage show(OrderLink link, String language) {
    return orders
        .find(link)
        .map(order -> page(OK, order, null, List.of(), Event.NONE))
        .orElseGet(() -> unknown(language));
  }

  /**
   * Takes a form that was sent.
   *
   * @param form the values of each field
   * @param language of the browser, for a page that is about no order
   */
  public AnswerPage answer(
      OrderLink link, Map<String, List<String>> form, String language, long nowMillis) {
    Optional<ShownOrder> found = orders.find(link);
    if (found.isEmpty()) {
      return unknown(language);
    }
    ShownOrder order = found.get();
    if (order.state() != State.OPEN) {
      return page(CONFLICT, order, null, List.of(), Event.NONE);
    }
    OrderDocument document = order.document();
    EnteredAnswer entered = null;
    Statement.Response response;
    if (AnswerFields.isAll(form)) {
      response =
          new Statement.Response(document.poNumber(), Verdict.ACCEPTED, null, null, List.of());
    } else {
      entered = AnswerFields.read(document, form);
      LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(nowMillis), order.zone());
      AnswerCheck check = new AnswerCheck(document, today, Wording.of(document.language()));
      response = check.of(entered);
      if (response == null) {
        return page(UNPROCESSABLE, order, entered, check.faults(), Event.NONE);
      }
    }
    return store(link, order, form, entered, response);
  }

  private AnswerPage store(
      OrderLink link,
      ShownOrder order,
      Map<String, List<String>> form,
      @Nullable EnteredAnswer entered,
      Statement.Response response) {
    GivenAnswer last = order.last();
    String after = AnswerFields.after(form);
    String id = AnswerId.of(link, after, response);
    AnswerOutcome outcome;
    if (last != null && last.id().equals(id)) {
      outcome = new AnswerOutcome.Taken(last);
    } else if (!AnswerId.mark(last).equals(after)) {
      outcome = new AnswerOutcome.Overtaken(order);
    } else {
      String known = last == null ? null : last.id();
      outcome = orders.answer(link, new PageAnswer(id, known, response, form));
    }
    if (outcome instanceof AnswerOutcome.Taken taken) {
      ShownOrder now =
          new ShownOrder(order.document(), order.state(), taken.answer(), order.zone());
      return page(OK, now, null, List.of(), Event.TAKEN);
    }
    if (outcome instanceof AnswerOutcome.Overtaken overtaken) {
      return page(CONFLICT, overtaken.now(), entered, List.of(), Event.OVERTAKEN);
    }
    return page(UNAVAILABLE, order, entered, List.of(), Event.NOT_STORED);
  }

  /** The page of a link whose time is over. */
  public AnswerPage expired(OrderLink link, String language) {
    Wording wording =
        Wording.of(orders.find(link).map(order -> order.document().language()).orElse(language));
    return message(GONE, wording, "page.expired.title", wording.say("page.expired"));
  }

  /** The page for whoever asks for anything else. */
  public static AnswerPage unknown(String language) {
    Wording wording = Wording.of(language);
    return message(NOT_FOUND, wording, "page.unknown.title", wording.say("page.unknown"));
  }

  /** The page for whoever asks too often. */
  public static AnswerPage busy(String language, long seconds) {
    Wording wording = Wording.of(language);
    return message(
        TOO_MANY_REQUESTS, wording, "page.busy.title", wording.say("page.busy", seconds));
  }

  private static AnswerPage message(int status, Wording wording, String titleKey, String message) {
    return new AnswerPage(status, AnswerPageHtml.message(wording, wording.say(titleKey), message));
  }

  private static AnswerPage page(
      int status,
      ShownOrder order,
      @Nullable EnteredAnswer entered,
      List<FieldFault> faults,
      Event event) {
    return new AnswerPage(status, AnswerPageHtml.order(order, entered, faults, event));
  }
}
