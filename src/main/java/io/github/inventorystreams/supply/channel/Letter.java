package io.github.inventorystreams.supply.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.outbound.AsciiKey;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.form.OrderForm;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in the form in which it goes.
 *
 * @param files at least one
 * @param trace of what it tells of, for a way that passes it on; or {@code null}
 */
public record Letter(OrderDocument document, List<File> files, @Nullable TraceContext trace) {
  /** Where all systems of files agree; a number has percent signs of its own. */
  private static final String PERMITTED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-";

  public Letter {
    files = List.copyOf(files);
  }

  /** One that is part of no trace. */
  public Letter(OrderDocument document, List<File> files) {
    this(document, files, null);
  }

  /** The same as part of a trace; {@code null} = of none. */
  public Letter tracedBy(@Nullable TraceContext cause) {
    return new Letter(document, files, cause);
  }

  /**
   * One file.
   *
   * @param name with its ending, without a folder
   * @param mediaType such as {@code application/xml}
   */
  public record File(String name, String mediaType, byte[] bytes) {
    /** SHA-256 of the bytes, in hexadecimal. */
    public String hash() {
      return HexFormat.of().formatHex(sha256().digest(bytes));
    }
  }

  /**
   * A document as one file.
   *
   * @throws IllegalArgumentException if something can't be said in the form
   */
  static Letter of(OrderDocument document, OrderForm form) {
    return new Letter(
        document,
        List.of(
            new File(
                fileName(document) + form.fileEnding(), form.mediaType(), form.write(document))));
  }

  /** SHA-256 of the bytes of all files, in hexadecimal. */
  public String hash() {
    if (files.size() == 1) {
      return files.get(0).hash();
    }
    MessageDigest digest = sha256();
    files.forEach(file -> digest.update((file.hash() + '\n').getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What files of a document are called, apart from the ending. */
  public static String fileName(OrderDocument document) {
    String kind =
        switch (document.kind()) {
          case ORDER -> "";
          case REMINDER -> "-reminder";
          case LINE_CANCELLATION -> "-line-cancellation";
          case CANCELLATION -> "-cancellation";
        };
    return AsciiKey.of(document.poNumber(), each -> PERMITTED.indexOf(each) >= 0)
        + '-'
        + document.revision()
        + kind;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
