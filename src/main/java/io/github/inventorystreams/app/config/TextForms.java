package io.github.inventorystreams.app.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.utils.Utils;

/** The text forms of what settings are. */
final class TextForms {
  private TextForms() {}

  static TextForm<String> any() {
    return new TextForm<>("text", Function.identity());
  }

  static TextForm<Path> path() {
    return new TextForm<>("path", Path::of);
  }

  static TextForm<Duration> duration() {
    return new TextForm<>("duration", Durations::parse);
  }

  static TextForm<ZoneId> zone() {
    return new TextForm<>("time zone", ZoneId::of);
  }

  static TextForm<LocalTime> time() {
    return new TextForm<>("time of day", LocalTime::parse);
  }

  static TextForm<Currency> currency() {
    return new TextForm<>("ISO 4217 code", Currency::getInstance);
  }

  static TextForm<Set<DayOfWeek>> days() {
    return new TextForm<>("days of the week", DayNames::read);
  }

  /** {@code host:port}. */
  static TextForm<String> address() {
    return checked(
        "HOST:PORT", text -> Utils.getPort(text) != null, "must be like dc1.shop.internal:8080");
  }

  /** An address of HTTP without user or query. */
  static TextForm<URI> http() {
    return checked(
            "URL",
            text -> text.matches("https?://[^/?#@\\s]+(/[^?#@\\s]*)?"),
            "must be like https://registry.shop.internal:8081")
        .as(URI::create);
  }

  /** A decimal number, 0 or more. */
  static TextForm<BigDecimal> amount() {
    return number("amount", BigDecimal::new, BigDecimal::signum, "must be a number like 19.90");
  }

  /** A whole number, 0 or more. */
  static TextForm<Long> units() {
    return number("whole number", Long::valueOf, Long::signum, "must be a whole number");
  }

  static TextForm<String> oneOf(List<String> allowed) {
    return checked(
        String.join(" | ", allowed),
        allowed::contains,
        "must be one of " + String.join(", ", allowed));
  }

  static TextForm<String> topicPrefix() {
    return matching("[A-Za-z0-9._-]{0,100}", "may have letters, digits and . _ - only");
  }

  static TextForm<String> name() {
    return matching("[A-Za-z0-9._-]{1,200}", "must have letters, digits and . _ - only");
  }

  static TextForm<String> notBlank() {
    return matching(".*\\S.*", "must not be empty");
  }

  private static <N> TextForm<N> number(
      String description, Function<String, N> reader, ToIntFunction<N> signum, String rule) {
    return new TextForm<>(
        description,
        text -> {
          N number = numberIn(text.strip(), reader, rule);
          if (signum.applyAsInt(number) < 0) {
            throw new InvalidValueException("must not be below 0");
          }
          return number;
        });
  }

  private static <N> N numberIn(String text, Function<String, N> reader, String rule) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(rule, e);
    }
  }

  private static TextForm<String> matching(String pattern, String rule) {
    return checked(rule, text -> text.matches(pattern), rule);
  }

  private static TextForm<String> checked(
      String description, Predicate<String> holds, String rule) {
    return new TextForm<>(
        description,
        text -> {
          if (!holds.test(text)) {
            throw new InvalidValueException(rule);
          }
          return text;
        });
  }
}
