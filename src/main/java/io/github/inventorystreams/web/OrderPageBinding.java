package io.github.inventorystreams.web;

import java.util.List;
import java.util.Set;

/**
 * Where suppliers reach the pages on which they answer.
 *
 * @param port 0 picks a free one
 * @param names by which the pages are asked for, such as the host of their links
 * @param proxies what stands before this server, such as what ends TLS: only they are believed whom
 *     they ask for ({@code X-Forwarded-For})
 * @param portSetting by which another port is chosen
 */
public record OrderPageBinding(
    String host, int port, Set<String> names, List<IpNetwork> proxies, String portSetting) {
  public OrderPageBinding {
    names = Set.copyOf(names);
    proxies = List.copyOf(proxies);
  }

  @Override
  public String toString() {
    return host + ':' + port;
  }
}
