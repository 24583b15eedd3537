package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.console.CommandException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** The rule that no port is open to other machines without a token. */
final class HttpExposure {
  private HttpExposure() {}

  static void check(String host, Optional<String> token) {
    if (token.isEmpty() && !isLoopback(host)) {
      throw CommandException.wrongUsage(
          "http.host %s can be reached by other machines: set http.token as well (INVENTORY_STREAMS_HTTP_TOKEN_FILE names a file with it), or use 127.0.0.1."
              .formatted(host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      throw CommandException.wrongUsage("http.host %s is not known.".formatted(host));
    }
  }
}
