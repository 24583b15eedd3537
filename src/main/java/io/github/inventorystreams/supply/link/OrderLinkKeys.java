package io.github.inventorystreams.supply.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of links. The first one signs; all are taken, so that a key can be replaced while links
 * of the one before it are still on their way. May be shared between threads.
 */
public final class OrderLinkKeys {
  private static final int MAX_TOKEN_CHARS = 2048;
  private static final int MAC_BYTES = 32;

  /** Whatever else is signed with the same secret one day is no link. */
  private static final byte FORM = 1;

  private static final LinkCheck UNKNOWN = new LinkCheck.Unknown();

  private final OrderLinkKey signing;
  private final Map<String, OrderLinkKey> byId = new LinkedHashMap<>();

  /**
   * Some keys.
   *
   * @throws IllegalArgumentException if there is none, or two have the same id
   */
  public OrderLinkKeys(List<OrderLinkKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("at least one key is needed");
    }
    signing = keys.get(0);
    for (OrderLinkKey key : keys) {
      if (byId.put(key.id(), key) != null) {
        throw new IllegalArgumentException("two keys have the id " + key.id());
      }
    }
  }

  /**
   * The token of a link: letters, digits, {@code -} and {@code _}.
   *
   * @throws IllegalArgumentException if the order's number is too long for a link
   */
  public String token(OrderLink link) {
    byte[] claims = claims(signing.id(), link);
    byte[] mac = signing.sign(claims);
    byte[] all = Arrays.copyOf(claims, claims.length + mac.length);
    System.arraycopy(mac, 0, all, claims.length, mac.length);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    if (token.length() > MAX_TOKEN_CHARS) {
      throw new IllegalArgumentException("the number of the order is too long for a link");
    }
    return token;
  }

  /** What a token is worth at some time. */
  public LinkCheck check(String token, long nowMillis) {
    if (token.length() > MAX_TOKEN_CHARS) {
      return UNKNOWN;
    }
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
    // One link has one token: another spelling of the same bytes is none.
    if (all.length <= MAC_BYTES
        || !Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(token)) {
      return UNKNOWN;
    }
    byte[] claims = Arrays.copyOf(all, all.length - MAC_BYTES);
    byte[] mac = Arrays.copyOfRange(all, claims.length, all.length);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(claims))) {
      OrderLinkKey key = in.readByte() == FORM ? byId.get(in.readUTF()) : null;
      if (key == null || !MessageDigest.isEqual(key.sign(claims), mac)) {
        return UNKNOWN;
      }
      OrderLink link = new OrderLink(in.readUTF(), in.readInt(), in.readUTF(), in.readLong());
      return Math.floorDiv(nowMillis, 1000L) < link.expiresAtSeconds()
          ? new LinkCheck.Valid(link)
          : new LinkCheck.Expired(link);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static byte[] claims(String keyId, OrderLink link) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(keyId);
      out.writeUTF(link.poNumber());
      out.writeInt(link.revision());
      out.writeUTF(link.supplierId());
      out.writeLong(link.expiresAtSeconds());
    } catch (IOException e) {
      throw new UncheckedIOException("a link can't be written", e);
    }
    return bytes.toByteArray();
  }
}
