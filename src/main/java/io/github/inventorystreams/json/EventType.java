package io.github.inventorystreams.json;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The types of stock events, and how each is made of its fields. */
enum EventType {
  SALE(
      (header, fields, latest) ->
          new StockEvent.Sale(header, fields.quantity("quantity"), fields.optionalText("orderId"))),

  RESTOCK(
      (header, fields, latest) -> {
        String poNumber = fields.optionalText("poNumber");
        return new StockEvent.Restock(
            header,
            fields.quantity("quantity"),
            poNumber,
            poNumber == null ? 0 : orderLine(fields),
            fields.flag("final", false),
            fields.optionalText("supplierId"));
      }),

  RETURN(
      (header, fields, latest) ->
          new StockEvent.Return(
              header,
              fields.quantity("quantity"),
              fields.optionalOneOf("condition", Condition.class) != Condition.DAMAGED,
              fields.optionalText("orderId"))),

  COUNT(
      (header, fields, latest) ->
          new StockEvent.Count(
              header,
              fields.whole("countedQuantity", 0, Fields.MAX_QUANTITY),
              fields.instant("countedAt", latest),
              fields.optionalText("countId"))),

  ADJUSTMENT(
      (header, fields, latest) ->
          new StockEvent.Adjustment(
              header, delta(fields), fields.oneOf("reason", AdjustmentReason.class))),

  RESERVE(
      (header, fields, latest) ->
          new StockEvent.Reserve(
              header,
              fields.quantity("quantity"),
              fields.text("orderId"),
              fields.optionalInstant("expiresAt"))),

  RELEASE(
      (header, fields, latest) ->
          new StockEvent.Release(header, fields.quantity("quantity"), fields.text("orderId"))),

  CORRECTION(
      (header, fields, latest) -> {
        Long line = fields.optionalWhole("correctsLine", 0, Fields.MAX_LINE);
        return new StockEvent.Correction(
            header,
            new EventId(
                header.id().source(),
                fields.text("correctsEventId"),
                line == null ? 0 : line.intValue()));
      }),

  DEMAND_CORRECTION(
      (header, fields, latest) ->
          new StockEvent.DemandCorrection(
              header,
              pastDay(FieldValues.date("day", fields.text("day")), header),
              fields.whole("demandQuantity", 0, Fields.MAX_QUANTITY))),

  CONFIRMATION(
      (header, fields, latest) -> {
        Long line = fields.optionalWhole("confirmsLine", 0, Fields.MAX_LINE);
        return new StockEvent.Confirmation(
            header,
            new EventId(
                header.id().source(),
                fields.text("confirmsEventId"),
                line == null ? 0 : line.intValue()));
      }),

  LOST_DEMAND(
      (header, fields, latest) -> new StockEvent.LostDemand(header, fields.quantity("quantity"))),

  ORDERED(
      (header, fields, latest) ->
          new StockEvent.Ordered(
              header,
              fields.quantity("quantity"),
              fields.text("poNumber"),
              orderLine(fields),
              fields.optionalText("supplierId"),
              fields.optionalInstant("expectedAt")));

  /** The condition in which a customer's return came back. */
  private enum Condition {
    SELLABLE,
    DAMAGED
  }

  /** Makes an event of one type. */
  @FunctionalInterface
  private interface Maker {
    StockEvent make(EventHeader header, Fields fields, long latestMillis)
        throws InvalidRecordException;
  }

  @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
  private final Maker maker;

  EventType(Maker maker) {
    this.maker = maker;
  }

  static @Nullable EventType named(String name) {
    return switch (name) {
      case "SALE" -> SALE;
      case "RESTOCK" -> RESTOCK;
      case "RETURN" -> RETURN;
      case "COUNT" -> COUNT;
      case "ADJUSTMENT" -> ADJUSTMENT;
      case "RESERVE" -> RESERVE;
      case "RELEASE" -> RELEASE;
      case "CORRECTION" -> CORRECTION;
      case "DEMAND_CORRECTION" -> DEMAND_CORRECTION;
      case "CONFIRMATION" -> CONFIRMATION;
      case "LOST_DEMAND" -> LOST_DEMAND;
      case "ORDERED" -> ORDERED;
      default -> null;
    };
  }

  /**
   * The event.
   *
   * @param latestMillis no time that it claims to know of may lie after this
   */
  StockEvent make(EventHeader header, Fields fields, long latestMillis)
      throws InvalidRecordException {
    return maker.make(header, fields, latestMillis);
  }

  /** An order that is named without a line has just one. */
  private static int orderLine(Fields fields) throws InvalidRecordException {
    Long line = fields.optionalWhole("line", 1, Fields.MAX_LINE);
    return line == null ? 1 : line.intValue();
  }

  private static long delta(Fields fields) throws InvalidRecordException {
    long delta = fields.whole("delta", -Fields.MAX_QUANTITY, Fields.MAX_QUANTITY);
    if (delta == 0) {
      throw InvalidRecordException.malformed("delta must not be 0");
    }
    return delta;
  }

  /** A day that has begun somewhere when the event happened. */
  private static long pastDay(LocalDate day, EventHeader header) throws InvalidRecordException {
    LocalDate latest =
        Instant.ofEpochMilli(header.occurredAtMillis())
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(1);
    if (day.isAfter(latest)) {
      throw InvalidRecordException.malformed(
          "day is %s, after the event's own time: demand is mended of days that have been"
              .formatted(day));
    }
    return day.toEpochDay();
  }
}
