package io.github.inventorystreams.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant by a misspelt name. */
public final class DidYouMean {
  private DidYouMean() {}

  /** The name that takes the fewest edits, if they are at most a third of its letters. */
  public static Optional<String> to(String misspelt, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> edits(misspelt, name)))
        .filter(name -> edits(misspelt, name) <= Math.max(1, name.length() / 3));
  }

  /** The Levenshtein distance: insertions, deletions and replacements. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
