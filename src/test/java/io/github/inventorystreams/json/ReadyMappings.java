package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The mappings that are shipped for known sources, and samples of what those send. */
public final class ReadyMappings {
  static final Path FOLDER = Path.of("config/mappings");
  static final Path PAGES = Path.of("docs/mappings");
  static final Path SAMPLES = Path.of("src/test/resources/mappings");

  /** Later than all samples. */
  public static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

  private ReadyMappings() {}

  /**
   * A sample of what a source sends.
   *
   * @param title what it shows
   * @param value the bytes of the record; {@code null} for a tombstone
   */
  public record Sample(String title, byte @Nullable [] value) {}

  /** The names of all mappings that have samples. */
  static List<String> names() {
    return names(FOLDER, ".json").stream().filter(name -> !name.equals("flat-sales")).toList();
  }

  /** The samples of a mapping, by title. */
  static List<Sample> samplesOf(String mapping) {
    List<Sample> samples = new ArrayList<>();
    for (String name : names(SAMPLES, ".json")) {
      if (mappingOf(name).equals(mapping)) {
        samples.add(new Sample(title(mapping, name), bytes(SAMPLES.resolve(name + ".json"))));
      }
    }
    for (String name : names(SAMPLES, ".tsv")) {
      if (mappingOf(name).equals(mapping)) {
        int record = 0;
        for (String line : text(SAMPLES.resolve(name + ".tsv")).split("\n")) {
          String value = line.split("\t")[2];
          samples.add(
              new Sample(
                  title(mapping, name) + ", record " + ++record,
                  value.equals("null") ? null : value.getBytes(UTF_8)));
        }
      }
    }
    return samples;
  }

  /** The samples of one file, in their order. */
  public static List<Sample> samples(String mapping, String title) {
    List<Sample> samples =
        samplesOf(mapping).stream()
            .filter(
                sample ->
                    sample.title().equals(title) || sample.title().startsWith(title + ", record"))
            .toList();
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("there is no sample " + title + " of " + mapping);
    }
    return samples;
  }

  /** The mapping of that name, with what is in the tables beside it. */
  public static EventMapping named(String mapping) {
    return parse(text(FOLDER.resolve(mapping + ".json")));
  }

  /** What the mapping of that name makes of a record. */
  static Decoded<List<StockEvent>> read(String mapping, byte @Nullable [] value) {
    return read(named(mapping), value);
  }

  static Decoded<List<StockEvent>> read(EventMapping mapping, byte @Nullable [] value) {
    return new StockEventReader(new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, 0)
        .read(
            new RecordOrigin(mapping.topic(), 0, 0),
            value,
            new RecordHeaders(),
            NOW.toEpochMilli());
  }

  /** A mapping whose tables are read from their files. */
  static EventMapping parse(String json) {
    return EventMapping.parse(json).with(ReadyMappings::inFile);
  }

  private static @Nullable String inFile(IdTable table, String id) {
    IdTable.InFile file = (IdTable.InFile) table;
    List<String> lines = text(Path.of(file.file())).lines().toList();
    if (!lines.get(0).equals(file.key() + ',' + file.value())) {
      throw new IllegalStateException(file.file() + " has other columns");
    }
    return lines.stream()
        .filter(line -> line.startsWith(id + ','))
        .map(line -> line.substring(id.length() + 1))
        .findFirst()
        .orElse(null);
  }

  static String text(Path file) {
    return new String(bytes(file), UTF_8);
  }

  /** The mapping that a sample is for: the longest that its name begins with. */
  private static String mappingOf(String sample) {
    return names().stream()
        .filter(name -> sample.startsWith(name + '-'))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new IllegalStateException("a sample of no mapping: " + sample));
  }

  private static String title(String mapping, String sample) {
    return sample.substring(mapping.length() + 1).replace('-', ' ');
  }

  static List<String> names(Path folder, String end) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
