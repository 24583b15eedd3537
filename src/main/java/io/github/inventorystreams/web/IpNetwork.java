package io.github.inventorystreams.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A network of IP addresses, or a single one.
 *
 * @param bits how many of its first bits all addresses in it have
 */
public record IpNetwork(InetAddress address, int bits) {
  /** Anything else would be looked up as a name. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * Reads {@code 10.0.0.7} or {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw notOne(text);
    }
    int most = address.getAddress().length * Byte.SIZE;
    if (slash < 0) {
      return new IpNetwork(address, most);
    }
    String bits = text.substring(slash + 1);
    if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
      throw notOne(text);
    }
    return new IpNetwork(address, Integer.parseInt(bits));
  }

  private static IllegalArgumentException notOne(String text) {
    return new IllegalArgumentException(
        text + " is no address or network such as 10.0.0.7 or 10.0.0.0/8");
  }

  /** The address that a text is, or {@code null}; no name is asked for. */
  static @Nullable InetAddress literal(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  boolean has(InetAddress other) {
    byte[] own = address.getAddress();
    byte[] others = other.getAddress();
    if (own.length != others.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((own[bit / Byte.SIZE] ^ others[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
