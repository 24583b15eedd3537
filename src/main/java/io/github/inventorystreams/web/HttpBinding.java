package io.github.inventorystreams.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and whom it answers.
 *
 * @param port 0 picks a free one
 * @param token what everything but health asks for, or {@code null}
 * @param names by which others ask for it, beside those of this machine and its addresses
 * @param proxies that say truly whom they speak for
 */
public record HttpBinding(
    String host, int port, @Nullable String token, Set<String> names, List<IpNetwork> proxies) {
  public HttpBinding {
    names = Set.copyOf(names);
    proxies = List.copyOf(proxies);
  }

  @Override
  public String toString() {
    return host + ':' + port;
  }
}
