package io.github.inventorystreams.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The bounds of a packed workbook. The reader of workbooks has none, and some kilobytes can stand
 * for more than memory has room for; so all is unpacked once before, and nothing kept. What an
 * archive says of its own sizes is not believed.
 */
final class WorkbookLimits {
  private static final int MAX_ENTRIES = 10_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private WorkbookLimits() {}

  /**
   * Checks a file before it is read.
   *
   * @throws IOException if it is no archive that can be read, or stands for too much
   */
  static void check(Path file) throws IOException {
    UnpackedLimit all = new UnpackedLimit(Files.size(file));
    // The same one as the reader's, so that both see the same entries.
    try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
      if (entries.size() > MAX_ENTRIES) {
        throw new IOException("the workbook has more than %d parts".formatted(MAX_ENTRIES));
      }
      Set<String> names = new HashSet<>();
      for (ZipArchiveEntry entry : entries) {
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
          throw new IOException("the workbook has two parts of the same name");
        }
        try (InputStream in = archive.getInputStream(entry)) {
          scan(in, all);
        }
      }
    }
  }

  private static void scan(InputStream in, UnpackedLimit all) throws IOException {
    PartScan part = new PartScan();
    byte[] buffer = new byte[BUFFER_BYTES];
    int read = in.read(buffer);
    while (read >= 0) {
      all.add(read);
      part.take(buffer, read);
      read = in.read(buffer);
    }
  }
}
