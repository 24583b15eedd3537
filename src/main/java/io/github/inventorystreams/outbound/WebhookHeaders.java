package io.github.inventorystreams.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which a receiver knows a repetition and the sender. With a secret, {@value
 * #SIGNATURE} is {@code sha256=} and the hexadecimal HMAC-SHA256 of {@value #TIMESTAMP} (seconds
 * since 1970), a dot and the body.
 */
public final class WebhookHeaders {
  public static final String SIGNATURE = "X-Inventory-Signature";
  public static final String TIMESTAMP = "X-Inventory-Timestamp";
  public static final String KEY = "Idempotency-Key";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SCHEME = "sha256=";
  private static final int SECOND_MILLIS = 1000;

  private WebhookHeaders() {}

  /**
   * The headers of a message.
   *
   * @param key the same at each attempt; what is no visible ASCII of it is percent-encoded
   * @param secret {@code null} = it is not signed
   */
  public static Map<String, String> of(
      String key, @Nullable String secret, byte[] body, long nowMillis) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(KEY, AsciiKey.forHeader(key));
    if (secret != null) {
      String timestamp = Long.toString(nowMillis / SECOND_MILLIS);
      headers.put(TIMESTAMP, timestamp);
      headers.put(SIGNATURE, SCHEME + signature(secret, timestamp, body));
    }
    return headers;
  }

  /**
   * Whether somebody who knows the secret has signed a message. A wrong signature takes as long as
   * the right one, wherever it is wrong.
   *
   * @param timestamp the value of {@value #TIMESTAMP}
   * @param given the value of {@value #SIGNATURE}
   */
  public static boolean isSigned(String secret, String timestamp, byte[] body, String given) {
    return MessageDigest.isEqual(
        (SCHEME + signature(secret, timestamp, body)).getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      mac.update((timestamp + '.').getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
