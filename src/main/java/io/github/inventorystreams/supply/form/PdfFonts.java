package io.github.inventorystreams.supply.form;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

/**
 * The fonts of one PDF, of which it holds what it uses: it looks the same everywhere. A character
 * that they do not have stands as its code, since a gap would not be seen.
 */
final class PdfFonts {
  private static final byte[] REGULAR = bytes("LiberationSans-Regular.ttf");
  private static final byte[] BOLD = bytes("LiberationSans-Bold.ttf");

  private final BaseFont regular;
  private final BaseFont bold;

  /**
   * Loads them.
   *
   * @param seed of the marks by which a reader tells the same font in two documents apart
   */
  PdfFonts(byte[] seed) throws IOException {
    regular = font("LiberationSans-Regular.ttf", REGULAR, seed);
    bold = font("LiberationSans-Bold.ttf", BOLD, seed);
  }

  Chunk plain(String text, float size) {
    return new Chunk(drawable(text, regular), new Font(regular, size));
  }

  Chunk strong(String text, float size) {
    return new Chunk(drawable(text, bold), new Font(bold, size));
  }

  BaseFont regular() {
    return regular;
  }

  private static String drawable(String text, BaseFont font) {
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (font.charExists(c)) {
                drawable.appendCodePoint(c);
              } else {
                drawable.append(String.format("\\u%04x", c));
              }
            });
    return drawable.toString();
  }

  private static BaseFont font(String name, byte[] bytes, byte[] seed) throws IOException {
    try {
      BaseFont font =
          BaseFont.createFont(
              name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
      font.setSecureRandom(new Repeated(seed));
      return font;
    } catch (DocumentException e) {
      throw new IllegalStateException("a font that is shipped can't be read: " + name, e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + name)) {
      if (in == null) {
        throw new IllegalStateException("a font that is shipped is not there: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a font that is shipped can't be read: " + name, e);
    }
  }

  /** Nothing here is secret: the same document gets the same marks. */
  private static final class Repeated extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private int at;

    Repeated(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = seed[at++ % seed.length];
      }
    }
  }
}
