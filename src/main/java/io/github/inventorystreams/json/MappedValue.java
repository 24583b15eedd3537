package io.github.inventorystreams.json;

import io.github.inventorystreams.event.DeadLetterReason;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a field of an event comes from. */
@FunctionalInterface
interface MappedValue {

  /** The value in the form of {@link Fields#value}, or {@code null} where there is none. */
  @Nullable Object in(MappedElement element) throws Refused;

  /** The same for every record. */
  record Fixed(Object value) implements MappedValue {
    @Override
    public Object in(MappedElement element) {
      return value;
    }
  }

  /**
   * What lies at a place of the record.
   *
   * @param words the publisher's words and ours; empty = the value is taken as it is
   * @param fallback instead of a value that is missing or null
   */
  record Found(
      String field,
      MappedPath path,
      MappedForm form,
      Map<String, String> words,
      @Nullable Object fallback)
      implements MappedValue {
    @Override
    public @Nullable Object in(MappedElement element) throws Refused {
      Object value = path.value(field, element);
      if (value == null) {
        return fallback;
      }
      return words.isEmpty() ? form.read(field, value) : word(value);
    }

    private String word(Object value) throws Refused {
      String word = words.get(value.toString());
      if (word == null) {
        throw Refused.because(
            field.equals("type") ? DeadLetterReason.UNKNOWN_TYPE : DeadLetterReason.MALFORMED,
            "%s: the mapping has no word for %s"
                .formatted(field, OneLine.quoted(value.toString())));
      }
      return word;
    }
  }

  /** Text around what lies at some places; there is one more text than places. */
  record Joined(String field, List<String> texts, List<MappedPath> places) implements MappedValue {
    @Override
    public String in(MappedElement element) throws Refused {
      StringBuilder joined = new StringBuilder(texts.get(0));
      for (int i = 0; i < places.size(); i++) {
        Object value = places.get(i).value(field, element);
        if (!(value instanceof String || value instanceof Long || value instanceof BigInteger)) {
          throw Refused.malformed(
              "%s: there is neither text nor a whole number at %s".formatted(field, places.get(i)));
        }
        joined.append(value).append(texts.get(i + 1));
      }
      return joined.toString();
    }
  }
}
