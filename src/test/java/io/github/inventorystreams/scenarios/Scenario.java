package io.github.inventorystreams.scenarios;

import io.github.inventorystreams.topology.Harness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A folder with what happens ({@code events.txt}, in order of arrival, in local time), the settings
 * at the beginning ({@code settings.txt}) and what the processor must tell ({@code expected.txt}).
 *
 * <p>A line of events is a date, which holds until the next one, or one of:
 *
 * <pre>
 * 10:15  SALE 2 order=SO-1        an event of SKU A-1; its id is line-N unless id= names it
 * 10:15  SALE A-1:2 B-2:1         an event with several lines
 * again ID                        the same record once more
 * 10:15  TICK                     the publisher says that time has passed
 * set threshold 20                the settings of A-1 change
 * </pre>
 */
record Scenario(String name, Path folder) {

  /** Plays it and tells what came of it. */
  String published() throws IOException {
    ZoneId zone = ZoneId.of("UTC");
    try (Harness shop = new Harness()) {
      Path settings = folder.resolve("settings.txt");
      for (String line : Files.exists(settings) ? meaningful(settings) : List.<String>of()) {
        String[] words = line.split("\\s+");
        if (words[0].equals("zone")) {
          zone = ZoneId.of(words[1]);
          shop.put(
              Harness.TOPICS.locationSettings(),
              "DC1",
              "{\"location\":\"DC1\",\"zone\":\"%s\"}".formatted(zone));
        } else {
          set(shop, words);
        }
      }
      play(shop, zone);
      return ScenarioReport.of(shop, zone);
    }
  }

  private void play(Harness shop, ZoneId zone) throws IOException {
    LocalDate day = null;
    Map<String, String> sent = new HashMap<>();
    List<String> lines = Files.readAllLines(folder.resolve("events.txt"));
    for (int number = 1; number <= lines.size(); number++) {
      String text = lines.get(number - 1).replaceFirst("(^|\\s)#.*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      String[] words = text.split("\\s+");
      if (words.length == 1) {
        day = LocalDate.parse(text);
      } else if (words[0].equals("again")) {
        shop.event(Objects.requireNonNull(sent.get(words[1]), text));
      } else if (words[0].equals("set")) {
        set(shop, List.of(words).subList(1, words.length).toArray(String[]::new));
      } else {
        Line line =
            Line.parse(text, number, Objects.requireNonNull(day, "begin with a date"), zone);
        if (line.type().equals("TICK")) {
          shop.tick(line.at());
        } else {
          sent.put(line.id(), line.json());
          shop.event(line.json());
        }
      }
    }
  }

  private static void set(Harness shop, String[] words) {
    shop.put(
        Harness.TOPICS.skuSettings(),
        "A-1",
        "{\"sku\":\"A-1\",\"%s\":%s}".formatted(words[0], words[1]));
  }

  private static List<String> meaningful(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }
}
