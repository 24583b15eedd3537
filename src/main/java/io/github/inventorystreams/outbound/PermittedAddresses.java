package io.github.inventorystreams.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and none where nothing is sent to. The client connects to what it
 * is given here, so that nobody can answer otherwise between the look and the connection.
 */
record PermittedAddresses(Resolver resolver) implements DnsResolver {

  /** The host is where nothing is sent to. The message follows its name. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.addresses(host);
    for (InetAddress address : addresses) {
      if (ForbiddenAddress.is(address)) {
        throw new ForbiddenAddressException(
            "is at %s, where nothing is sent to".formatted(address.getHostAddress()));
      }
    }
    return addresses.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
