package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappedRecords.mapping;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** No record makes a mapping throw, nor the trace of what it made. */
class MappedFuzzTest {
  private static final long SEED = 20261128;
  private static final int ROUNDS = 40_000;

  private static final EventMapping MAPPING =
      mapping(
          "{'topic':'t','records':'/list','emptyRecords':'ignore','rules':["
              + "{'when':{'/k':'x'},'ignore':true},"
              + "{'when':{'/lines':{'exists':true}},"
              + "'event':{'source':'s','eventId':'/id','location':'^/shop',"
              + "'occurredAt':{'path':'/at','format':'epoch-seconds'}},"
              + "'lines':['/lines','/items'],'linesWhen':{'/n':{'not':[null,7]}},'lineRules':["
              + "{'when':{'/n':{'lessThan':0}},'line':{'type':'RETURN','sku':'/sku',"
              + "'quantity':{'path':'/n','negative':'absolute'}}},"
              + "{'when':{'/n':{'greaterThan':0}},'line':{'type':'SALE','sku':"
              + "{'path':['/sku','/alt/0/sku'],'trim':true},'quantity':'/n'}}]},"
              + "{'events':[{'event':{'type':'CORRECTION','source':'s','eventId':'u{/id}',"
              + "'correctsEventId':'/id','sku':'/sku','location':'D','occurredAt':'/at'}},"
              + "{'event':{'type':'SALE','source':'s','eventId':'{/id}b','sku':'/sku',"
              + "'location':'D','quantity':{'path':'/n','factor':1000},'occurredAt':"
              + "{'path':'/at','zone':'UTC'}}}]}]}");

  private static final String DOCUMENT =
      "{\"shop\":\"D\",\"list\":[{\"id\":1,\"at\":1795770000.25,\"lines\":[{\"items\":["
          + "{\"sku\":\"A\",\"n\":-2},{\"alt\":[{\"sku\":\" B\"}],\"n\":\"3.0\"}]}]},{\"k\":\"x\"},"
          + "{\"id\":2,\"sku\":\"C\",\"n\":0.5,\"at\":\"2026-11-27T10:00:00Z\"}]}";

  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "-1",
          "0",
          "7",
          "1e999",
          "1e9999999999",
          "1e-9999999999",
          "1e2147483647",
          "9223372036854775808",
          "0.1",
          "\"\"",
          "[]",
          "{}",
          "\\ud800",
          "@",
          "\"x\"",
          "\"1e999999999\"",
          "\"-0\"",
          "Z",
          "\"items\":");

  @Test
  void mutatedRecords() {
    StockEventReader reader =
        new StockEventReader(
            new InputRules(MissingIdentity.CONTENT, List.of(MAPPING)), null, Long.MAX_VALUE);
    SplittableRandom random = new SplittableRandom(SEED);
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String record = DOCUMENT;
      for (int changes = random.nextInt(0, 3); changes > 0; changes--) {
        record = mutated(record, random);
      }
      taken += read(reader, record) ? 1 : 0;
    }
    assertThat(taken).as("some mutants are still events").isBetween(ROUNDS / 3, ROUNDS * 2 / 3);
  }

  private static boolean read(StockEventReader reader, String record) {
    MappingTrace trace = new MappingTrace();
    try {
      Decoded<List<StockEvent>> decoded =
          reader.read(
              new RecordOrigin("t", 0, 0), record.getBytes(UTF_8), new RecordHeaders(), 0, trace);
      assertThat(trace.outcomes()).isNotNull();
      assertThat(trace.unread()).doesNotContainNull();
      return decoded instanceof Decoded.Valid;
    } catch (RuntimeException e) {
      return fail("seed %d: %s".formatted(SEED, record), e);
    }
  }

  /** Some characters are replaced by a piece of JSON. */
  private static String mutated(String record, SplittableRandom random) {
    int start = random.nextInt(record.length());
    int end = Math.min(record.length(), start + random.nextInt(0, 8));
    return record.substring(0, start)
        + PIECES.get(random.nextInt(PIECES.size()))
        + record.substring(end);
  }
}
