package io.github.inventorystreams.faults;

import io.github.inventorystreams.broker.BrokerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The links of all instances to the broker.
 *
 * @param links one for each instance that there may be
 */
record Network(List<Link> links) implements AutoCloseable {
  static final int LINKS = 3;

  static Network open() throws IOException {
    List<Link> links = new ArrayList<>();
    while (links.size() < LINKS) {
      links.add(Link.open());
    }
    return new Network(List.copyOf(links));
  }

  /** The doors that the broker must have. */
  List<BrokerProcess.Door> doors() {
    return links.stream().map(Link::door).toList();
  }

  @Override
  public void close() throws IOException {
    for (Link link : links) {
      link.close();
    }
  }
}
