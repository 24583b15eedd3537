package io.github.inventorystreams.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one form of file, as texts. */
interface RowSource extends AutoCloseable {

  /** The names of the columns as the file has them. */
  List<String> header();

  /** The next row, or {@code null} after the last. */
  @Nullable RawRow next() throws BadRowException, IOException;

  /** Whether a number with one point before three digits can't be thousands. */
  boolean hasPointsBeforeFractions();

  /** What is likely wrong where the header does not have what it should; begins with a blank. */
  String hint();

  @Override
  void close() throws IOException;
}
