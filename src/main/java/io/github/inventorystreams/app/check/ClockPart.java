package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the clocks agree. Brokers do not tell theirs, but stamp records of some topics with it,
 * and none of those can be of the future; publishers stamp stock events with theirs.
 */
record ClockPart(Settings settings, InstantSource clock) implements CheckPart {
  /** Clocks that are kept by the network differ by less. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public boolean needsKafka() {
    return true;
  }

  @Override
  public Report look() {
    String stamped = settings.topics().reviewRounds();
    List<String> stockEvents = settings.topics().stockEvents();
    List<String> asked = new ArrayList<>(stockEvents);
    asked.add(stamped);
    List<Finding> findings = new ArrayList<>();
    try (TopicAdmin admin =
        TopicAdmin.connect(settings, ClientProperties.bootstrapServersOfService(settings))) {
      Map<String, Long> newest = new TopicSetup(admin, settings).newestRecordMillis(asked);
      long nowMillis = clock.millis();
      long broker = newest.getOrDefault(stamped, nowMillis) - nowMillis;
      if (broker > TOLERANCE.toMillis()) {
        findings.add(
            wrong(
                "the clock of this machine is at least %s behind that of the brokers, and reviews and the times of orders go by it: let the network set it (NTP)"
                    .formatted(inWords(broker))));
      }
      Duration limit = settings.get(InputSettings.EVENTS_FUTURE_LIMIT);
      for (String topic : stockEvents) {
        long newestMillis = newest.getOrDefault(topic, nowMillis);
        if (newestMillis - nowMillis > limit.toMillis()) {
          findings.add(
              wrong(
                  "%s has a record of %s, %s from now: the clock of its publisher is ahead, or that of this machine behind"
                      .formatted(
                          topic,
                          Instant.ofEpochMilli(newestMillis),
                          inWords(newestMillis - nowMillis))));
        }
      }
    }
    return new Report("this machine, the brokers, the publishers of stock events", findings);
  }

  private static String inWords(long millis) {
    Duration time = Duration.ofMillis(millis);
    return time.toHours() >= 48
        ? time.toDays() + " days"
        : time.toMinutes() >= 120
            ? time.toHours() + " hours"
            : time.toSeconds() >= 120 ? time.toMinutes() + " minutes" : time.toSeconds() + " s";
  }

  private Finding wrong(String text) {
    return new Finding(name(), Severity.WRONG, text);
  }
}
