package io.github.inventorystreams.sales;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A file of order lines: CSV with a header or JSON lines, gzip-packed or not; which of them, the
 * content says, not the name.
 *
 * @param zone in which timestamps without an offset are read
 */
public record SalesFile(Path path, SalesColumns columns, ZoneId zone) {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER_BYTES = 1 << 16;

  /** The file's own name, without folders. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /**
   * Opens the file for one reading, row by row in the order of the file.
   *
   * @param rejects takes the rows that can't be read
   * @throws IOException if it can't be opened or is no sales file; the message is for a person
   */
  public SalesReader open(Consumer<RejectedRow> rejects) throws IOException {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new IOException(path + ": there is no such file, or it can't be read");
    }
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(unpacked(), StandardCharsets.UTF_8), BUFFER_BYTES);
    try {
      return SalesReader.start(reader, this, rejects);
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private InputStream unpacked() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    in.mark(2);
    boolean packed = (in.read() << 8 | in.read()) == GZIP_MAGIC;
    in.reset();
    if (!packed) {
      return in;
    }
    try {
      return new GZIPInputStream(in, BUFFER_BYTES);
    } catch (IOException e) {
      in.close();
      throw new IOException("%s: it can't be unpacked (%s)".formatted(path, e.getMessage()), e);
    }
  }
}
