package io.github.inventorystreams.scenarios;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a scenario, such as {@code 10:15 SALE 2 order=SO-1} or {@code 10:15 SALE A-1:2 B-2:1}.
 *
 * @param at RFC 3339
 * @param quantities of each SKU; of A-1 where the line names none; empty where there is none
 * @param fields what stands behind, by name
 */
record Line(
    String id, String at, String type, List<Quantity> quantities, Map<String, String> fields) {

  /** So many of a SKU, as written. */
  record Quantity(String sku, String units) {}

  static Line parse(String text, int number, LocalDate day, ZoneId zone) {
    String[] words = text.strip().split("\\s+");
    List<Quantity> quantities = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 2; i < words.length; i++) {
      String word = words[i];
      int equals = word.indexOf('=');
      int colon = word.indexOf(':');
      if (equals > 0) {
        fields.put(word.substring(0, equals), value(word.substring(equals + 1), day, zone));
      } else if (colon > 0) {
        quantities.add(new Quantity(word.substring(0, colon), word.substring(colon + 1)));
      } else {
        quantities.add(new Quantity("A-1", word));
      }
    }
    String id = fields.remove("id");
    return new Line(
        id == null ? "line-" + number : id,
        value(words[0], day, zone),
        words[1],
        List.copyOf(quantities),
        fields);
  }

  /** Times of the day and of other days get the offset of the shop's zone. */
  private static String value(String text, LocalDate day, ZoneId zone) {
    if (text.matches("\\d\\d:\\d\\d")) {
      return instant(day.atTime(LocalTime.parse(text)), zone);
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d")) {
      return instant(LocalDateTime.parse(text), zone);
    }
    return text.matches("\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d") ? written(day + "T" + text) : text;
  }

  private static String instant(LocalDateTime local, ZoneId zone) {
    return written(local.atZone(zone).toOffsetDateTime().toString());
  }

  private static String written(String time) {
    return OffsetDateTime.parse(time).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** The event as its publisher sends it. */
  String json() {
    StringBuilder json =
        new StringBuilder(
            "{\"source\":\"%s\",\"eventId\":\"%s\",\"type\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"%s\""
                .formatted(fields.getOrDefault("source", "shop"), id, type, at));
    if (type.equals("COUNT")) {
      text(json, "countedAt", at);
    }
    fields.forEach((name, value) -> field(json, name, value));
    if (quantities.size() > 1) {
      List<String> lines = quantities.stream().map(each -> "{" + quantity(each) + "}").toList();
      json.append(",\"lines\":[").append(String.join(",", lines)).append(']');
    } else {
      json.append(',')
          .append(
              quantities.isEmpty()
                  ? "\"sku\":\"%s\"".formatted(fields.getOrDefault("sku", "A-1"))
                  : quantity(quantities.get(0)));
    }
    return json.append('}').toString();
  }

  private String quantity(Quantity quantity) {
    String name =
        switch (type) {
          case "COUNT" -> "countedQuantity";
          case "ADJUSTMENT" -> "delta";
          default -> "quantity";
        };
    return "\"sku\":\"%s\",\"%s\":%s".formatted(quantity.sku(), name, quantity.units());
  }

  private static void field(StringBuilder json, String name, String value) {
    switch (name) {
      case "source", "sku" -> {}
      case "order" -> text(json, "orderId", value);
      case "po" -> text(json, "poNumber", value);
      case "expires" -> text(json, "expiresAt", value);
      case "expected" -> text(json, "expectedAt", value);
      case "takes-back" -> text(json, "correctsEventId", value);
      case "takes-back-line" -> json.append(",\"correctsLine\":").append(value);
      case "line" -> json.append(",\"line\":").append(value);
      case "final" -> json.append(",\"final\":").append(value);
      case "condition", "reason" -> text(json, name, value);
      default -> throw new IllegalArgumentException("no such field in a scenario: " + name);
    }
  }

  private static void text(StringBuilder json, String name, String value) {
    json.append(",\"").append(name).append("\":\"").append(value).append('"');
  }
}
