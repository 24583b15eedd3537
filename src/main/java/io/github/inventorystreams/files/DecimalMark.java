package io.github.inventorystreams.files;

/** The character between the whole part of a number and its fraction. */
public enum DecimalMark {
  POINT('.', ','),
  COMMA(',', '.');

  private final char mark;
  private final char grouping;

  DecimalMark(char mark, char grouping) {
    this.mark = mark;
    this.grouping = grouping;
  }

  char mark() {
    return mark;
  }

  /** The character between thousands where this one is before the fraction. */
  char grouping() {
    return grouping;
  }
}
