package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The address at which other instances reach this one. */
final class Advertised {
  private Advertised() {}

  /** {@code host:port}, as {@code http.advertised} says, or else as HTTP listens. */
  static String address(Settings settings, int port) {
    return settings
        .get(ServiceSettings.HTTP_ADVERTISED)
        .orElseGet(() -> host(settings.get(ServiceSettings.HTTP_HOST)) + ':' + port);
  }

  private static String host(String listens) {
    try {
      InetAddress address = InetAddress.getByName(listens);
      if (address.isAnyLocalAddress()) {
        return InetAddress.getLocalHost().getHostName();
      }
    } catch (UnknownHostException e) {
      // As it was given it may still tell others something.
    }
    return listens.contains(":") ? '[' + listens + ']' : listens;
  }
}
