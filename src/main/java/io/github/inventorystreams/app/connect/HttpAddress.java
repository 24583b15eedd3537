package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.web.HttpBinding;
import io.github.inventorystreams.web.IpNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;

/** The address of HTTP, as the settings have it. */
public final class HttpAddress {
  private HttpAddress() {}

  /**
   * Where HTTP listens and by which names others ask for it.
   *
   * @param port 0 picks a free one
   */
  public static HttpBinding binding(Settings settings, int port) {
    Set<String> names = new HashSet<>(settings.get(ServiceSettings.HTTP_NAMES));
    String advertised = Utils.getHost(advertised(settings, port));
    if (advertised != null) {
      names.add(advertised);
    }
    return new HttpBinding(
        settings.get(ServiceSettings.HTTP_HOST),
        port,
        settings.get(ServiceSettings.HTTP_TOKEN).orElse(null),
        names,
        proxies(settings));
  }

  private static List<IpNetwork> proxies(Settings settings) {
    try {
      return settings.get(ServiceSettings.HTTP_PROXIES).stream().map(IpNetwork::parse).toList();
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("http.proxies: %s.".formatted(e.getMessage()));
    }
  }

  /**
   * Where other instances reach this one: {@code host:port}, as {@code http.advertised} says, or
   * else as HTTP listens.
   */
  public static String advertised(Settings settings, int port) {
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
