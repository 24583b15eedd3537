package io.github.inventorystreams.outbound;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address that messages are posted to. It comes from the configuration alone; even so it must be
 * encrypted, or on this machine, or permitted by name, and it never lies where clouds keep the
 * secrets of their machines.
 */
public record HttpEndpoint(URI uri) {

  /**
   * Reads an address.
   *
   * @param plainPermitted whether {@code http://} to another machine is wanted
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public static HttpEndpoint of(String text, boolean plainPermitted) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // The text may hold a secret.
      throw new IllegalArgumentException("is no valid URL at position " + e.getIndex());
    }
    boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
    boolean isWeb = encrypted || "http".equalsIgnoreCase(uri.getScheme());
    if (!isWeb || uri.getHost() == null) {
      throw new IllegalArgumentException("must be a URL like https://example.com/path");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "must not hold a password: use user and passwordFrom instead");
    }
    if (!encrypted && !plainPermitted && !isThisMachine(uri.getHost())) {
      throw new IllegalArgumentException(
          "must begin with https:// (\"plain\": true permits http to another machine)");
    }
    return new HttpEndpoint(uri);
  }

  /** The host and port, for people: the path may hold a secret. */
  String place() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ':' + uri.getPort();
  }

  /** The name or address that it is looked up by. */
  String host() {
    return uri.getHost();
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }
}
