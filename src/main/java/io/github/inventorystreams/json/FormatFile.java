package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads in which form a field is written, as the file of a mapping has it. */
final class FormatFile {

  /** What may stand beside the place of a field. */
  static final Set<String> NAMES =
      Set.of("format", "scale", "factor", "negative", "zone", "offset");

  private static final String BASE64 = "base64-unscaled";
  private static final String SCALED_OBJECT = "scaled-object";
  private static final String PATTERN = "pattern:";
  private static final Set<String> SIGNED = Set.of("delta", "line", "correctsLine");
  private static final List<String> NUMBERS = List.of("digits", BASE64, SCALED_OBJECT);
  private static final List<String> NAME = List.of("name", BASE64, SCALED_OBJECT);
  private static final List<String> TIMES =
      Stream.concat(
              Stream.of("rfc3339", "local", "date", PATTERN + "dd.MM.yyyy HH:mm"),
              Arrays.stream(EpochTime.Unit.values()).map(EpochTime.Unit::format))
          .toList();

  private FormatFile() {}

  /** The form of a field for which the mapping names none. */
  static ValueFormat initial(String field) {
    if (ValueFormat.NUMBERS.contains(field)) {
      return new WholeNumber(DecimalNotation.NUMBER, UnitFactor.ONE, negative(field, null, ""));
    }
    if (ValueFormat.TIMES.contains(field)) {
      return new WrittenTime(WrittenTime.Kind.ANY, ZoneRule.NONE);
    }
    if (ValueFormat.FLAGS.contains(field)) {
      return ValueFormat.FLAG;
    }
    return ValueFormat.WORDS.contains(field) ? ValueFormat.PLAIN : ValueFormat.NAME;
  }

  /**
   * The form that the options of a field describe.
   *
   * @throws IllegalArgumentException if the field can't have it
   */
  static ValueFormat of(String field, JsonNode options, String where) {
    boolean number = ValueFormat.NUMBERS.contains(field);
    boolean time = ValueFormat.TIMES.contains(field);
    boolean word = ValueFormat.FLAGS.contains(field) || ValueFormat.WORDS.contains(field);
    refuse(options, time ? List.of() : List.of("zone", "offset"), where, "times");
    refuse(options, number ? List.of() : List.of("factor", "negative"), where, "quantities");
    String format = format(field, options, number, time, word, where);
    require(
        options.has("scale") == BASE64.equals(format),
        where + ".scale and the format " + BASE64 + " go together: it is that of the column");
    if (time) {
      return time(format == null ? "rfc3339" : format, zone(options, where), where);
    }
    DecimalNotation form = decimalForm(format, options, where);
    if (number) {
      return new WholeNumber(
          form,
          factor(field, options.get("factor"), where),
          negative(field, options.get("negative"), where));
    }
    return form.equals(DecimalNotation.NUMBER) ? initial(field) : new EncodedId(form);
  }

  private static void refuse(JsonNode options, List<String> names, String where, String fields) {
    for (String name : names) {
      require(!options.has(name), where + "." + name + " is for " + fields);
    }
  }

  private static @Nullable String format(
      String field, JsonNode options, boolean number, boolean time, boolean word, String where) {
    if (!options.has("format")) {
      return null;
    }
    String format = options.get("format").asText();
    List<String> possible = time ? TIMES : number ? NUMBERS : word ? List.of("plain") : NAME;
    require(
        possible.contains(format) || (time && format.startsWith(PATTERN)),
        "%s: the format of %s can be %s, not %s"
            .formatted(where, field, String.join(" or ", possible), OneLine.quoted(format)));
    return format;
  }

  private static DecimalNotation decimalForm(
      @Nullable String format, JsonNode options, String where) {
    if (SCALED_OBJECT.equals(format)) {
      return DecimalNotation.SCALED_OBJECT;
    }
    if (!BASE64.equals(format)) {
      return DecimalNotation.NUMBER;
    }
    JsonNode scale = options.get("scale");
    require(
        scale.isInt() && Math.abs(scale.intValue()) <= DecimalNotation.MAX_SCALE,
        where + ".scale must be that of the column, such as 2");
    return new DecimalNotation.Base64Unscaled(scale.intValue());
  }

  private static UnitFactor factor(String field, @Nullable JsonNode factor, String where) {
    if (factor == null) {
      return UnitFactor.ONE;
    }
    UnitFactor read =
        factor.isTextual() || factor.isNumber() ? factor(field, factor.asText()) : null;
    if (read == null) {
      throw new IllegalArgumentException(
          "%s.factor must be %s".formatted(where, expectedFactor(field)));
    }
    return read;
  }

  /** The factor that a text is, or {@code null} if it is none for this field. */
  static @Nullable UnitFactor factor(String field, String text) {
    UnitFactor read = UnitFactor.of(text);
    return read == null || (read.turnsSign() && !field.equals("delta")) ? null : read;
  }

  /** What the factor of a field can be, for a person. */
  static String expectedFactor(String field) {
    return "a number %s 0 such as 1000, or two such as \"1/12\""
        .formatted(field.equals("delta") ? "other than" : "above");
  }

  private static WholeNumber.Negative negative(
      String field, @Nullable JsonNode negative, String where) {
    boolean signed = SIGNED.contains(field);
    if (negative == null) {
      return signed ? WholeNumber.Negative.KEPT : WholeNumber.Negative.REFUSE;
    }
    List<String> possible = new ArrayList<>();
    if (!signed) {
      possible.add("refuse");
      possible.add("absolute");
    }
    if (field.equals("countedQuantity")) {
      possible.add("zero");
    }
    require(
        possible.contains(negative.asText()),
        possible.isEmpty()
            ? where + ".negative is for quantity and countedQuantity"
            : "%s.negative can be %s, not %s"
                .formatted(
                    where, String.join(" or ", possible), OneLine.quoted(negative.asText())));
    return switch (negative.asText()) {
      case "absolute" -> WholeNumber.Negative.ABSOLUTE;
      case "zero" -> WholeNumber.Negative.ZERO;
      default -> WholeNumber.Negative.REFUSE;
    };
  }

  private static ZoneRule zone(JsonNode options, String where) {
    ZoneId zone = null;
    if (options.has("zone")) {
      try {
        zone = ZoneId.of(options.get("zone").asText());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "%s.zone must be one like Europe/Berlin or UTC, not %s"
                .formatted(where, OneLine.quoted(options.get("zone").asText())),
            e);
      }
    }
    boolean ignoresOffset = options.has("offset");
    require(
        !ignoresOffset || options.get("offset").asText().equals("ignore"),
        where + ".offset can only be \"ignore\"");
    require(
        !ignoresOffset || zone != null,
        where + ".offset is ignored, so the time needs the zone that it is really told in");
    return new ZoneRule(zone, ignoresOffset);
  }

  private static ValueFormat time(String format, ZoneRule zone, String where) {
    boolean isLocal =
        switch (format) {
          case "local", "date", "epoch-days" -> true;
          default -> format.startsWith(PATTERN) && !PatternTime.hasOffset(pattern(format));
        };
    require(
        !isLocal || zone.zone() != null,
        "%s: the format %s has no offset and needs a zone such as \"Europe/Berlin\" or \"UTC\""
            .formatted(where, format));
    for (EpochTime.Unit unit : EpochTime.Unit.values()) {
      if (unit.format().equals(format)) {
        require(
            isLocal || zone.zone() == null || zone.ignoresOffset(),
            "%s: %s counts from 1970 in UTC and needs no zone; if the publisher counts local time, say \"offset\": \"ignore\" too"
                .formatted(where, format));
        return new EpochTime(unit, zone);
      }
    }
    return switch (format) {
      case "rfc3339" -> new WrittenTime(WrittenTime.Kind.ANY, zone);
      case "local" -> new WrittenTime(WrittenTime.Kind.LOCAL, zone);
      case "date" -> new WrittenTime(WrittenTime.Kind.DATE, zone);
      default -> patternTime(pattern(format), zone, where);
    };
  }

  private static String pattern(String format) {
    return format.substring(PATTERN.length());
  }

  private static ValueFormat patternTime(String pattern, ZoneRule zone, String where) {
    try {
      return PatternTime.of(pattern, zone);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s: %s is no pattern of a time: %s".formatted(where, pattern, e.getMessage()), e);
    }
  }

  /** An id that is written as a number of Debezium; its digits are taken. */
  private record EncodedId(DecimalNotation form) implements ValueFormat {
    @Override
    public Object read(String field, Object value) throws InvalidRecordException {
      BigDecimal number = form.read(value);
      if (number == null || number.stripTrailingZeros().scale() > 0) {
        throw Fields.wrong(field, form.expected() + " that is whole", value);
      }
      return number.toBigInteger().toString();
    }
  }
}
