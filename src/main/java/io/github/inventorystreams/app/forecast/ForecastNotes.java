package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.config.DidYouMean;
import io.github.inventorystreams.batch.SeriesInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The notes on how a file of series was read, in lines for a person. */
final class ForecastNotes {
  private ForecastNotes() {}

  static List<String> of(SeriesInput input) {
    List<String> notes = new ArrayList<>();
    columns(notes, "Flags", input.flags());
    columns(notes, "Further numbers", input.numbers());
    columns(notes, "Not read", input.unread());
    Stream.of(input.flags(), input.numbers(), input.unread())
        .flatMap(List::stream)
        .forEach(name -> misspelt(notes, name, input.absent()));
    rows(notes, input.filtered(), "passed over by --where and --skip");
    rows(notes, input.duplicates(), "of a series and date that was there before: summed");
    rows(notes, input.negatives(), "with a quantity below 0: taken for 0");
    return notes;
  }

  /** A known column under a name that nobody knows would be learned from as something else. */
  private static void misspelt(List<String> notes, String name, List<String> absent) {
    String plain = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    DidYouMean.to(plain, absent)
        .ifPresent(
            meant ->
                notes.add(
                    "Is %s meant for %s, which the file does not have? --column %s='%s' reads it so."
                        .formatted(name, meant, meant, name)));
  }

  private static void columns(List<String> notes, String what, List<String> names) {
    if (!names.isEmpty()) {
      notes.add("%s: %s.".formatted(what, String.join(", ", names)));
    }
  }

  private static void rows(List<String> notes, long rows, String what) {
    if (rows > 0) {
      notes.add("%d rows %s.".formatted(rows, what));
    }
  }
}
