package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.link.OrderLink;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an answer: made of the order, of the answer that its author knew, and of all that
 * it says. So the same form sent again is the same answer, and who says A, then B, then A again has
 * given three.
 */
final class AnswerId {
  private AnswerId() {}

  /**
   * The identity of an answer.
   *
   * @param after the mark of the answer that its author knew
   */
  static String of(OrderLink link, String after, Statement.Response response) {
    return digest(
        out -> {
          out.writeUTF(link.poNumber());
          out.writeInt(link.revision());
          out.writeUTF(link.supplierId());
          out.writeUTF(after);
          out.writeUTF(response.verdict().name());
          write(out, response.supplierOrderNumber());
          for (Statement.Line line : response.lines()) {
            write(out, line.orderLine());
            write(out, line.verdict());
            write(out, line.quantity());
            write(out, line.day());
            write(out, line.price());
            write(out, line.reason());
          }
        });
  }

  /** By which the form says which answer its author knew, whatever its id is; empty for none. */
  static String mark(@Nullable GivenAnswer known) {
    return known == null ? "" : digest(out -> out.writeUTF(known.id()));
  }

  /** What is digested. */
  @FunctionalInterface
  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private static String digest(Content content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DataOutputStream out =
          new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
        content.write(out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer can't be digested", e);
    }
  }

  private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    out.writeBoolean(value != null);
    out.writeUTF(Objects.toString(value, ""));
  }
}
