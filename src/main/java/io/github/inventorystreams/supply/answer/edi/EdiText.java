package io.github.inventorystreams.supply.answer.edi;

import org.jspecify.annotations.Nullable;

/** What a supplier says in words, gathered from several segments. */
final class EdiText {
  private static final int MAX_LETTERS = 500;

  private final StringBuilder text = new StringBuilder();

  void add(String words) {
    if (words.isBlank() || text.length() >= MAX_LETTERS) {
      return;
    }
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(words.strip());
    if (text.length() > MAX_LETTERS) {
      text.setLength(MAX_LETTERS);
    }
  }

  /** The components of one element. */
  void add(EdiSegment segment, int element) {
    if (element <= segment.size()) {
      segment.elements().get(element - 1).forEach(this::add);
    }
  }

  @Nullable String orNull() {
    return text.isEmpty() ? null : text.toString();
  }
}
