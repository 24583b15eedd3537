package io.github.inventorystreams.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The address by which a client is told from others. */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** Of IPv6 only the network: whoever has one, has all the addresses in it. */
  static String of(@Nullable SocketAddress remote) {
    if (!(remote instanceof InetSocketAddress socket) || socket.getAddress() == null) {
      return "unknown";
    }
    return of(socket.getAddress());
  }

  /** Likewise, from its text form. */
  static String of(String literal) {
    try {
      return of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return literal;
    }
  }

  private static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return String.valueOf(address.getHostAddress());
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an IPv6 address has 16 bytes", e);
    }
  }
}
