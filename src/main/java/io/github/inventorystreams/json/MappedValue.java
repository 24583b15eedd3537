package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The source of a field of an event. */
@FunctionalInterface
interface MappedValue {

  /** The value in the form of {@link Fields#value}, or {@code null} where there is none. */
  @Nullable Object in(MappedElement element) throws InvalidRecordException;

  /** A value that is the same for every record. */
  record Fixed(Object value) implements MappedValue {
    @Override
    public Object in(MappedElement element) {
      return value;
    }
  }

  /** The value at the first of some places where there is something. */
  record Found(String field, List<MappedPath> paths) implements MappedValue {
    @Override
    public @Nullable Object in(MappedElement element) throws InvalidRecordException {
      Object first = null;
      for (MappedPath path : paths) {
        Object value = path.value(field, element);
        if (value != null && !value.equals("")) {
          return value;
        }
        first = first == null ? value : first;
      }
      return first;
    }
  }

  /** Text around what lies at some places; there is one more text than places. */
  record Joined(String field, List<String> texts, List<MappedPath> places) implements MappedValue {
    @Override
    public String in(MappedElement element) throws InvalidRecordException {
      StringBuilder joined = new StringBuilder(texts.get(0));
      for (int i = 0; i < places.size(); i++) {
        Object value = places.get(i).value(field, element);
        if (!(value instanceof String || value instanceof Long || value instanceof BigInteger)) {
          throw InvalidRecordException.malformed(
              "%s: there is neither text nor a whole number at %s".formatted(field, places.get(i)));
        }
        joined.append(value).append(texts.get(i + 1));
      }
      return joined.toString();
    }

    /** Whether there is something at every place. */
    boolean isWholeIn(MappedElement element) throws InvalidRecordException {
      for (MappedPath place : places) {
        Object value = place.value(field, element);
        if (value == null || value.equals("")) {
          return false;
        }
      }
      return true;
    }
  }

  /** Text that is joined, or nothing where one of its places is empty. */
  record JoinedOrNothing(Joined joined) implements MappedValue {
    @Override
    public @Nullable Object in(MappedElement element) throws InvalidRecordException {
      return joined.isWholeIn(element) ? joined.in(element) : null;
    }
  }

  /**
   * A publisher's value, read as this product would have it.
   *
   * @param steps what is done with its text first
   * @param fallback instead of nothing and of empty text
   */
  record Read(
      String field,
      MappedValue origin,
      List<TextStep> steps,
      ValueFormat format,
      @Nullable Object fallback)
      implements MappedValue {
    @Override
    public @Nullable Object in(MappedElement element) throws InvalidRecordException {
      return in(element, format);
    }

    private @Nullable Object in(MappedElement element, ValueFormat form)
        throws InvalidRecordException {
      Object value = origin.in(element);
      for (TextStep step : steps) {
        if (value == null || value.equals("")) {
          break;
        }
        value = step.apply(field, text(value));
      }
      if (value == null || value.equals("")) {
        return fallback == null ? value : fallback;
      }
      return form.read(field, value);
    }

    private String text(Object value) throws InvalidRecordException {
      if (value instanceof JsonNode) {
        throw Fields.wrong(field, "text", value);
      }
      return value.toString();
    }
  }

  /**
   * A quantity whose factor the record states, by its own unit or by its SKU.
   *
   * @param whole the form of the quantity, without the factor
   */
  record Scaled(Read quantity, WholeNumber whole, MappedValue factor) implements MappedValue {
    @Override
    public @Nullable Object in(MappedElement element) throws InvalidRecordException {
      return quantity.in(
          element, (field, value) -> whole.times(factorIn(element)).read(field, value));
    }

    private UnitFactor factorIn(MappedElement element) throws InvalidRecordException {
      String field = quantity.field();
      Object value = factor.in(element);
      if (value == null || value.equals("")) {
        throw InvalidRecordException.malformed(
            field + " has a factor that the record does not tell");
      }
      UnitFactor read = FormatFile.factor(field, value.toString());
      if (read == null) {
        throw Fields.wrong("the factor of " + field, FormatFile.expectedFactor(field), value);
      }
      return read;
    }
  }
}
