package io.github.inventorystreams.files;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a row in the order of the header; a cell that is not there is {@code null}. */
final class RawRow {
  /** Stands for an object or a list of JSON, which is no cell. */
  static final String NESTED = "\u0000nested";

  private final long line;
  private final @Nullable String[] cells;
  private final @Nullable String text;

  RawRow(long line, @Nullable String[] cells, @Nullable String text) {
    this.line = line;
    this.cells = cells;
    this.text = text;
  }

  long line() {
    return line;
  }

  @Nullable String[] cells() {
    return cells.clone();
  }

  int width() {
    return cells.length;
  }

  @Nullable String cell(int position) {
    return cells[position];
  }

  /** The row as it stands in the file, or its cells where that is no text. */
  String text() {
    return text != null
        ? text
        : Arrays.stream(cells)
            .map(cell -> Objects.requireNonNullElse(cell, ""))
            .collect(Collectors.joining(";"));
  }
}
