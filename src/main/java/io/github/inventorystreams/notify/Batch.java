package io.github.inventorystreams.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;

/**
 * The notices of one message; it is the same at each attempt.
 *
 * @param notices at least one, at most one for each warning or order
 * @param zone of the readers, in which times are written
 */
public record Batch(List<Notification> notices, ZoneId zone) {
  private static final String PLAIN = "A-Za-z0-9@#._~/:-";
  private static final int MAX_PLAIN_KEY = 120;

  public Batch {
    notices = List.copyOf(notices);
    if (notices.isEmpty()) {
      throw new IllegalArgumentException("a message about nothing");
    }
  }

  /**
   * The idempotency key: {@code id/sequence} of a single notice if it is short and plain, else a
   * digest of all keys. Printable ASCII without spaces.
   */
  public String key() {
    String key = notices.get(0).key();
    boolean plain =
        notices.size() == 1 && key.length() <= MAX_PLAIN_KEY && key.matches("[" + PLAIN + "]+");
    return plain ? key : digest();
  }

  /** The same for the same notices, as 32 hexadecimal digits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      notices.forEach(notice -> sha.update((notice.key() + '\n').getBytes(UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
