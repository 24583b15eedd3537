package io.github.inventorystreams.app.config;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/**
 * How people write the values of a type that Kafka's ConfigDef has no type for. What can be read is
 * what is allowed.
 *
 * @param description what a value is, for messages: "must be a time zone"
 * @param reader throws an {@link InvalidValueException} that says the rule, or any other {@link
 *     IllegalArgumentException} or {@link DateTimeException}, for a text that is no such value
 */
record TextForm<T>(String description, Function<String, T> reader) {

  /** The same, or nothing at all. */
  TextForm<Optional<T>> orEmpty() {
    return new TextForm<>(
        description + " or empty",
        text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text)));
  }

  /** The same texts, read as something else. */
  <R> TextForm<R> as(Function<T, R> meaning) {
    return new TextForm<>(description, reader.andThen(meaning));
  }

  T read(String text) {
    return reader.apply(text);
  }

  /** The rule for ConfigDef; it names itself in the table of settings. */
  Validator validator() {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            read(String.valueOf(value));
          } catch (InvalidValueException e) {
            throw new ConfigException(name, value, e.getMessage());
          } catch (IllegalArgumentException | DateTimeException e) {
            throw new ConfigException(name, value, "must be a " + description);
          }
        },
        () -> description);
  }
}
