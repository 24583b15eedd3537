package io.github.inventorystreams.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proxies before a server. They are believed what they say of where a request came from; nobody
 * else is, since anybody can write it.
 */
record Proxies(List<IpNetwork> networks) {
  static final String HEADER = "X-Forwarded-For";

  Proxies {
    networks = List.copyOf(networks);
  }

  /**
   * The address by which a client is told from others.
   *
   * @param connected the address at the other end of the connection
   * @param forwarded the headers in which each proxy has added whom it speaks for
   */
  String client(String connected, List<String> forwarded) {
    String client = connected;
    String[] chain = String.join(",", forwarded).split(",", -1);
    for (int i = chain.length - 1; i >= 0 && isProxy(client); i--) {
      String before = chain[i].strip();
      if (IpNetwork.literal(before) == null) {
        break;
      }
      client = before;
    }
    return ClientAddress.of(client);
  }

  /** The address by which whoever sends a request is told from others. */
  String client(Context request) {
    return client(request.ip(), Collections.list(request.req().getHeaders(HEADER)));
  }

  private boolean isProxy(String client) {
    @Nullable InetAddress address = IpNetwork.literal(client);
    return address != null && networks.stream().anyMatch(network -> network.has(address));
  }
}
