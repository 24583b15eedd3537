package io.github.inventorystreams.forecast;

import java.util.List;

/**
 * The known values of each bucket of a history and of buckets after it: promotions, prices,
 * holidays. Whoever gives them vouches that the values after the history were known at its end.
 *
 * @param names one for each row of {@code values}
 * @param values by regressor and bucket; the first buckets are those of the history, further ones
 *     lie after it. All rows are equally long
 */
public record Regressors(List<String> names, double[][] values) {

  /** Nothing is known. */
  public static final Regressors NONE = new Regressors(List.of(), new double[0][]);

  public Regressors {
    names = List.copyOf(names);
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          "%d names of regressors, but %d rows of values".formatted(names.size(), values.length));
    }
  }

  /** How many buckets they are known of, the history's included; 0 without regressors. */
  public int buckets() {
    return values.length == 0 ? 0 : values[0].length;
  }
}
