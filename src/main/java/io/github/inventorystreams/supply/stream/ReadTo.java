package io.github.inventorystreams.supply.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.inventorystreams.json.DeliveryHeaders;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * How far orders and requests were read, and all that came of them published. It stands in the
 * headers of deliveries: Kafka forgets the offsets of a group that is away for a week.
 *
 * @param orders the next offset of each partition that is known of
 * @param requests the next offset of each partition that is known of
 */
record ReadTo(Map<Integer, Long> orders, Map<Integer, Long> requests) {
  static final ReadTo NOWHERE = new ReadTo(Map.of(), Map.of());

  private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

  ReadTo {
    orders = Map.copyOf(orders);
    requests = Map.copyOf(requests);
  }

  /**
   * What headers tell of topics.
   *
   * @param topicIds of both; places of others are nowhere
   */
  static ReadTo in(Headers headers, String topicIds) {
    Header of = headers.lastHeader(DeliveryHeaders.READ_TO_TOPICS);
    if (of == null || !Arrays.equals(of.value(), topicIds.getBytes(US_ASCII))) {
      return NOWHERE;
    }
    return new ReadTo(
        places(headers, DeliveryHeaders.ORDERS_READ_TO),
        places(headers, DeliveryHeaders.REQUESTS_READ_TO));
  }

  void addTo(Headers headers, String topicIds) {
    headers.add(DeliveryHeaders.READ_TO_TOPICS, topicIds.getBytes(US_ASCII));
    add(headers, DeliveryHeaders.ORDERS_READ_TO, orders);
    add(headers, DeliveryHeaders.REQUESTS_READ_TO, requests);
  }

  /** Whichever of the two is further, for each partition. */
  ReadTo orFurther(ReadTo other) {
    return new ReadTo(further(orders, other.orders), further(requests, other.requests));
  }

  private static Map<Integer, Long> further(Map<Integer, Long> one, Map<Integer, Long> other) {
    if (one.equals(other)) {
      return one;
    }
    Map<Integer, Long> further = new HashMap<>(one);
    other.forEach((partition, offset) -> further.merge(partition, offset, Math::max));
    return further;
  }

  private static void add(Headers headers, String name, Map<Integer, Long> places) {
    if (!places.isEmpty()) {
      String text =
          new TreeMap<>(places)
              .entrySet().stream()
                  .map(place -> place.getKey() + ":" + place.getValue())
                  .collect(Collectors.joining(","));
      headers.add(name, text.getBytes(US_ASCII));
    }
  }

  private static Map<Integer, Long> places(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      return Map.of();
    }
    Map<Integer, Long> places = new HashMap<>();
    PLACE
        .matcher(new String(header.value(), US_ASCII))
        .results()
        .forEach(place -> places.put(partition(place), Long.valueOf(place.group(2))));
    return places;
  }

  private static Integer partition(MatchResult place) {
    return Integer.valueOf(place.group(1));
  }
}
