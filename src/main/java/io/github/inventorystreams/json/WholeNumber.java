package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number of units in any form that means a whole one.
 *
 * @param form how the number is written
 * @param factor by which it is multiplied first
 * @param negative what a number below 0 becomes
 */
record WholeNumber(DecimalNotation form, UnitFactor factor, Negative negative)
    implements ValueFormat {

  /** The treatment of a number below 0. */
  enum Negative {
    /** Itself, for fields that have a sign. */
    KEPT,
    REFUSE,
    ABSOLUTE,
    ZERO
  }

  /** The same, multiplied by another factor. */
  WholeNumber times(UnitFactor other) {
    return new WholeNumber(form, other, negative);
  }

  @Override
  public Object read(String field, Object value) throws InvalidRecordException {
    BigDecimal number = form.read(value);
    if (number == null) {
      throw wrongForm(field, value);
    }
    BigInteger whole = factor.wholeUnits(number);
    if (whole == null) {
      InvalidRecordException refused =
          Fields.wrong(
              field,
              factor.isOne() ? "a whole number" : "whole when it is multiplied by " + factor.text(),
              shown(value, number));
      throw factor.isOne() && QUANTITIES.contains(field)
          ? refused.with(Fields.SMALLER_UNIT)
          : refused;
    }
    if (whole.signum() < 0) {
      switch (negative) {
        case KEPT -> {}
        case ABSOLUTE -> whole = whole.negate();
        case ZERO -> whole = BigInteger.ZERO;
        case REFUSE ->
            throw InvalidRecordException.malformed(
                "%s is %s, below 0: the mapping can say what that means, by \"negative\" or by a rule for such records"
                    .formatted(field, Fields.shown(shown(value, number))));
      }
    }
    return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
  }

  private InvalidRecordException wrongForm(String field, Object value) {
    if (form.equals(DecimalNotation.NUMBER)) {
      if (value instanceof String text && text.endsWith("=")) {
        return InvalidRecordException.malformed(
            "%s must be a whole number, not %s; if this is Base64 of Debezium, the mapping needs \"format\": \"base64-unscaled\""
                .formatted(field, OneLine.quoted(text)));
      }
      if (DecimalNotation.SCALED_OBJECT.read(value) != null) {
        return InvalidRecordException.malformed(
            "%s must be a whole number, not an object with scale and value; the mapping needs \"format\": \"scaled-object\""
                .formatted(field));
      }
      return Fields.wrong(field, "a whole number", value);
    }
    return Fields.wrong(field, form.expected(), value);
  }

  /** What was sent, or the number that an encoded form stands for. */
  private static Object shown(Object value, BigDecimal number) {
    return value instanceof JsonNode ? number : value;
  }
}
