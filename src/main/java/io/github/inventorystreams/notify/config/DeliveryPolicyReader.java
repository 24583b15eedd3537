package io.github.inventorystreams.notify.config;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.DeliveryPolicy;
import io.github.inventorystreams.notify.Kind;
import io.github.inventorystreams.notify.QuietHours;
import io.github.inventorystreams.notify.Route;
import io.github.inventorystreams.outbound.Section;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads routes, and when and how a channel gets what they lead to it. */
final class DeliveryPolicyReader {
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
  private static final int MAX_IN_A_GROUP = 500;

  private final Function<String, Duration> durations;

  DeliveryPolicyReader(Function<String, Duration> durations) {
    this.durations = durations;
  }

  DeliveryPolicy manner(Section channel, List<Route> routes, int usualGroup, ZoneId usualZone) {
    return new DeliveryPolicy(
        routes,
        channel.duration("groupFor", Duration.ZERO, durations),
        channel.number("largestGroup", usualGroup, MAX_IN_A_GROUP),
        quiet(channel.section("quiet")),
        channel.duration("giveUpAfter", GIVE_UP_AFTER, durations),
        zone(channel, usualZone));
  }

  Route route(Section route) {
    Duration delay = route.duration("ifUnacknowledgedFor", Duration.ZERO, durations);
    Set<State> states = route.words("states", State.class);
    if (!delay.isZero() && states.contains(State.RESOLVED)) {
      throw route.refused("states", "can't have RESOLVED beside ifUnacknowledgedFor");
    }
    if (states.isEmpty()) {
      // A changed figure is news to a machine, not to a person.
      states = EnumSet.of(State.RAISED, State.ESCALATED);
      if (delay.isZero()) {
        states.add(State.RESOLVED);
      }
    }
    return new Route(
        route.words("kinds", Kind.class),
        route.words("severities", Severity.class),
        states,
        Set.copyOf(route.texts("locations")),
        Set.copyOf(route.texts("suppliers")),
        route.words("lifecycles", Lifecycle.class),
        delay);
  }

  /** The zone that a section names, else the usual one. */
  static ZoneId zone(Section section, ZoneId usual) {
    return section.has("zone")
        ? section.value("zone", section.text("zone"), DeliveryPolicyReader::zone)
        : usual;
  }

  private static @Nullable QuietHours quiet(@Nullable Section quiet) {
    if (quiet == null) {
      return null;
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : quiet.texts("days")) {
      days.add(quiet.value("days", day, DeliveryPolicyReader::day));
    }
    QuietHours hours =
        new QuietHours(
            quiet.value("zone", quiet.text("zone"), DeliveryPolicyReader::zone),
            quiet.value("from", quiet.text("from"), DeliveryPolicyReader::time),
            quiet.value("to", quiet.text("to"), DeliveryPolicyReader::time),
            days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
            quiet.words("except", Severity.class));
    quiet.end();
    return hours;
  }

  private static DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().substring(0, 3).equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("must be a list of days like \"SAT\", \"SUN\""));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time zone like Europe/Berlin", e);
    }
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time like 07:30", e);
    }
  }
}
