package io.github.inventorystreams.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their numbers; lines that were read too far can be given back. */
final class LineReader implements AutoCloseable {
  private final BufferedReader in;
  private final Deque<String> givenBack = new ArrayDeque<>();
  private long line;

  LineReader(BufferedReader in) {
    this.in = in;
  }

  @Nullable String next() throws IOException {
    String text = givenBack.isEmpty() ? in.readLine() : givenBack.pop();
    if (text != null) {
      line++;
    }
    return text;
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

  @Override
  public void close() throws IOException {
    in.close();
  }
}
