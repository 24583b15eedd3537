package io.github.inventorystreams.json;

import java.math.BigInteger;
import java.util.Set;

/** The form in which a publisher writes the value of a field. May be shared between threads. */
@FunctionalInterface
interface ValueFormat {

  /** The fields that hold a whole number. */
  Set<String> NUMBERS =
      Set.of(
          "quantity",
          "countedQuantity",
          "demandQuantity",
          "delta",
          "line",
          "correctsLine",
          "confirmsLine");

  /** Those of them that are quantities. */
  Set<String> QUANTITIES = Set.of("quantity", "countedQuantity", "demandQuantity", "delta");

  /** The fields that hold a time. */
  Set<String> TIMES = Set.of("occurredAt", "countedAt", "expiresAt", "expectedAt");

  /** The fields that hold true or false. */
  Set<String> FLAGS = Set.of("final");

  /** The fields that hold one of this product's words. */
  Set<String> WORDS = Set.of("type", "condition", "reason");

  /** As in this product's own events. */
  ValueFormat PLAIN = (field, value) -> value;

  /** A name; a whole number is taken as its digits. */
  ValueFormat NAME =
      (field, value) ->
          value instanceof Long || value instanceof BigInteger ? value.toString() : value;

  /** True or false, also in quotes. */
  ValueFormat FLAG =
      (field, value) ->
          value.equals("true") || value.equals("false") ? Boolean.valueOf((String) value) : value;

  /**
   * The value as an event of this product would have it.
   *
   * @param value in the form of {@link Fields#value}
   */
  Object read(String field, Object value) throws InvalidRecordException;
}
