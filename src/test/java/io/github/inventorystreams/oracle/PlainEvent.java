package io.github.inventorystreams.oracle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stock event as its publisher knows it, with its own JSON text.
 *
 * @param line the number of the line in an event with several, else 0
 * @param at the place in time: {@code countedAt} of a COUNT, else {@code occurredAt}
 * @param quantity in units; the signed delta of an ADJUSTMENT
 * @param order the order of a customer, or the purchase order of RESTOCK and ORDERED
 * @param until {@code expiresAt} of a RESERVE, {@code expectedAt} of an ORDERED
 * @param flag {@code final} of a RESTOCK, DAMAGED of a RETURN
 */
public record PlainEvent(
    String type,
    String source,
    String id,
    int line,
    long at,
    long quantity,
    @Nullable String order,
    @Nullable Long until,
    @Nullable String corrects,
    int correctsLine,
    boolean flag) {

  public static PlainEvent of(String type, String id, long at, long quantity) {
    return new PlainEvent(type, "shop", id, 0, at, quantity, null, null, null, 0, false);
  }

  public static PlainEvent correction(String id, long at, String corrects, int correctsLine) {
    return new PlainEvent(
        "CORRECTION", "shop", id, 0, at, 0, null, null, corrects, correctsLine, false);
  }

  PlainEvent from(String other) {
    return new PlainEvent(
        type, other, id, line, at, quantity, order, until, corrects, correctsLine, flag);
  }

  public PlainEvent asLine(int number) {
    return new PlainEvent(
        type, source, id, number, at, quantity, order, until, corrects, correctsLine, flag);
  }

  public PlainEvent units(long other) {
    return new PlainEvent(
        type, source, id, line, at, other, order, until, corrects, correctsLine, flag);
  }

  public PlainEvent of(@Nullable String anOrder) {
    return new PlainEvent(
        type, source, id, line, at, quantity, anOrder, until, corrects, correctsLine, flag);
  }

  PlainEvent until(@Nullable Long millis) {
    return new PlainEvent(
        type, source, id, line, at, quantity, order, millis, corrects, correctsLine, flag);
  }

  public PlainEvent flagged(boolean on) {
    return new PlainEvent(
        type, source, id, line, at, quantity, order, until, corrects, correctsLine, on);
  }

  public boolean is(String aType) {
    return type.equals(aType);
  }

  boolean sameIdentity(PlainEvent other) {
    return source.equals(other.source) && id.equals(other.id) && line == other.line;
  }

  /** Whether this correction means that event. */
  boolean takesBack(PlainEvent other) {
    return is("CORRECTION")
        && !other.is("CORRECTION")
        && source.equals(other.source)
        && other.id.equals(corrects)
        && other.line == correctsLine;
  }

  /** The identity that this correction means. */
  String correctedName() {
    return source + "/" + corrects + "/" + correctsLine;
  }

  /** What it adds to the stock. */
  long movement() {
    return switch (type) {
      case "SALE" -> -quantity;
      case "RESTOCK", "ADJUSTMENT" -> quantity;
      case "RETURN" -> flag ? 0 : quantity;
      default -> 0;
    };
  }

  long demand() {
    return is("SALE") || is("LOST_DEMAND") ? quantity : 0;
  }

  /** Its fields without identity and place. */
  String fields() {
    StringBuilder json = new StringBuilder("\"type\":\"" + type + "\"");
    // A registration long after the count: it must not matter.
    text(json, "occurredAt", time(is("COUNT") ? at + 3_600_000 : at));
    switch (type) {
      case "COUNT" -> {
        json.append(",\"countedQuantity\":").append(quantity);
        text(json, "countedAt", time(at));
      }
      case "ADJUSTMENT" -> {
        json.append(",\"delta\":").append(quantity);
        text(json, "reason", quantity < 0 ? "LOSS" : "FOUND");
      }
      case "CORRECTION" -> {
        text(json, "correctsEventId", corrects);
        json.append(",\"correctsLine\":").append(correctsLine);
      }
      default -> {
        if (line == 0) {
          json.append(",\"quantity\":").append(quantity);
        }
        boolean purchase = is("RESTOCK") || is("ORDERED");
        text(json, purchase ? "poNumber" : "orderId", order);
        text(json, is("ORDERED") ? "expectedAt" : "expiresAt", until == null ? null : time(until));
        if (is("RESTOCK")) {
          json.append(",\"final\":").append(flag);
        }
        text(json, "condition", is("RETURN") && flag ? "DAMAGED" : null);
      }
    }
    return json.toString();
  }

  private static void text(StringBuilder json, String name, @Nullable String value) {
    if (value != null) {
      json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }
  }

  static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  @Override
  public String toString() {
    return "%s %-11s %4d  %s/%s%s%s%s%s%s"
        .formatted(
            Instant.ofEpochMilli(at).truncatedTo(ChronoUnit.MILLIS),
            type,
            quantity,
            source,
            id,
            line == 0 ? "" : "#" + line,
            order == null ? "" : " of " + order,
            until == null ? "" : " until " + time(until),
            corrects == null
                ? ""
                : " takes back " + corrects + (correctsLine == 0 ? "" : "#" + correctsLine),
            flag ? " (final or damaged)" : "");
  }
}
