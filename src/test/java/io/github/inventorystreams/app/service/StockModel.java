package io.github.inventorystreams.app.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stock of every book by the published events, worked out anew from their JSON alone: units on
 * hand from the last count on, and units on order from the purchase orders, their answers and
 * receipts.
 */
final class StockModel {
  private static final Map<String, Integer> SIGNS = Map.of("SALE", -1, "RESTOCK", 1, "RETURN", 1);

  private final Map<String, List<JsonNode>> events = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  StockModel(Collection<JsonNode> stockEvents) {
    for (JsonNode event : stockEvents) {
      String identity = text(event, "source") + '\n' + text(event, "eventId") + '\n' + book(event);
      if (seen.add(identity)) {
        events.computeIfAbsent(book(event), key -> new ArrayList<>()).add(event);
      }
    }
  }

  /** Different events, that is without those that were published again. */
  int events() {
    return seen.size();
  }

  Map<String, Long> onHand() {
    Map<String, Long> onHand = new TreeMap<>();
    events.forEach((book, of) -> onHand.put(book, onHand(of)));
    return onHand;
  }

  private static long onHand(List<JsonNode> events) {
    long units = 0;
    OffsetDateTime counted = OffsetDateTime.MIN;
    for (JsonNode event : events) {
      if (text(event, "type").equals("COUNT") && time(event, "countedAt").isAfter(counted)) {
        counted = time(event, "countedAt");
        units = event.get("countedQuantity").asLong();
      }
    }
    for (JsonNode event : events) {
      if (!text(event, "type").equals("COUNT") && time(event, "occurredAt").isAfter(counted)) {
        units += movement(event);
      }
    }
    return units;
  }

  private static long movement(JsonNode event) {
    String type = text(event, "type");
    if (type.equals("ADJUSTMENT")) {
      return event.get("delta").asLong();
    }
    if (type.equals("LOST_DEMAND") || event.path("condition").asText().equals("DAMAGED")) {
      return 0;
    }
    return SIGNS.get(type) * event.get("quantity").asLong();
  }

  /** What was ordered, as the last revision of each order has it, less what was received. */
  Map<String, Long> onOrder(Collection<JsonNode> purchaseOrders) {
    Map<String, JsonNode> lastRevisions = new HashMap<>();
    for (JsonNode order : purchaseOrders) {
      lastRevisions.merge(
          text(order, "poNumber"),
          order,
          (one, other) ->
              one.get("revision").asInt() > other.get("revision").asInt() ? one : other);
    }
    Map<String, Long> received = new HashMap<>();
    Set<String> closed = new HashSet<>();
    for (List<JsonNode> of : events.values()) {
      for (JsonNode event : of) {
        if (text(event, "type").equals("RESTOCK")) {
          String line = text(event, "poNumber") + '/' + event.get("line");
          received.merge(line, event.get("quantity").asLong(), Long::sum);
          if (event.path("final").asBoolean()) {
            closed.add(line);
          }
        }
      }
    }
    Map<String, Long> onOrder = new TreeMap<>();
    events.keySet().forEach(book -> onOrder.put(book, 0L));
    for (JsonNode order : lastRevisions.values()) {
      for (JsonNode line : order.get("lines")) {
        String number = text(order, "poNumber") + '/' + line.get("line");
        long open = line.get("quantity").asLong() - received.getOrDefault(number, 0L);
        if (open > 0 && !closed.contains(number)) {
          onOrder.merge(text(line, "sku") + '@' + text(order, "location"), open, Long::sum);
        }
      }
    }
    return onOrder;
  }

  private static String book(JsonNode event) {
    return text(event, "sku") + '@' + text(event, "location");
  }

  private static OffsetDateTime time(JsonNode event, String field) {
    return OffsetDateTime.parse(text(event, field));
  }

  private static String text(JsonNode event, String field) {
    return event.get(field).asText();
  }
}
