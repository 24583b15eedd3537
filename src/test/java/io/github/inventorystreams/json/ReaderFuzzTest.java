package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** No bytes make a reader throw. */
class ReaderFuzzTest {
  private static final long SEED = 20261122;
  private static final int ROUNDS = 100_000;

  private static final List<String> DOCUMENTS =
      List.of(
          "{\"eventId\":\"01J\",\"source\":\"shop\",\"type\":\"SALE\",\"sku\":\"A-1\",\"location\":\"DC1\",\"quantity\":2,\"occurredAt\":\"2026-11-22T10:15:30+08:00\"}",
          "{\"eventId\":\"01J\",\"source\":\"shop\",\"type\":\"SALE\",\"location\":\"DC1\",\"occurredAt\":\"2026-11-22T10:15:30Z\",\"lines\":[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"B\",\"quantity\":2}]}",
          "{\"id\":\"1\",\"source\":\"s\",\"type\":\"COUNT\",\"time\":\"2026-11-22T10:15:30Z\",\"data\":{\"sku\":\"A\",\"location\":\"L\",\"countedQuantity\":37,\"countedAt\":\"2026-11-22T09:00:00Z\"}}",
          "{\"sku\":\"A-1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":14.5,\"warningRate\":0.5,\"unitCost\":\"3.10\",\"packSize\":12}",
          "{\"supplierId\":\"S1\",\"capacityPerReview\":500,\"reviewDays\":[\"MON\",\"THU\"],\"cutOff\":\"18:00\",\"zone\":\"Europe/Berlin\",\"minimumOrderValue\":250.25,\"openDays\":[\"SUN\"]}",
          "{\"eventId\":\"1\",\"type\":\"CONFIRMATION\",\"poNumber\":\"P\",\"status\":\"PARTIAL\",\"complete\":true,\"confirmedAt\":\"2026-11-22T10:15:30Z\",\"lines\":[{\"line\":1,\"status\":\"ACCEPTED\",\"schedule\":[{\"quantity\":36,\"deliveryDate\":\"2026-11-29\"}]}]}");

  /** What is put in place of some bytes. */
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "-1",
          "1e999",
          "1e9999999999",
          "9223372036854775808",
          "0.1",
          "NaN",
          "\\ud800",
          "\\u0000",
          "\u202e",
          "@",
          "\"lines\":",
          "\"\"",
          "999999999999999999999999999999999999999999",
          "2026",
          "Z",
          "+99:99",
          "\ufeff",
          "\"data\":{}");

  private final StockEventReader events = new StockEventReader(null, 0);
  private final Headers plain = new RecordHeaders();
  private final Headers enveloped =
      new RecordHeaders().add("content-type", "application/cloudevents+json".getBytes(UTF_8));

  @Test
  void randomBytes() {
    SplittableRandom random = new SplittableRandom(SEED);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = new byte[random.nextInt(1, 64)];
      random.nextBytes(bytes);
      refused += readAll(bytes) ? 0 : 1;
    }
    assertThat(refused).isEqualTo(ROUNDS);
  }

  @Test
  void mutatedEvents() {
    SplittableRandom random = new SplittableRandom(SEED);
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = DOCUMENTS.get(random.nextInt(DOCUMENTS.size())).getBytes(UTF_8);
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        bytes = mutated(bytes, random);
      }
      taken += readAll(bytes) ? 1 : 0;
    }
    assertThat(taken).as("some mutants are still events").isBetween(1000, ROUNDS - 1000);
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(4));
    byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
    if (random.nextInt(3) == 0) {
      random.nextBytes(piece);
    }
    byte[] mutant = new byte[from + piece.length + bytes.length - to];
    System.arraycopy(bytes, 0, mutant, 0, from);
    System.arraycopy(piece, 0, mutant, from, piece.length);
    System.arraycopy(bytes, to, mutant, from + piece.length, bytes.length - to);
    return mutant;
  }

  /** Whether any reader takes the bytes. */
  private boolean readAll(byte[] bytes) {
    byte[] key = "S1".getBytes(UTF_8);
    byte[] tick = Ticks.KEY.getBytes(UTF_8);
    try {
      List<Decoded<?>> read =
          switch (bytes.length % 4) {
            case 0 ->
                List.of(
                    events.read(bytes, plain, Long.MAX_VALUE),
                    events.read(bytes, enveloped, Long.MAX_VALUE));
            case 1 ->
                List.of(
                    new SkuSettingsReader().read(bytes, bytes),
                    new SkuSettingsReader().read("A-1".getBytes(UTF_8), bytes),
                    new SkuSettingsReader().read(tick, bytes));
            case 2 ->
                List.of(
                    new SupplierSettingsReader().read(key, bytes),
                    new LocationSettingsReader().read(key, bytes));
            default ->
                List.of(
                    new SupplierEventReader().read(key, bytes, Long.MAX_VALUE),
                    events.read(bytes, plain, Long.MAX_VALUE));
          };
      return read.stream().anyMatch(decoded -> !(decoded instanceof Decoded.Invalid));
    } catch (RuntimeException e) {
      return fail("seed " + SEED + ", bytes " + HexFormat.of().formatHex(bytes), e);
    }
  }
}
