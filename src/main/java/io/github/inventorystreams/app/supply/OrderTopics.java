package io.github.inventorystreams.app.supply;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.topology.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The topics that orders are delivered by, as they have to be. */
public final class OrderTopics {
  private OrderTopics() {}

  /** Those without which nothing is delivered. */
  static List<String> needed(Topics topics) {
    return List.of(
        topics.purchaseOrders(),
        topics.orderDeliveries(),
        topics.deliveryRequests(),
        topics.supplierDocuments(),
        topics.supplierEvents());
  }

  /** What sets those that are read apart from others of their names, such as another cluster's. */
  static String ids(TopicAdmin admin, Topics topics) {
    List<String> read = List.of(topics.purchaseOrders(), topics.deliveryRequests());
    Map<String, String> ids = admin.ids(read);
    return read.stream().map(name -> ids.getOrDefault(name, "")).collect(Collectors.joining(","));
  }

  /** What is wrong with them, one line each. */
  public static List<String> problems(TopicAdmin admin, Topics topics) {
    List<String> problems = new ArrayList<>();
    Map<String, Integer> partitions = admin.partitions(needed(topics));
    List<String> missing = new ArrayList<>(needed(topics));
    missing.removeAll(partitions.keySet());
    if (!missing.isEmpty()) {
      problems.add(
          "There are no topics %s: topics --create makes them"
              .formatted(String.join(" and ", missing)));
    }
    Integer orders = partitions.get(topics.purchaseOrders());
    for (String other : List.of(topics.orderDeliveries(), topics.deliveryRequests())) {
      Integer has = partitions.get(other);
      if (orders != null && has != null && !has.equals(orders)) {
        problems.add(
            "The topic %s has %d partitions and %s %d, and what belongs to an order has to lie in its partition: make %s anew with %d before the first start"
                .formatted(other, has, topics.purchaseOrders(), orders, other, orders));
      }
    }
    return problems;
  }

  /**
   * Refuses topics that are not as they have to be.
   *
   * @throws CommandException with the first thing that is wrong
   */
  public static void check(TopicAdmin admin, Topics topics, String brokers) {
    List<String> problems = problems(admin, topics);
    if (!problems.isEmpty()) {
      String more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
      throw CommandException.failed("Kafka at %s: %s%s.".formatted(brokers, problems.get(0), more));
    }
  }
}
