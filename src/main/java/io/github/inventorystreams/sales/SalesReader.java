package io.github.inventorystreams.sales;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of a sales file. Empty lines are no rows. */
public final class SalesReader implements Iterator<SalesRow>, AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader in;
  private final SalesFile file;
  private final LineFormat format;
  private final RowParser parser;
  private final Consumer<RejectedRow> rejects;
  private @Nullable String pending;
  private @Nullable SalesRow next;
  private long line;

  private SalesReader(
      BufferedReader in,
      SalesFile file,
      LineFormat format,
      Consumer<RejectedRow> rejects,
      @Nullable String pending,
      long line) {
    this.in = in;
    this.file = file;
    this.format = format;
    this.parser = new RowParser(file.zone());
    this.rejects = rejects;
    this.pending = pending;
    this.line = line;
  }

  static SalesReader start(BufferedReader in, SalesFile file, Consumer<RejectedRow> rejects)
      throws IOException {
    long line = 0;
    String first;
    do {
      first = readLine(in, file);
      line++;
    } while (first != null && first.isBlank());
    if (first == null) {
      throw new IOException(file.path() + ": the file is empty; a CSV header is needed");
    }
    if (first.startsWith(BYTE_ORDER_MARK)) {
      first = first.substring(1);
    }
    if (first.stripLeading().startsWith("{")) {
      return new SalesReader(in, file, new JsonLines(file.columns()), rejects, first, line - 1);
    }
    try {
      LineFormat csv = CsvLines.under(first, file.columns());
      return new SalesReader(in, file, csv, rejects, null, line);
    } catch (BadRowException e) {
      throw new IOException(file.path() + ": " + e.reason(), e);
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      String text = nextLine();
      if (text == null) {
        return false;
      }
      line++;
      if (text.isBlank()) {
        continue;
      }
      try {
        next = parser.parse(line, format.values(text));
      } catch (BadRowException e) {
        rejects.accept(new RejectedRow(line, e.reason(), text));
      }
    }
    return true;
  }

  @Override
  public SalesRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    SalesRow row = next;
    next = null;
    return row;
  }

  private @Nullable String nextLine() {
    if (pending != null) {
      String first = pending;
      pending = null;
      return first;
    }
    try {
      return readLine(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static @Nullable String readLine(BufferedReader in, SalesFile file) throws IOException {
    try {
      return in.readLine();
    } catch (EOFException e) {
      throw new IOException(file.path() + ": ends too early; is it a whole copy?", e);
    } catch (IOException e) {
      throw new IOException(file.path() + ": can't be read on: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
