package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Events without a time, where {@code input.time} lets the record's timestamp stand in. */
class RecordTimeTest {
  private static final InputRules BY_RECORD =
      new InputRules(MissingIdentity.REQUIRED, true, List.of(), null);
  private static final String TIMELESS =
      "{'eventId':'e1','source':'shop','type':'SALE','sku':'A-1','location':'DC1','quantity':2}";

  @Test
  void theTimestampStandsInForAMissingTimeOnly() {
    assertThat(times(BY_RECORD, TIMELESS, 5_000)).containsExactly(5_000L);
    assertThat(
            times(BY_RECORD, TIMELESS.replace("}", ",'occurredAt':'1970-01-01T00:00:01Z'}"), 5_000))
        .containsExactly(1_000L);
  }

  @Test
  void aLineKeepsItsOwnTime() {
    assertThat(
            times(
                BY_RECORD,
                "{'eventId':'e1','source':'shop','type':'SALE','location':'DC1','lines':[{'sku':'A-1','quantity':2,'occurredAt':'1970-01-01T00:00:01Z'},{'sku':'A-2','quantity':1}]}",
                5_000))
        .containsExactly(1_000L, 5_000L);
  }

  @Test
  void itIsHeldToTheSameLimit() {
    assertThat(read(BY_RECORD, TIMELESS, 60_001))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.IN_FUTURE,
                "occurredAt is too far in the future: 1970-01-01T00:01:00.001Z"));
  }

  @Test
  void aRecordWithoutTimestampHasNone() {
    assertThat(read(BY_RECORD, TIMELESS, 0))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.MALFORMED,
                "occurredAt is missing, and the record has no timestamp"));
  }

  @Test
  void unlessAskedForTheEventIsRefused() {
    assertThat(read(InputRules.OWN, TIMELESS, 5_000))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.MALFORMED,
                "occurredAt is missing; input.time=record takes the timestamp of the record"));
  }

  @Test
  void aMappedEventIsTreatedAlike() {
    EventMapping mapping =
        EventMapping.parse(
            """
            {"topic": "t", "event": {"type": "SALE", "source": "shop", "eventId": "/id", "sku": "/sku",
             "location": "DC1", "quantity": "/n"}}
            """);
    InputRules rules = new InputRules(MissingIdentity.REQUIRED, true, List.of(mapping), null);
    assertThat(times(rules, "{'id':'1','sku':'A-1','n':3}", 5_000)).containsExactly(5_000L);
  }

  private static List<Long> times(InputRules rules, String json, long recordMillis) {
    if (read(rules, json, recordMillis) instanceof Decoded.Valid<List<StockEvent>> valid) {
      return valid.value().stream().map(event -> event.header().occurredAtMillis()).toList();
    }
    throw new AssertionError(read(rules, json, recordMillis));
  }

  /** At the time 0, with a minute for clocks that go fast. */
  private static Decoded<List<StockEvent>> read(InputRules rules, String json, long recordMillis) {
    return new StockEventReader(rules, null, 60_000)
        .read(
            new RecordOrigin("t", 0, 0),
            json.replace('\'', '"').getBytes(UTF_8),
            new RecordHeaders(),
            recordMillis,
            0);
  }
}
