package io.github.inventorystreams.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that nothing is posted to: link-local ones, those of no machine or of many, and
 * those at which clouds tell a machine its secrets; also where one of them is wrapped into an
 * address of IPv6. Loopback and private networks are good: services lie there.
 */
final class ForbiddenAddress {
  /** Of AWS over IPv6, Azure, Alibaba and Oracle; the usual 169.254.169.254 is link-local. */
  private static final Set<InetAddress> METADATA =
      Set.of(
          address("fd00:ec2::254"),
          address("168.63.129.16"),
          address("100.100.100.200"),
          address("192.0.0.192"));

  private static final byte[] COMPATIBLE = new byte[12];
  private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
  private static final byte[] SIX_TO_FOUR = {0x20, 0x02};
  private static final int IPV4_BYTES = 4;

  private ForbiddenAddress() {}

  static boolean is(InetAddress address) {
    if (address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()
        || METADATA.contains(address)) {
      return true;
    }
    InetAddress wrapped = wrapped(address);
    return wrapped != null && is(wrapped);
  }

  /** The address of IPv4 in one of IPv6; Java unwraps {@code ::ffff:0:0/96} by itself. */
  private static @Nullable InetAddress wrapped(InetAddress address) {
    if (!(address instanceof Inet6Address) || address.isLoopbackAddress()) {
      return null;
    }
    byte[] bytes = address.getAddress();
    for (byte[] prefix : new byte[][] {COMPATIBLE, NAT64, SIX_TO_FOUR}) {
      if (Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length)) {
        try {
          return InetAddress.getByAddress(
              Arrays.copyOfRange(bytes, prefix.length, prefix.length + IPV4_BYTES));
        } catch (UnknownHostException e) {
          throw new IllegalStateException("an IPv4 address has 4 bytes", e);
        }
      }
    }
    return null;
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(literal + " is an address", e);
    }
  }
}
