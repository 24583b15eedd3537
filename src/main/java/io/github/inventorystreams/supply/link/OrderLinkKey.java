package io.github.inventorystreams.supply.link;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that signs links, with a name that is none. May be shared between threads. */
public final class OrderLinkKey {

  /** Fewer bytes could be guessed. */
  public static final int MIN_SECRET_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  private final String id;
  private final SecretKeySpec secret;

  /**
   * A key.
   *
   * @param id of 1 to 32 letters, digits and {@code . _ -}; it stands in each link
   * @param secret at least {@value #MIN_SECRET_BYTES} bytes
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public OrderLinkKey(String id, byte[] secret) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("must have 1 to 32 letters, digits and . _ -");
    }
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "must have at least %d bytes, such as those of openssl rand -hex 32"
              .formatted(MIN_SECRET_BYTES));
    }
    this.id = id;
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  public String id() {
    return id;
  }

  byte[] sign(byte[] claims) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(claims);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java signs by " + ALGORITHM, e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return id;
  }
}
