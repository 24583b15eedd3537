package io.github.inventorystreams.app.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.json.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a sample: one JSON record, one on each line, or lines of topic, key and value with tabs
 * between, as {@code kcat -f '%t\t%k\t%s\n'} writes them.
 */
final class SampleFile {
  private static final String STANDARD_INPUT = "-";
  private static final int MAX_BYTES = 64 << 20;
  private static final JsonMapper JSON = JsonLimits.LARGE.mapper().build();

  private SampleFile() {}

  /**
   * The records of a file, or of standard input.
   *
   * @throws CommandException if it can't be read or has no record
   */
  static List<SampleRecord> read(String file, InputStream standardInput) {
    List<SampleRecord> records = records(file, text(file, standardInput));
    if (records.isEmpty()) {
      throw CommandException.failed(
          "%s is empty: a sample has one JSON record, or one on each line.".formatted(name(file)));
    }
    return records;
  }

  private static String text(String file, InputStream standardInput) {
    try {
      byte[] bytes = file.equals(STANDARD_INPUT) ? start(standardInput) : start(Path.of(file));
      if (bytes.length > MAX_BYTES) {
        throw CommandException.failed(
            "The sample %s has more than %d MiB: some records are enough."
                .formatted(name(file), MAX_BYTES >> 20));
      }
      String text = new String(bytes, UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw CommandException.failed(
          "The sample %s can't be read: %s."
              .formatted(
                  name(file),
                  e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()),
          e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return start(in);
    }
  }

  /** One byte more than a sample may have tells that it has too many. */
  private static byte[] start(InputStream in) throws IOException {
    return in.readNBytes(MAX_BYTES + 1);
  }

  private static List<SampleRecord> records(String file, String text) {
    List<SampleRecord> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(new SampleRecord(number, null, line.strip().getBytes(UTF_8)));
      }
    }
    if (lines.isEmpty()) {
      return lines;
    }
    String first = text.stripLeading().lines().findFirst().orElse("");
    if (first.indexOf('\t') > 0 && !first.startsWith("{") && !first.startsWith("[")) {
      return captured(file, text);
    }
    boolean byLine =
        isJson(first)
            || lines.stream().allMatch(line -> new String(line.value(), UTF_8).startsWith("{"));
    return byLine
        ? lines
        : List.of(new SampleRecord(lines.get(0).line(), null, text.strip().getBytes(UTF_8)));
  }

  private static List<SampleRecord> captured(String file, String text) {
    List<SampleRecord> records = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] parts = line.stripTrailing().split("\t", 3);
      if (parts.length < 2) {
        throw CommandException.failed(
            "%s:%d: a line of a capture has topic, key and value, with a tab between them."
                .formatted(name(file), number));
      }
      String value = parts.length == 2 ? "" : parts[2];
      records.add(
          new SampleRecord(
              number,
              parts[0],
              value.isEmpty() || value.equals("null") ? null : value.getBytes(UTF_8)));
    }
    return records;
  }

  private static boolean isJson(String line) {
    try {
      return JSON.readTree(line).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  static String name(String file) {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }
}
