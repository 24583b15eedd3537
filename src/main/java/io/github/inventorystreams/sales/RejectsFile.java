package io.github.inventorystreams.sales;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes rejected rows as CSV {@code line,reason,text}; without any there is no file. */
public final class RejectsFile implements Consumer<RejectedRow>, AutoCloseable {
  private final Path path;
  private @Nullable SequenceWriter writer;
  private @Nullable RejectedRow first;

  public RejectsFile(Path path) {
    this.path = path;
  }

  @Override
  public void accept(RejectedRow row) {
    try {
      if (writer == null) {
        writer = open();
        first = row;
      }
      writer.write(
          new RejectedRow(row.line(), CsvCell.safe(row.reason()), CsvCell.safe(row.text())));
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": the rejected rows can't be written there", e);
    }
  }

  /** The first rejected row; {@code null} without any. */
  public @Nullable RejectedRow first() {
    return first;
  }

  public Path path() {
    return path;
  }

  private SequenceWriter open() throws IOException {
    CsvSchema schema =
        CsvSchema.builder()
            .addNumberColumn("line")
            .addColumn("reason")
            .addColumn("text")
            .setUseHeader(true)
            .build();
    return new CsvMapper()
        .writerFor(RejectedRow.class)
        .with(schema)
        .writeValues(PrivateFiles.newBufferedWriter(path));
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
