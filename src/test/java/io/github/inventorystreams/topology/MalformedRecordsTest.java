package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.fuzz.HostileRecords;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.SkuSettingsReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * Malformed records: whatever comes on the topic of stock events is accounted for, and the stream
 * goes on.
 */
class MalformedRecordsTest {
  private static final String TOPIC = Harness.TOPICS.stockEvents().get(0);
  private static final byte[] KEY = "k".getBytes(UTF_8);
  private static final long SEED = 20261122;
  private static final int RANDOM_RECORDS = 100_000;

  @Test
  void eachIsOneDeadLetterWithItsBytesAndItsNeighboursAreApplied() {
    Map<String, byte[]> malformed = MalformedRecords.all();
    assertThat(malformed).hasSizeGreaterThanOrEqualTo(200);
    try (Harness shop = new Harness()) {
      List<String> taken = new ArrayList<>();
      int good = 0;
      for (Map.Entry<String, byte[]> each : malformed.entrySet()) {
        shop.put(TOPIC, KEY, each.getValue(), new RecordHeaders());
        List<TestRecord<byte[], byte[]>> letters = shop.records(Harness.TOPICS.deadLetters());
        if (letters.size() != 1 || !Arrays.equals(letters.get(0).value(), each.getValue())) {
          taken.add(each.getKey());
        }
        if (good % 10 == 0) {
          shop.event("good" + good, "SALE", "2026-05-01T10:00:00Z", "\"quantity\":1");
        }
        good++;
      }
      assertThat(taken).as("no single dead letter with the same bytes").isEmpty();
      Accounting all = shop.accounting();
      assertThat(all.applied()).isEqualTo((malformed.size() + 9) / 10);
      assertThat(all.events()).isEqualTo(malformed.size() + all.applied());
      assertThat(all.deadLetterCount()).isEqualTo(malformed.size());
    }
  }

  @Test
  void randomBytesAmongEventsAndDuplicates() {
    SplittableRandom random = new SplittableRandom(SEED);
    try (Harness shop = new Harness()) {
      long sales = 0;
      long duplicates = 0;
      for (int i = 0; i < RANDOM_RECORDS; i++) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextInt(4) == 0) {
          for (int j = 0; j < bytes.length; j++) {
            bytes[j] =
                (byte)
                    " \"{}[]:,0123456789.eE+-truefalsnSALEquantity\\u"
                        .charAt((bytes[j] & 0xff) % 46);
          }
        }
        shop.put(TOPIC, KEY, bytes, new RecordHeaders());
        if (i % 20 == 0) {
          boolean again = sales > 0 && random.nextBoolean();
          long number = again ? random.nextLong(sales) : sales++;
          duplicates += again ? 1 : 0;
          shop.event("s" + number, "SALE", "2026-05-01T10:00:00Z", "\"quantity\":1");
        }
      }
      Accounting all = shop.accounting();
      assertThat(all)
          .as("seed %d", SEED)
          .returns(sales, Accounting::applied)
          .returns(duplicates, Accounting::duplicates)
          .returns((long) RANDOM_RECORDS, Accounting::deadLetterCount)
          .returns(RANDOM_RECORDS + sales + duplicates, Accounting::events);
      assertThat(shop.records(Harness.TOPICS.deadLetters())).hasSize(RANDOM_RECORDS);
      assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(-sales);
    }
  }

  /** What is taken of hostile events is applied or a duplicate, and the rest is a dead letter. */
  @Test
  void hostileEventsAreAccountedFor() {
    HostileRecords records =
        HostileRecords.ofTexts(
            "processed",
            List.of(
                "{\"eventId\":\"1\",\"source\":\"s\",\"type\":\"SALE\",\"sku\":\"A-1\",\"location\":\"DC1\",\"quantity\":2,\"occurredAt\":\"2026-05-01T10:00:00Z\"}",
                "{\"eventId\":\"2\",\"source\":\"s\",\"type\":\"COUNT\",\"sku\":\"A-1\",\"location\":\"DC1\",\"countedQuantity\":37,\"countedAt\":\"2026-05-01T09:00:00Z\",\"occurredAt\":\"2026-05-01T10:00:00Z\"}",
                "{\"eventId\":\"3\",\"source\":\"s\",\"type\":\"CORRECTION\",\"correctsEventId\":\"1\",\"sku\":\"A-1\",\"location\":\"DC1\",\"occurredAt\":\"2026-05-01T10:00:00Z\"}",
                "{\"eventId\":\"4\",\"source\":\"s\",\"type\":\"RESTOCK\",\"location\":\"DC1\",\"occurredAt\":\"2026-05-01T10:00:00Z\",\"lines\":[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"B\",\"quantity\":2}]}"));
    int share = HostileRecords.share(40);
    try (Harness shop = new Harness()) {
      for (int i = 0; i < share; i++) {
        shop.put(TOPIC, KEY, records.next(), new RecordHeaders());
      }
      Accounting all = shop.accounting();
      assertThat(all.records()).isEqualTo(share);
      assertThat(all.isSettled()).as(all.toString()).isTrue();
      assertThat(all.applied()).isPositive();
      assertThat(shop.records(Harness.TOPICS.deadLetters())).hasSize((int) all.deadLetterCount());
    }
  }

  /** Of settings, too, what is not taken is a dead letter. */
  @Test
  void hostileSettingsAreTakenOrDeadLetters() {
    SkuSettingsReader reader = new SkuSettingsReader();
    HostileRecords records =
        HostileRecords.ofTexts(
            "settings",
            List.of(
                "{\"policy\":\"STOCK_PLAN\",\"coverDays\":14.5,\"warningRate\":0.5,\"unitCost\":\"3.10\",\"packSize\":12}"));
    int refused = 0;
    try (Harness shop = new Harness()) {
      for (int i = HostileRecords.share(10); i > 0; i--) {
        byte[] bytes = records.next();
        refused += reader.read(KEY, bytes) instanceof Decoded.Invalid ? 1 : 0;
        shop.put(Harness.TOPICS.skuSettings(), KEY, bytes, new RecordHeaders());
      }
      assertThat(refused).isPositive();
      assertThat(shop.records(Harness.TOPICS.deadLetters())).hasSize(refused);
    }
  }
}
