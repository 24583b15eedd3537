package io.github.inventorystreams.app.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;

/**
 * A rule for the value of a setting, beyond its basic type. Each names itself in the table of
 * settings.
 */
final class Validators {
  private Validators() {}

  static Validator duration() {
    return text("duration", Durations::parse);
  }

  static Validator zone() {
    return text("time zone", ZoneId::of);
  }

  static Validator time() {
    return text("time of day", LocalTime::parse);
  }

  static Validator currency() {
    return text("ISO 4217 code", Currency::getInstance);
  }

  static Validator days() {
    return text("days of the week", SettingValues::days);
  }

  /** {@code host:port}, or empty. */
  static Validator addressOrEmpty() {
    return text(
        "HOST:PORT or empty",
        value -> {
          if (!value.isEmpty() && Utils.getPort(value) == null) {
            throw new InvalidValueException("must be like dc1.shop.internal:8080");
          }
        });
  }

  /** An address of HTTP without user or query, or empty. */
  static Validator httpOrEmpty() {
    return text(
        "URL or empty",
        value -> {
          if (!value.isEmpty() && !value.matches("https?://[^/?#@\\s]+(/[^?#@\\s]*)?")) {
            throw new InvalidValueException("must be like https://registry.shop.internal:8081");
          }
          URI.create(value);
        });
  }

  /** A decimal number, 0 or more; empty where a setting may be left open. */
  static Validator amount(boolean mayBeEmpty) {
    return text(
        mayBeEmpty ? "amount or empty" : "amount",
        value -> {
          if (!(mayBeEmpty && value.isEmpty()) && SettingValues.amount(value).signum() < 0) {
            throw new InvalidValueException("must not be below 0");
          }
        });
  }

  /** A whole number, 0 or more, or empty. */
  static Validator unitsOrEmpty() {
    return text(
        "whole number or empty",
        value -> {
          if (!value.isEmpty() && SettingValues.units(value) < 0) {
            throw new InvalidValueException("must not be below 0");
          }
        });
  }

  static Validator oneOf(List<String> allowed) {
    return text(
        String.join(" | ", allowed),
        value -> {
          if (!allowed.contains(value)) {
            throw new InvalidValueException("must be one of " + String.join(", ", allowed));
          }
        });
  }

  static Validator topicPrefix() {
    return matching("[A-Za-z0-9._-]{0,100}", "may have letters, digits and . _ - only");
  }

  static Validator name() {
    return matching("[A-Za-z0-9._-]{1,200}", "must have letters, digits and . _ - only");
  }

  static Validator notBlank() {
    return matching(".*\\S.*", "must not be empty");
  }

  /** A number above 0 and below 1. */
  static Validator share() {
    return number("above 0, below 1", value -> value > 0 && value < 1);
  }

  /** A number above 0 and at most 1. */
  static Validator rate() {
    return number("above 0, at most 1", value -> value > 0 && value <= 1);
  }

  /** How many times something may be, or 0 for never. */
  static Validator multiple() {
    return number("0, or above 1", value -> value == 0 || value > 1);
  }

  static Validator days(boolean mayBeZero) {
    return number(
        mayBeZero ? "0 to 3650" : "above 0, to 3650",
        value -> value <= 3650 && (mayBeZero ? value >= 0 : value > 0));
  }

  private static Validator matching(String pattern, String rule) {
    return text(
        rule,
        value -> {
          if (!value.matches(pattern)) {
            throw new InvalidValueException(rule);
          }
        });
  }

  private static Validator number(String rule, DoublePredicate holds) {
    return LambdaValidator.with(
        (name, value) -> {
          if (!(value instanceof Double number) || !holds.test(number)) {
            throw new ConfigException(name, value, "must be " + rule);
          }
        },
        () -> rule);
  }

  private static Validator text(String description, Consumer<String> reader) {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            reader.accept(String.valueOf(value));
          } catch (InvalidValueException e) {
            throw new ConfigException(name, value, e.getMessage());
          } catch (IllegalArgumentException | DateTimeException e) {
            throw new ConfigException(name, value, "must be a " + description);
          }
        },
        () -> description);
  }
}
