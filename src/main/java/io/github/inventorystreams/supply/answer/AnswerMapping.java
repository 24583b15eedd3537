package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.PartyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes supplier events of what suppliers' documents say. A statement counts as a whole or not at
 * all, and nothing in it is guessed; whether the order can still be answered is for its desk to
 * decide.
 */
public record AnswerMapping(MasterData known, Orders orders) {
  private static final int MAX_DETAIL_CHARS = 500;

  /** The orders that there are. */
  @FunctionalInterface
  public interface Orders {
    /** The latest revision of an order, or {@code null} if none has the number. */
    @Nullable PurchaseOrder latest(String poNumber);
  }

  /**
   * What each statement of a document means, in the order of the document. The same document gives
   * the same events, however often it is read.
   *
   * @param senders whose answers come by the way that it came
   * @param cameAtMillis when it came for the first time; it counts where the document does not tell
   *     when it was issued, or a later time: of a day it is the end, and zones and clocks differ
   */
  public List<MappedStatement> of(SupplierDocument document, Senders senders, long cameAtMillis) {
    Map<String, Long> times =
        document.statements().stream()
            .collect(Collectors.groupingBy(Statement::poNumber, Collectors.counting()));
    Long said = document.saidAtMillis();
    long saidAtMillis = said == null ? cameAtMillis : Math.min(said, cameAtMillis);
    return document.statements().stream()
        .map(
            statement ->
                mapped(
                    document,
                    statement,
                    times.getOrDefault(statement.poNumber(), 1L) > 1,
                    senders,
                    saidAtMillis))
        .toList();
  }

  private MappedStatement mapped(
      SupplierDocument document,
      Statement statement,
      boolean isSaidTwice,
      Senders senders,
      long saidAtMillis) {
    try {
      if (isSaidTwice) {
        throw new RefusedStatementException(
            AnswerRefusalReason.SAID_TWICE,
            "the document speaks of the order several times, and which one counts it does not say");
      }
      PurchaseOrder order = orders.latest(statement.poNumber());
      if (order == null) {
        throw new RefusedStatementException(
            AnswerRefusalReason.UNKNOWN_ORDER, "there is no order with this number");
      }
      checkSender(document.sender(), senders, order);
      String eventId = AnswerEventId.of(document, order);
      return new MappedStatement.Understood(
          statement, event(statement, order, eventId, saidAtMillis));
    } catch (RefusedStatementException e) {
      return new MappedStatement.Refused(
          statement,
          e.reason(),
          OneLine.of(
              e.at(OneLine.of(statement.poNumber(), MAX_DETAIL_CHARS / 2)).detail(),
              MAX_DETAIL_CHARS));
    }
  }

  private SupplierEvent event(
      Statement statement, PurchaseOrder order, String eventId, long saidAtMillis)
      throws RefusedStatementException {
    AnswerLimits.checkTime(saidAtMillis);
    StatementEvents events =
        new StatementEvents(new OrderArticles(order, known), eventId, saidAtMillis);
    if (statement instanceof Statement.Response response) {
      return events.confirmation(response);
    }
    if (statement instanceof Statement.Shipment shipment) {
      return events.notice(shipment);
    }
    return new SupplierEvent.ReceivedBySupplier(
        eventId, order.supplierId(), order.poNumber(), saidAtMillis);
  }

  /**
   * An inbox of his own or what the document says of its sender tells the supplier; or both do. By
   * a way that is not his, nobody answers for him. Identifiers of two registers are neither the
   * same nor another.
   */
  private void checkSender(@Nullable PartyId sender, Senders senders, PurchaseOrder order)
      throws RefusedStatementException {
    String supplierId = order.supplierId();
    String only = senders.only();
    if (!senders.includes().test(supplierId)) {
      throw new RefusedStatementException(
          AnswerRefusalReason.WRONG_SUPPLIER,
          only == null
              ? "is an order to %s, whose answers do not come this way: give him this channel, or have him answer by his own"
                  .formatted(OneLine.quoted(supplierId))
              : "is an order to %s, not to %s"
                  .formatted(OneLine.quoted(supplierId), OneLine.quoted(only)));
    }
    PartyId expected = known.identifierOf(supplierId);
    boolean isOfOneRegister =
        sender != null && expected != null && sender.scheme().equals(expected.scheme());
    if (isOfOneRegister && !Objects.equals(sender, expected)) {
      throw new RefusedStatementException(
          AnswerRefusalReason.WRONG_SUPPLIER,
          "is an order to %s, whose identifier is %s, but the document is from %s"
              .formatted(
                  OneLine.quoted(supplierId), expected, OneLine.quoted(String.valueOf(sender))));
    }
    if (only == null && sender != null && known.suppliersWith(sender).size() > 1) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNKNOWN_SENDER,
          "several suppliers have the identifier %s: %s"
              .formatted(sender, String.join(", ", known.suppliersWith(sender))));
    }
    if (only == null && !isOfOneRegister) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNKNOWN_SENDER, unknownSender(sender, expected, supplierId));
    }
  }

  private static String unknownSender(
      @Nullable PartyId sender, @Nullable PartyId expected, String supplierId) {
    if (sender == null) {
      return "the document does not say who has sent it, and its inbox is nobody's own";
    }
    String from = OneLine.quoted(sender.toString());
    return expected == null
        ? "nobody can tell whether %s is %s: set his identifier"
            .formatted(from, OneLine.quoted(supplierId))
        : "nobody can tell whether %s is %s, whose identifier %s is of another register: set that one, or give him a channel of his own"
            .formatted(from, OneLine.quoted(supplierId), expected);
  }
}
