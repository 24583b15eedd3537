package io.github.inventorystreams.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their numbers; lines that were read too far can be given back. */
final class LineReader implements AutoCloseable {
  /** Longer than any row; a packed file of a few kilobytes can hold one without an end. */
  static final int MAX_CHARS = 1 << 20;

  private static final int BUFFER_CHARS = 1 << 14;

  private final Reader in;
  private final Deque<String> givenBack = new ArrayDeque<>();
  private final char[] buffer = new char[BUFFER_CHARS];
  private int from;
  private int end;
  private long line;

  LineReader(Reader in) {
    this.in = in;
  }

  /**
   * The next line.
   *
   * @throws IOException also where it is longer than any row
   */
  @Nullable String next() throws IOException {
    String next = givenBack.isEmpty() ? read() : givenBack.pop();
    if (next != null) {
      line++;
    }
    return next;
  }

  /** The next line that is not blank. */
  @Nullable String nextFilled() throws IOException {
    String text = next();
    while (text != null && text.isBlank()) {
      text = next();
    }
    return text;
  }

  /** The number of the last line that was read, from 1. */
  long line() {
    return line;
  }

  /** Lets a line come again; the last one that was read first. */
  void giveBack(String text) {
    givenBack.push(text);
    line--;
  }

  /** The whole text, if no line was read yet. */
  Reader rest() {
    return in;
  }

  /** Ends at LF, CR or both, as in {@link java.io.BufferedReader#readLine}. */
  private @Nullable String read() throws IOException {
    if (!fill()) {
      return null;
    }
    StringBuilder whole = null;
    do {
      int stop = from;
      while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
        stop++;
      }
      int length = stop - from + (whole == null ? 0 : whole.length());
      if (length > MAX_CHARS) {
        throw new IOException("line %d has more than %d characters".formatted(line + 1, MAX_CHARS));
      }
      if (stop < end) {
        String last = new String(buffer, from, stop - from);
        from = stop + 1;
        if (buffer[stop] == '\r' && fill() && buffer[from] == '\n') {
          from++;
        }
        return whole == null ? last : whole.append(last).toString();
      }
      whole = whole == null ? new StringBuilder(2 * BUFFER_CHARS) : whole;
      whole.append(buffer, from, stop - from);
      from = stop;
    } while (fill());
    return whole.toString();
  }

  /** Whether there is a character at {@code from}. */
  private boolean fill() throws IOException {
    if (from == end) {
      from = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return from < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
