package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.inventorystreams.event.BookKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object while it is written, field by field. A {@code null} is written as {@code null};
 * where readers should not see the field at all, there is an {@code optional} method.
 */
final class JsonObjectWriter {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final double WHOLE_BELOW = 1e15;

  private final JsonGenerator generator;

  private JsonObjectWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The writer of the fields of an object. */
  @FunctionalInterface
  interface Content {
    void write(JsonObjectWriter object) throws IOException;
  }

  /** The writer of the fields of one object of a list. */
  @FunctionalInterface
  interface ElementContent<T> {
    void write(JsonObjectWriter object, T element) throws IOException;
  }

  static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      content.write(new JsonObjectWriter(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("an event can't be written as JSON", e);
    }
    return bytes.toByteArray();
  }

  JsonObjectWriter text(String name, @Nullable String value) throws IOException {
    generator.writeStringField(name, value);
    return this;
  }

  JsonObjectWriter optionalText(String name, @Nullable String value) throws IOException {
    return value == null ? this : text(name, value);
  }

  /** The text form of a value, e.g. of a date or an enumeration. */
  JsonObjectWriter word(String name, @Nullable Object value) throws IOException {
    return text(name, value == null ? null : value.toString());
  }

  JsonObjectWriter book(BookKey book) throws IOException {
    return text("sku", book.sku()).text("location", book.location());
  }

  /** The figures of a stock, in units. */
  JsonObjectWriter stock(long onHand, long reserved, long onOrder, long position)
      throws IOException {
    return whole("onHand", onHand)
        .whole("reserved", reserved)
        .whole("onOrder", onOrder)
        .whole("position", position);
  }

  JsonObjectWriter whole(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
    return this;
  }

  JsonObjectWriter whole(String name, @Nullable Long value) throws IOException {
    if (value == null) {
      return nothing(name);
    }
    return whole(name, value.longValue());
  }

  JsonObjectWriter flag(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
    return this;
  }

  /** A number without a fraction is written without a point. */
  JsonObjectWriter number(String name, @Nullable Double value) throws IOException {
    if (value == null) {
      return nothing(name);
    }
    if (value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW) {
      return whole(name, value.longValue());
    }
    generator.writeNumberField(name, value);
    return this;
  }

  /**
   * A cost that is reckoned with, in as many decimals as are read back; more of them mean nothing.
   */
  JsonObjectWriter cost(String name, @Nullable Double value) throws IOException {
    if (value == null) {
      return nothing(name);
    }
    generator.writeFieldName(name);
    generator.writeNumber(
        BigDecimal.valueOf(value)
            .setScale(FieldValues.MAX_MONEY_SCALE, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString());
    return this;
  }

  /** Money is text, so that no reader makes a binary fraction of it. */
  JsonObjectWriter money(String name, @Nullable BigDecimal value) throws IOException {
    return text(name, value == null ? null : value.toPlainString());
  }

  /** An instant in UTC. */
  JsonObjectWriter time(String name, long epochMillis) throws IOException {
    return text(name, Rfc3339.format(epochMillis));
  }

  JsonObjectWriter time(String name, @Nullable Long epochMillis) throws IOException {
    return text(name, epochMillis == null ? null : Rfc3339.format(epochMillis));
  }

  JsonObjectWriter optionalTime(String name, @Nullable Long epochMillis) throws IOException {
    return epochMillis == null ? this : time(name, epochMillis);
  }

  JsonObjectWriter object(String name, Content content) throws IOException {
    generator.writeObjectFieldStart(name);
    content.write(this);
    generator.writeEndObject();
    return this;
  }

  <T> JsonObjectWriter optionalObject(String name, @Nullable T element, ElementContent<T> content)
      throws IOException {
    return element == null ? this : object(name, each -> content.write(each, element));
  }

  <T> JsonObjectWriter objects(String name, List<T> elements, ElementContent<T> content)
      throws IOException {
    generator.writeArrayFieldStart(name);
    for (T element : elements) {
      generator.writeStartObject();
      content.write(this, element);
      generator.writeEndObject();
    }
    generator.writeEndArray();
    return this;
  }

  /** A list that is not written where it is empty. */
  <T> JsonObjectWriter optionalObjects(String name, List<T> elements, ElementContent<T> content)
      throws IOException {
    return elements.isEmpty() ? this : objects(name, elements, content);
  }

  /** A flag that is written only where it is set. */
  JsonObjectWriter optionalFlag(String name, boolean value) throws IOException {
    return value ? flag(name, true) : this;
  }

  JsonObjectWriter wholes(String name, List<Long> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (long value : values) {
      generator.writeNumber(value);
    }
    generator.writeEndArray();
    return this;
  }

  JsonObjectWriter texts(String name, @Nullable List<String> values) throws IOException {
    if (values == null) {
      return nothing(name);
    }
    generator.writeArrayFieldStart(name);
    for (String value : values) {
      generator.writeString(value);
    }
    generator.writeEndArray();
    return this;
  }

  private JsonObjectWriter nothing(String name) throws IOException {
    generator.writeNullField(name);
    return this;
  }
}
