package io.github.inventorystreams.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The kind of a file's content, found from its bytes and not from its name. */
final class FileContent {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LOOKED_AT_BYTES = 1024;
  private static final int GZIP = 0x1f8b;
  private static final long ZIP = 0x504b0304L;
  private static final long OLE = 0xd0cf11e0L;
  private static final long UTF_32_LE_MARK = 0xfffe0000L;

  private FileContent() {}

  /** Whether the file is a ZIP archive, as workbooks are. */
  static boolean isZip(Path file) {
    try (InputStream in = Files.newInputStream(check(file))) {
      byte[] start = in.readNBytes(Integer.BYTES);
      if (first(start) == OLE) {
        throw new TableException(
            "%s is an Excel workbook of the old form (.xls) or one with a password: save it as .xlsx without one, or as CSV."
                .formatted(file));
      }
      return first(start) == ZIP;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Opens a text, packed with gzip or not, after its byte order mark. */
  static BufferedReader text(Path file, @Nullable Charset told) {
    try {
      InputStream in = unpacked(file);
      try {
        return text(file, in, told);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static BufferedReader text(Path file, InputStream in, @Nullable Charset told)
      throws IOException {
    in.mark(LOOKED_AT_BYTES);
    byte[] start = in.readNBytes(LOOKED_AT_BYTES);
    in.reset();
    if (first(start) == ZIP) {
      throw new TableException(
          "%s is a packed workbook or ZIP archive: unpack it first.".formatted(file));
    }
    if (first(start) == UTF_32_LE_MARK) {
      throw new TableException("%s is UTF-32: save it as UTF-8.".formatted(file));
    }
    Encoding found = Encoding.of(start);
    in.skipNBytes(found.markBytes());
    Charset charset = told != null && found.markBytes() == 0 ? told : found.charset();
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        BUFFER_BYTES);
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(check(file)), BUFFER_BYTES);
    in.mark(2);
    boolean packed = (in.read() << Byte.SIZE | in.read()) == GZIP;
    in.reset();
    if (!packed) {
      return in;
    }
    try {
      return new BufferedInputStream(
          new UnpackedLimit(Files.size(file)).on(new GZIPInputStream(in, BUFFER_BYTES)),
          BUFFER_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Path check(Path file) {
    if (!Files.exists(file)) {
      throw new TableException("There is no file %s.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new TableException("%s is a directory and no file.".formatted(file));
    }
    return file;
  }

  private static long first(byte[] start) {
    long first = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      first = first << Byte.SIZE | (i < start.length ? start[i] & 0xff : 0);
    }
    return first;
  }

  static TableException unreadable(Path file, IOException thrown) {
    if (thrown instanceof java.io.EOFException) {
      return new TableException("%s ends too early; is it a whole copy?".formatted(file), thrown);
    }
    String reason =
        thrown instanceof ZipException
            ? "it can't be unpacked"
            : String.valueOf(thrown.getMessage()).lines().findFirst().orElse("unknown reason");
    return new TableException("%s can't be read: %s.".formatted(file, reason), thrown);
  }

  /**
   * The encoding of a text.
   *
   * @param markBytes the length of its byte order mark
   */
  private record Encoding(Charset charset, int markBytes) {
    private static final int UTF_16_BIG_MARK = 0xfeff;
    private static final int UTF_16_LITTLE_MARK = 0xfffe;

    static Encoding of(byte[] start) {
      long first = first(start);
      if (first >>> Byte.SIZE == 0xefbbbfL) {
        return new Encoding(StandardCharsets.UTF_8, 3);
      }
      int pair = (int) (first >>> Short.SIZE);
      if (pair == UTF_16_BIG_MARK) {
        return new Encoding(StandardCharsets.UTF_16BE, 2);
      }
      if (pair == UTF_16_LITTLE_MARK) {
        return new Encoding(StandardCharsets.UTF_16LE, 2);
      }
      return new Encoding(unmarked(start), 0);
    }

    /** Latin letters, digits and separators have a zero in each pair of bytes of UTF-16. */
    private static Charset unmarked(byte[] start) {
      int[] zeros = new int[2];
      for (int i = 0; i < start.length; i++) {
        if (start[i] == 0) {
          zeros[i % 2]++;
        }
      }
      int pairs = start.length / 2;
      if (pairs > 0 && zeros[1] * 2 > pairs && zeros[0] == 0) {
        return StandardCharsets.UTF_16LE;
      }
      return pairs > 0 && zeros[0] * 2 > pairs && zeros[1] == 0
          ? StandardCharsets.UTF_16BE
          : StandardCharsets.UTF_8;
    }
  }
}
