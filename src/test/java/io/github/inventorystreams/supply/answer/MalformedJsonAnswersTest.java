package io.github.inventorystreams.supply.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers in JSON that somebody has broken in a way of which a seed decides. */
class MalformedJsonAnswersTest {
  private static final int ANSWERS = 100;

  private final JsonAnswerForm form = new JsonAnswerForm();

  @Test
  void whatIsNotBrokenIsRead() {
    for (int seed = 0; seed < ANSWERS; seed++) {
      String whole = whole(new Random(seed));
      assertThat(refusal(whole.getBytes(UTF_8))).as("seed %d: %s", seed, whole).isNull();
    }
  }

  @Test
  void aHundredBrokenAnswersAreEachRefusedWithAReason() {
    Set<String> reasons = new HashSet<>();
    for (int seed = 0; seed < ANSWERS; seed++) {
      byte[] broken = broken(new Random(seed));
      String reason = refusal(broken);
      assertThat(reason).as("seed %d: %s", seed, new String(broken, UTF_8)).isNotNull();
      assertThat(reason).hasLineCount(1).hasSizeLessThan(600);
      reasons.add(reason.replaceAll("[0-9]+", "n").replaceAll("\".*\"", "x"));
    }
    assertThat(reasons).hasSizeGreaterThan(12);
  }

  /** Whatever bytes come: an answer or one line, and always the same. */
  @Test
  void tenThousandAnswersOfNoise() {
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = whole(random).getBytes(UTF_8);
      for (int i = 0; i <= random.nextInt(8); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      String reason = refusal(bytes);
      if (reason != null) {
        assertThat(reason).hasLineCount(1).hasSizeLessThan(600);
      }
      assertThat(refusal(bytes)).isEqualTo(reason);
    }
  }

  private @Nullable String refusal(byte[] bytes) {
    try {
      form.read(bytes, ZoneOffset.UTC);
      return null;
    } catch (UnreadableAnswerException e) {
      return e.getMessage();
    }
  }

  private static String whole(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 1 + random.nextInt(5); i++) {
      lines.add(
          "{\"line\": %d, \"verdict\": \"CHANGED\", \"quantity\": \"%d\", \"unit\": \"XCS\", \"deliveryDate\": \"%s\", \"price\": \"1%d.50\", \"reason\": \"strike\"}"
              .formatted(
                  i,
                  1 + random.nextInt(50),
                  LocalDate.of(2027, 1, 1).plusDays(random.nextInt(90)),
                  random.nextInt(9)));
    }
    return "{\"documentId\": \"A-%d\", \"issuedAt\": \"2026-12-01T10:00:00Z\", \"poNumber\": \"PO-%d\", \"verdict\": \"CHANGED\", \"lines\": [%s]}"
        .formatted(random.nextInt(99), random.nextInt(9), String.join(", ", lines));
  }

  private static byte[] broken(Random random) {
    String whole = whole(random);
    String text =
        switch (random.nextInt(16)) {
          case 0 -> whole.substring(0, 1 + random.nextInt(whole.length() - 1));
          case 1 -> whole.replace("documentId", "id");
          case 2 ->
              whole.replaceFirst("\"PO-[0-9]\"", pick(random, "null", "7", "\"\"", "[]", "{}"));
          case 3 -> whole.replaceFirst("CHANGED", pick(random, "OK", "accepted", "", "IA"));
          case 4 ->
              whole.replaceFirst(
                  "\"quantity\": \"[0-9]+\"",
                  "\"quantity\": "
                      + pick(
                          random,
                          "-1",
                          "1.5",
                          "\"1e9\"",
                          "\"12 CS\"",
                          "\"NaN\"",
                          "\"" + "9".repeat(40) + "\""));
          case 5 -> whole.replaceFirst("2027-", pick(random, "27-", "2027-1", "KW ", "2027-99-"));
          case 6 ->
              whole.replaceFirst(
                  "\"1[0-9]\\.50\"", pick(random, "true", "1.5", "\"1,50\"", "\"EUR 5\""));
          case 7 -> whole.replaceFirst("strike", "x".repeat(501 + random.nextInt(9_000)));
          case 8 ->
              whole.replaceFirst(
                  "\"line\": 1",
                  "\"line\": " + pick(random, "0", "-1", "\"1\"", "1.5", "9999999999"));
          case 9 ->
              whole.replaceFirst(
                  "2026-12-01T10:00:00Z",
                  pick(random, "2026-12-01", "yesterday", "2026-13-01T10:00:00Z"));
          case 10 -> whole.replace("\"lines\": [", "\"lines\": [[").replace("]}", "]]}");
          case 11 -> whole.replace("\"unit\"", "\"uom\"");
          case 12 -> "[" + whole + "]";
          case 13 -> whole + " " + whole;
          case 14 -> "[".repeat(200 + random.nextInt(5_000));
          default -> whole.replace("\"poNumber\"", "\"poNumber\": \"PO-1\", \"poNumber\"");
        };
    return text.getBytes(UTF_8);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
