package io.github.inventorystreams.app.config;

import java.util.function.DoublePredicate;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/** A rule for a setting that is a number. Each names itself in the table of settings. */
final class Validators {
  private Validators() {}

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

  private static Validator number(String rule, DoublePredicate holds) {
    return LambdaValidator.with(
        (name, value) -> {
          if (!(value instanceof Double number) || !holds.test(number)) {
            throw new ConfigException(name, value, "must be " + rule);
          }
        },
        () -> rule);
  }
}
