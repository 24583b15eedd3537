package io.github.inventorystreams.batch;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the demand of many series from a CSV file with a header, packed with gzip or not. */
public final class SeriesFile {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER_BYTES = 1 << 16;

  private SeriesFile() {}

  /**
   * Reads a whole file.
   *
   * @param daysPerBucket 1 for days; for more, rows are summed up
   * @return in the order in which the file names them
   * @throws SeriesFileException if it can't be read, or a row is wrong
   */
  public static List<Series> read(Path file, int daysPerBucket) {
    try (InputStream in = unpacked(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER_BYTES)) {
      SeriesTable table = new SeriesTable(file, reader.readLine());
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        table.add(line);
      }
      return table.series(daysPerBucket);
    } catch (NoSuchFileException e) {
      throw new SeriesFileException("There is no file %s.".formatted(file), e);
    } catch (CharacterCodingException e) {
      throw new SeriesFileException("%s is not UTF-8.".formatted(file), e);
    } catch (IOException e) {
      throw new SeriesFileException("%s can't be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    in.mark(2);
    boolean packed = (in.read() << 8 | in.read()) == GZIP_MAGIC;
    in.reset();
    return packed ? new GZIPInputStream(in, BUFFER_BYTES) : in;
  }
}
