package io.github.inventorystreams.faults;

import io.github.inventorystreams.event.DeadLetterReason;
import java.util.List;
import java.util.function.IntFunction;

/** Records that no reader makes sense of; a number tells them apart. */
final class Broken {
  private static final List<IntFunction<String>> MALFORMED =
      List.of(
          "{\"source\":\"shop\",\"eventId\":\"b-%d\",\"type\":\"SALE\""::formatted,
          "no JSON at all, number %d"::formatted,
          "{\"source\":\"shop\",\"eventId\":\"b-%d\",\"type\":\"SALE\",\"quantity\":1}"::formatted,
          """
          {"source":"shop","eventId":"b-%d","type":"SALE","sku":"X","location":"DC1","occurredAt":"2026-01-05T00:00:00Z","quantity":-4}"""
              ::formatted,
          """
          {"source":"shop","eventId":"b-%d","type":"SALE","sku":"X","location":"DC1","occurredAt":"2026-01-05T00:00:00Z","quantity":1e999}"""
              ::formatted,
          number -> "[".repeat(5000) + number,
          number -> "\0\uFFFF\u202E" + number);

  private static final String UNKNOWN_TYPE =
      """
      {"source":"shop","eventId":"b-%d","type":"BEAM","sku":"X","location":"DC1","occurredAt":"2026-01-05T00:00:00Z","quantity":4}""";

  private Broken() {}

  /** One of all kinds in turn. */
  static Message numbered(int number, String sku) {
    int kind = number % (MALFORMED.size() + 1);
    return kind == MALFORMED.size()
        ? Message.refused(sku, UNKNOWN_TYPE.formatted(number), DeadLetterReason.UNKNOWN_TYPE)
        : Message.refused(sku, MALFORMED.get(kind).apply(number), DeadLetterReason.MALFORMED);
  }
}
