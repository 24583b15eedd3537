package io.github.inventorystreams.batch;

import java.util.List;

/**
 * All series of a file, and how the file was read.
 *
 * @param series in the order in which the file names them
 * @param rows how many there are
 * @param duplicates of them, how many are of a series and a date that an earlier one is of; they
 *     are summed
 * @param negatives of them, how many had a quantity below 0, which was taken for 0
 * @param filtered rows that were passed over because they are not wanted
 * @param flags further columns that are 0 or 1 in every bucket
 * @param numbers further columns of other numbers
 * @param unread columns that hold texts, of which nothing can be learned
 * @param absent names of columns that would be read and are not there
 */
public record SeriesInput(
    List<Series> series,
    long rows,
    long duplicates,
    long negatives,
    long filtered,
    List<String> flags,
    List<String> numbers,
    List<String> unread,
    List<String> absent) {

  public SeriesInput {
    series = List.copyOf(series);
    flags = List.copyOf(flags);
    numbers = List.copyOf(numbers);
    unread = List.copyOf(unread);
    absent = List.copyOf(absent);
  }
}
