package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that are no stock events, each with what is wrong with it. */
final class MalformedRecords {
  private static final String AT = "\"2026-05-01T10:00:00Z\"";

  private static final List<String> QUANTITIES =
      List.of(
          "0",
          "-1",
          "-0",
          "1.5",
          "15e-1",
          "1E400",
          "-1e-400",
          "1000000000001",
          "2147483648000000",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "99999999999999999999999999999999999999999999",
          "\"2\"",
          "\"\"",
          "true",
          "null",
          "[]",
          "[2]",
          "{}",
          "{\"value\":2}");

  private static final List<String> NO_NUMBERS =
      List.of("NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x10", "1_000", "2e", "--1");

  private static final List<String> NO_IDS =
      List.of(
          "null", "\"\"", "7", "1.5", "true", "[]", "[\"a\"]", "{}", "\"\\ud800\"", "\"a\\udc00\"");

  private static final List<String> TIMES =
      List.of(
          "null",
          "\"\"",
          "1766225730",
          "\"1766225730\"",
          "\"2026-05-01\"",
          "\"2026-05-01T10:00:00\"",
          "\"2026-05-01 10:00:00Z\"",
          "\"2026-05-01T10:00Z\"",
          "\"2026-13-01T10:00:00Z\"",
          "\"2026-02-30T10:00:00Z\"",
          "\"2025-02-29T10:00:00Z\"",
          "\"2026-05-01T24:00:00Z\"",
          "\"2026-05-01T10:60:00Z\"",
          "\"2026-05-01T10:00:00+25:00\"",
          "\"2026-05-01T10:00:00+0200\"",
          "\"2026-05-01T10:00:00.Z\"",
          "\"1969-12-31T23:59:59Z\"",
          "\"3000-01-01T00:00:00Z\"",
          "\"+12026-05-01T10:00:00Z\"",
          "\"2026-06-03T00:00:00Z\"",
          "\"yesterday\"",
          "[]",
          "{}");

  private static final List<String> TYPES =
      List.of(
          "null",
          "\"\"",
          "7",
          "true",
          "[]",
          "{}",
          "\"sale\"",
          "\"Sale\"",
          "\" SALE\"",
          "\"SALE \"",
          "\"SALE\\u0000\"",
          "\"PURCHASE\"",
          "\"PO_CREATED\"",
          "\"\\u0405ALE\"");

  private final Map<String, byte[]> records = new LinkedHashMap<>();

  private MalformedRecords() {}

  /** All of them by a name. */
  static Map<String, byte[]> all() {
    MalformedRecords table = new MalformedRecords();
    table.values();
    table.names();
    table.kinds();
    table.lines();
    table.documents();
    table.encodings();
    return table.records;
  }

  private void values() {
    QUANTITIES.forEach(value -> add("quantity " + value, sale("quantity", value)));
    NO_NUMBERS.forEach(value -> add("number " + value, sale("quantity", value)));
    TIMES.forEach(value -> add("time " + value, sale("occurredAt", value)));
    TYPES.forEach(value -> add("type " + value, sale("type", value)));
    for (String name : List.of("sku", "location", "eventId", "source")) {
      NO_IDS.forEach(value -> add(name + " " + value, sale(name, value)));
    }
    for (String name :
        List.of("sku", "location", "eventId", "source", "type", "quantity", "occurredAt")) {
      add("without " + name, sale(name, null));
    }
  }

  private void names() {
    add("sku with @", sale("sku", "\"A@1\""));
    add("sku with a tab", sale("sku", "\"A\\t1\""));
    add("sku with a zero", sale("sku", "\"A\\u00001\""));
    add("sku with a C1 control", sale("sku", "\"A\\u00851\""));
    add("sku of 201", sale("sku", '"' + "x".repeat(201) + '"'));
    add("sku of 9000", sale("sku", '"' + "x".repeat(9000) + '"'));
    add("orderId as a number", plus("\"orderId\":7"));
    add("orderId with half a pair", plus("\"orderId\":\"\\udfff\""));
    add("quantity twice", plus("\"quantity\":2"));
    add("quantity twice, written differently", plus("\"quantit\\u0079\":2"));
    add("an unknown field twice", plus("\"x\":1,\"x\":1"));
    add("a field twice deep inside", plus("\"x\":{\"y\":[{\"z\":1,\"z\":2}]}"));
    add("a name of 1000", plus('"' + "n".repeat(1000) + "\":1"));
    add("a number of 1000 digits in an unknown field", plus("\"x\":" + "9".repeat(1000)));
  }

  private void kinds() {
    for (String count : List.of("-1", "1.5", "\"3\"", "null", "1000000000001")) {
      add(
          "counted " + count,
          event("COUNT", "\"countedQuantity\":" + count + ",\"countedAt\":" + AT));
    }
    for (String time : TIMES) {
      add("counted at " + time, event("COUNT", "\"countedQuantity\":3,\"countedAt\":" + time));
    }
    for (String delta : List.of("0", "1.5", "\"-2\"", "null", "-1000000000001")) {
      add("delta " + delta, event("ADJUSTMENT", "\"reason\":\"LOSS\",\"delta\":" + delta));
    }
    for (String reason : List.of("null", "\"\"", "\"loss\"", "\"STOLEN\"", "7", "[]")) {
      add("reason " + reason, event("ADJUSTMENT", "\"delta\":1,\"reason\":" + reason));
    }
    for (String condition : List.of("\"\"", "\"sellable\"", "\"BROKEN\"", "7", "{}")) {
      add("condition " + condition, event("RETURN", "\"quantity\":1,\"condition\":" + condition));
    }
    for (String flag : List.of("\"true\"", "1", "[]")) {
      add("final " + flag, event("RESTOCK", "\"quantity\":1,\"final\":" + flag));
    }
    for (String line : List.of("0", "-1", "1.5", "\"1\"", "1000001")) {
      add(
          "order line " + line,
          event("RESTOCK", "\"quantity\":1,\"poNumber\":\"P\",\"line\":" + line));
      add(
          "corrected line " + line,
          event("CORRECTION", "\"correctsEventId\":\"e\",\"correctsLine\":" + line)
              .replace("Line\":0", "Line\":-2"));
    }
    add("ordered without an order", event("ORDERED", "\"quantity\":1"));
    add("reserved without an order", event("RESERVE", "\"quantity\":1"));
    add("released without an order", event("RELEASE", "\"quantity\":1"));
    add("corrects nothing", event("CORRECTION", "\"quantity\":1"));
    add("lost without a quantity", event("LOST_DEMAND", "\"orderId\":\"o\""));
    add("tick without a time", "{\"type\":\"TICK\"}");
    add("tick at no time", "{\"type\":\"TICK\",\"at\":\"noon\"}");
  }

  private void lines() {
    for (String lines :
        List.of(
            "[]",
            "{}",
            "7",
            "\"\"",
            "[7]",
            "[null]",
            "[[]]",
            "[{}]",
            "[{\"sku\":\"A\"}]",
            "[{\"quantity\":1}]",
            "[{\"sku\":\"A\",\"quantity\":0}]",
            "[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"B\"}]",
            "[{\"sku\":\"A\",\"quantity\":1},7]",
            "[{\"sku\":\"A\",\"quantity\":1,\"location\":\"DC2\"}]",
            "[{\"sku\":\"A\",\"quantity\":1,\"type\":\"RETURN\"}]",
            "[{\"sku\":\"A\",\"quantity\":1,\"sku\":\"B\"}]")) {
      add(
          "lines " + lines,
          sale("quantity", null)
              .replace("{", "{\"lines\":" + lines + ',')
              .replace("\"sku\":\"A-1\",", ""));
    }
  }

  private void documents() {
    String good = sale("quantity", "1");
    for (String text :
        List.of(
            "",
            " ",
            "null",
            "true",
            "7",
            "\"SALE\"",
            "[]",
            "{}",
            "[" + good + "]",
            "{",
            "}",
            "{]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{'a':1}",
            "{\"a\":1,}",
            "{,}",
            "\u0000",
            good + good,
            good + "x",
            good + "{}",
            good + "\u0000",
            "x" + good,
            "//c\n" + good,
            "/*c*/" + good,
            good.substring(0, good.length() - 1),
            good.substring(1),
            good.replace("\"", "'"),
            good.replace(",", ";"),
            good.replace(":", "="),
            good.replace("SALE", "SA\nLE"),
            good.replace("SALE", "SA\\xLE"),
            good.replace("SALE", "SA\\u12LE"),
            "sku=A-1&quantity=1",
            "<sale sku=\"A-1\"/>",
            "sku,quantity\nA-1,1")) {
      add(
          "document " + (text.length() > 60 ? text.substring(0, 60) + text.hashCode() : text),
          text);
    }
    for (int depth : new int[] {33, 100, 1000, 100_000}) {
      add("arrays " + depth + " deep", plus("\"x\":" + "[".repeat(depth) + "]".repeat(depth)));
      add("unclosed " + depth + " deep", "[".repeat(depth));
      add(
          "objects " + Math.min(depth, 30_000) + " deep",
          plus(
              "\"x\":"
                  + "{\"y\":".repeat(Math.min(depth, 30_000))
                  + "1"
                  + "}".repeat(Math.min(depth, 30_000))));
    }
    add("257 KiB of spaces", good + " ".repeat(257 << 10));
    add("1 MiB of fields", plus("\"x\":[" + "1,".repeat(1 << 19) + "1]"));
    add("300 KiB of text", plus("\"x\":\"" + "t".repeat(300 << 10) + '"'));
  }

  private void encodings() {
    String good = sale("quantity", "1");
    String accented = good.replace("A-1", "\u00c4-1");
    add("UTF-8 with a mark", concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, good));
    for (Charset charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"))) {
      add(charset.name(), good.getBytes(charset));
    }
    add("UTF-16 with a mark", concat(new byte[] {(byte) 0xfe, (byte) 0xff}, good));
    add("Latin 1", accented.getBytes(ISO_8859_1));
    for (byte[] piece :
        List.of(
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xc1, (byte) 0xbf},
            new byte[] {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xe2, (byte) 0x82},
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xff})) {
      byte[] record = good.replace("A-1", "A" + "?".repeat(piece.length)).getBytes(UTF_8);
      System.arraycopy(piece, 0, record, good.indexOf("A-1") + 1, piece.length);
      add("bytes " + HexFormat.of().formatHex(piece), record);
    }
    add("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0});
    add("a serialized Java object", new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x70});
    add("Avro behind a schema id", concat(new byte[] {0, 0, 0, 0, 1}, good));
  }

  /** A sale with one field in another way, or without it. */
  private static String sale(String name, @Nullable String value) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("eventId", "\"bad\"");
    fields.put("source", "\"corpus\"");
    fields.put("type", "\"SALE\"");
    fields.put("sku", "\"A-1\"");
    fields.put("location", "\"DC1\"");
    fields.put("quantity", "1");
    fields.put("occurredAt", AT);
    if (value == null) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
    List<String> members = new ArrayList<>();
    fields.forEach((field, text) -> members.add('"' + field + "\":" + text));
    return '{' + String.join(",", members) + '}';
  }

  /** A good sale with further members. */
  private static String plus(String members) {
    return sale("quantity", "1").replace("}", "," + members + "}");
  }

  private static String event(String type, String members) {
    return sale("quantity", null)
        .replace("\"SALE\"", '"' + type + '"')
        .replace("}", "," + members + "}");
  }

  private static byte[] concat(byte[] first, String then) {
    byte[] rest = then.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }

  private void add(String name, String record) {
    add(name, record.getBytes(UTF_8));
  }

  private void add(String name, byte[] record) {
    if (records.put(name, record) != null) {
      throw new IllegalStateException("twice in the table: " + name);
    }
  }
}
