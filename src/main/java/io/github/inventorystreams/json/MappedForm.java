package io.github.inventorystreams.json;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms in which publishers write a value, beside the one of this product. */
enum MappedForm {
  /** As in this product's own events. */
  PLAIN("plain", Set.of()),
  /** A name; a whole number is taken as its digits. */
  NAME(
      "name",
      Set.of(
          "eventId",
          "source",
          "sku",
          "location",
          "orderId",
          "poNumber",
          "supplierId",
          "countId",
          "correctsEventId")),
  /** A whole number in quotes. */
  DIGITS("digits", Set.of("quantity", "countedQuantity", "delta", "line", "correctsLine")),
  EPOCH_SECONDS("epoch-seconds", Times.FIELDS),
  EPOCH_MILLIS("epoch-millis", Times.FIELDS),
  EPOCH_MICROS("epoch-micros", Times.FIELDS);

  /** Longer digits can't be in range, and would only cost time. */
  private static final String WHOLE = "-?[0-9]{1,18}";

  private final String name;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> fields;

  MappedForm(String name, Set<String> fields) {
    this.name = name;
    this.fields = fields;
  }

  /** The form of a field for which the mapping names none. */
  static MappedForm initial(String field) {
    return NAME.fields.contains(field) ? NAME : PLAIN;
  }

  /**
   * @throws IllegalArgumentException if the field can't have that form
   */
  static MappedForm named(String name, String field) {
    List<MappedForm> possible =
        Arrays.stream(values()).filter(form -> form.fields.contains(field)).toList();
    return possible.stream()
        .filter(form -> form.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the format of %s can be %s, not %s"
                        .formatted(
                            field,
                            possible.isEmpty()
                                ? "no other than plain"
                                : possible.stream()
                                    .map(form -> form.name)
                                    .collect(Collectors.joining(" or ")),
                            name)));
  }

  /** The value as an event of this product would have it. */
  Object read(String field, Object value) throws Refused {
    return switch (this) {
      case PLAIN -> value;
      case NAME -> value instanceof Long || value instanceof BigInteger ? value.toString() : value;
      case DIGITS -> digits(field, value);
      case EPOCH_SECONDS -> time(field, value, 1000, 1);
      case EPOCH_MILLIS -> time(field, value, 1, 1);
      case EPOCH_MICROS -> time(field, value, 1, 1000);
    };
  }

  private static Object digits(String field, Object value) throws Refused {
    if (!(value instanceof String text) || !text.matches(WHOLE)) {
      throw Fields.wrong(field, "a whole number in quotes", value);
    }
    return Long.valueOf(text);
  }

  private static String time(String field, Object value, int times, int part) throws Refused {
    if (!(value instanceof Long number)
        || number < 0
        || number / part > Rfc3339.LAST_MILLIS / times) {
      throw Fields.wrong(field, "a number that stands for a time from 1970 to 2999", value);
    }
    return Rfc3339.format(number / part * times);
  }

  /** The fields that hold a time; by itself, since a constant's arguments see no static field. */
  private static final class Times {
    static final Set<String> FIELDS = Set.of("occurredAt", "countedAt", "expiresAt", "expectedAt");
  }
}
