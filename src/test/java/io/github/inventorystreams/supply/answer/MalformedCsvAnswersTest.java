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
import org.junit.jupiter.api.Test;

/** Answers that somebody has broken in a way of which a seed decides. */
class MalformedCsvAnswersTest {
  private static final int ANSWERS = 100;
  private static final String[] HEADER = {
    "po_number", "line", "sku", "status", "quantity", "unit", "delivery_date", "price", "reason"
  };

  private final CsvAnswerForm form = new CsvAnswerForm();

  @Test
  void aHundredBrokenAnswersAreEachRefusedWithAReason() {
    Set<String> reasons = new HashSet<>();
    for (int seed = 0; seed < ANSWERS; seed++) {
      byte[] broken = broken(new Random(seed));
      String reason = refusal(broken);
      assertThat(reason).as("seed %d: %s", seed, new String(broken, UTF_8)).isNotNull();
      assertThat(reason)
          .hasLineCount(1)
          .hasSizeLessThan(600)
          .matches("(row|after row|header|the file).*");
      reasons.add(reason.replaceAll("[0-9]+", "n").replaceAll("\".*\"", "x"));
    }
    assertThat(reasons).hasSizeGreaterThan(12);
  }

  /** Whatever bytes come: an answer or one line, and always the same. */
  @Test
  void tenThousandAnswersOfNoise() {
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = text(rows(random)).getBytes(UTF_8);
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

  private String refusal(byte[] bytes) {
    try {
      form.read(bytes, ZoneOffset.UTC);
      return null;
    } catch (UnreadableAnswerException e) {
      return e.getMessage();
    }
  }

  private static List<String[]> rows(Random random) {
    List<String[]> rows = new ArrayList<>();
    rows.add(HEADER.clone());
    for (int i = 1; i <= 1 + random.nextInt(5); i++) {
      rows.add(
          new String[] {
            "PO-" + random.nextInt(3),
            Integer.toString(i),
            "SKU-" + i,
            random.nextBoolean() ? "changed" : "accepted",
            Integer.toString(1 + random.nextInt(50)),
            "C62",
            LocalDate.of(2027, 1, 1).plusDays(random.nextInt(90)).toString(),
            "1" + random.nextInt(9) + ".50",
            "because"
          });
    }
    return rows;
  }

  private static String text(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    return text.toString();
  }

  private static byte[] broken(Random random) {
    List<String[]> rows = rows(random);
    String[] row = rows.get(1 + random.nextInt(rows.size() - 1));
    switch (random.nextInt(16)) {
      case 0 -> row[0] = "";
      case 1 -> row[1] = "-" + random.nextInt(9);
      case 2 -> row[3] = pick(random, "", "ok", "ACK", "acepted");
      case 3 -> row[4] = pick(random, "-1", "0", "NaN", "1e9", "12 CASE", "1.2.3", "9".repeat(40));
      case 4 -> row[5] = pick(random, "CASE", "PIECES", "?", "1");
      case 5 -> row[6] = pick(random, "soon", "2027-13-01", "01/02/2027", "2027-02-30", "KW 12");
      case 6 -> row[7] = pick(random, "EUR 5", "-3", "1..5", "\"1,50\"");
      case 7 -> row[8] = "x".repeat(501 + random.nextInt(9_000));
      case 8 -> row[8] = "\"open";
      case 9 -> row[0] = "x".repeat(201);
      case 10 -> rows.get(0)[random.nextInt(9)] = "colum";
      case 11 -> rows.get(0)[random.nextInt(7)] = "reason";
      case 12 -> row[2] = "SKU\u0007";
      case 13 -> row[8] = "a,b,c";
      case 14 -> {
        byte[] bytes = text(rows).getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        return bytes;
      }
      default -> {
        String text = text(rows);
        int lastRow = text.lastIndexOf('\n', text.length() - 2) + 1;
        return text.substring(0, lastRow + 3 + random.nextInt(20)).getBytes(UTF_8);
      }
    }
    return text(rows).getBytes(UTF_8);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
