package io.github.inventorystreams.supply.plan;

import io.github.inventorystreams.supply.link.OrderLinkKeys;
import java.net.URI;
import java.util.Set;

/**
 * Where suppliers answer on a page.
 *
 * @param address under which they reach it from outside
 * @param host that it listens on
 * @param port 0 picks a free one
 * @param proxies addresses of what stands before it and ends TLS
 */
public record PagePlan(
    URI address, String host, int port, Set<String> proxies, OrderLinkKeys keys) {
  public PagePlan {
    proxies = Set.copyOf(proxies);
  }
}
