package io.github.inventorystreams.app.acls;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.topology.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** A part of the product that comes to Kafka as somebody. */
enum Role {
  /** {@code run}: processes events, shows them, and notifies if {@code notify.config} is set. */
  SERVICE {
    @Override
    List<Right> rights(Settings settings) {
      Topics topics = settings.topics();
      String application = settings.get(KafkaSettings.APPLICATION_ID);
      TopicRights rights = new TopicRights();
      rights.add(AclOperation.READ, inputs(settings));
      rights.add(AclOperation.READ, shown(topics));
      rights.add(AclOperation.WRITE, outputs(topics));
      // It looks whether all topics are as they should be.
      rights.add(AclOperation.DESCRIBE, List.of(topics.supplierDocuments()));
      boolean delivers = settings.get(ServiceSettings.SUPPLY_CONFIG).isPresent();
      if (delivers) {
        addDelivery(rights, topics);
      }
      List<Right> all = new ArrayList<>(rights.all());
      all.add(
          Right.under(
              ResourceType.TOPIC,
              application + '-',
              AclOperation.READ,
              AclOperation.WRITE,
              AclOperation.CREATE,
              AclOperation.DELETE,
              AclOperation.DESCRIBE,
              AclOperation.DESCRIBE_CONFIGS));
      all.add(Right.on(ResourceType.GROUP, application, AclOperation.READ, AclOperation.DESCRIBE));
      all.add(
          Right.under(
              ResourceType.TRANSACTIONAL_ID,
              application + '-',
              AclOperation.WRITE,
              AclOperation.DESCRIBE));
      if (settings.get(ServiceSettings.NOTIFY_CONFIG).isPresent()) {
        all.add(groupsOfChannels(settings));
      }
      if (delivers) {
        all.add(groupOfDelivery(settings));
      }
      return all;
    }
  },

  /** {@code notify} as a process of its own. */
  NOTIFIER {
    @Override
    List<Right> rights(Settings settings) {
      Topics topics = settings.topics();
      TopicRights rights = new TopicRights();
      rights.add(
          AclOperation.READ,
          List.of(
              topics.lowStockWarnings(),
              topics.purchaseOrders(),
              topics.orderDeliveries(),
              topics.acknowledgements(),
              topics.skuSettings()));
      List<Right> all = new ArrayList<>(rights.all());
      all.add(groupsOfChannels(settings));
      return all;
    }
  },

  /** {@code supply} as a process of its own. */
  SUPPLY {
    @Override
    List<Right> rights(Settings settings) {
      TopicRights rights = new TopicRights();
      addDelivery(rights, settings.topics());
      List<Right> all = new ArrayList<>(rights.all());
      all.add(groupOfDelivery(settings));
      return all;
    }
  },

  /** {@code import}, {@code replay}, {@code settings}, {@code dead-letters}, {@code explain}. */
  TOOLS {
    @Override
    List<Right> rights(Settings settings) {
      Topics topics = settings.topics();
      List<String> set =
          List.of(topics.skuSettings(), topics.supplierSettings(), topics.locationSettings());
      TopicRights rights = new TopicRights();
      // What was refused is sent back to where it came from.
      rights.add(AclOperation.WRITE, topics.stockEvents());
      rights.add(AclOperation.WRITE, set);
      rights.add(AclOperation.WRITE, List.of(topics.supplierEvents(), topics.sourceClocks()));
      rights.add(AclOperation.READ, set);
      rights.add(
          AclOperation.READ,
          List.of(
              topics.lowStockWarnings(),
              topics.purchaseOrders(),
              topics.orderDeliveries(),
              topics.deadLetters(),
              topics.reviewRounds()));
      // They look whether all topics are as they should be.
      rights.add(AclOperation.DESCRIBE, inputs(settings));
      rights.add(AclOperation.DESCRIBE, shown(topics));
      rights.add(AclOperation.DESCRIBE, outputs(topics));
      rights.add(AclOperation.DESCRIBE, List.of(topics.supplierDocuments()));
      return rights.all();
    }
  },

  /** {@code reset}: reads what was published, and makes the internal topics anew. */
  RESET {
    @Override
    List<Right> rights(Settings settings) {
      Topics topics = settings.topics();
      String application = settings.get(KafkaSettings.APPLICATION_ID);
      TopicRights rights = new TopicRights();
      // Who moves a group needs the right to read what it reads.
      rights.add(AclOperation.READ, inputs(settings));
      rights.add(
          AclOperation.READ,
          List.of(
              topics.stockLevels(),
              topics.lowStockWarnings(),
              topics.purchaseOrders(),
              topics.deadLetters()));
      rights.add(AclOperation.WRITE, List.of(topics.sourceClocks(), topics.stockEvents().get(0)));
      rights.add(AclOperation.DESCRIBE, shown(topics));
      rights.add(AclOperation.DESCRIBE, outputs(topics));
      rights.add(AclOperation.DESCRIBE, List.of(topics.supplierDocuments()));
      List<Right> all = new ArrayList<>(rights.all());
      all.add(
          Right.under(
              ResourceType.TOPIC,
              application + '-',
              AclOperation.READ,
              AclOperation.WRITE,
              AclOperation.CREATE,
              AclOperation.DELETE,
              AclOperation.DESCRIBE));
      all.add(Right.on(ResourceType.GROUP, application, AclOperation.READ, AclOperation.DESCRIBE));
      return all;
    }
  },

  /** {@code topics}: creates and checks them. */
  DEPLOYER {
    @Override
    List<Right> rights(Settings settings) {
      TopicRights rights = new TopicRights();
      rights.add(AclOperation.CREATE, inputs(settings));
      rights.add(AclOperation.CREATE, outputs(settings.topics()));
      rights.add(
          AclOperation.CREATE,
          List.of(settings.topics().orderDeliveries(), settings.topics().supplierDocuments()));
      return rights.all();
    }
  };

  /** The rights without which it does not work, and no other. */
  abstract List<Right> rights(Settings settings);

  /** The same where the deployer makes the topics that the service else makes for itself. */
  List<Right> rightsWithInternal(Settings settings) {
    String prefix = settings.get(KafkaSettings.APPLICATION_ID) + '-';
    List<Right> all = new ArrayList<>();
    for (Right right : rights(settings)) {
      // A reset deletes them and makes them anew, whoever made them first.
      boolean isMadeForIt = right.pattern() == PatternType.PREFIXED && this != RESET;
      all.add(isMadeForIt ? right.without(AclOperation.CREATE) : right);
    }
    if (this == DEPLOYER) {
      all.add(
          Right.under(
              ResourceType.TOPIC,
              prefix,
              AclOperation.CREATE,
              AclOperation.DESCRIBE,
              AclOperation.DESCRIBE_CONFIGS));
    }
    return all;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<String> inputs(Settings settings) {
    Topics topics = settings.topics();
    List<String> inputs = new ArrayList<>(topics.stockEvents());
    inputs.addAll(
        List.of(
            topics.skuSettings(),
            topics.locationSettings(),
            topics.supplierSettings(),
            topics.supplierEvents(),
            topics.bookUpdates(),
            topics.sourceClocks()));
    inputs.addAll(StageSettingsFactory.of(settings).input().tableTopics());
    return inputs;
  }

  /** What the dashboard and the API read besides. */
  private static List<String> shown(Topics topics) {
    return List.of(
        topics.stockLevels(),
        topics.lowStockWarnings(),
        topics.purchaseOrders(),
        topics.demandForecasts(),
        topics.deadLetters(),
        topics.orderDeliveries(),
        topics.acknowledgements());
  }

  /** What processing writes, and what people do on the dashboard. */
  private static List<String> outputs(Topics topics) {
    return List.of(
        topics.bookUpdates(),
        topics.sourceClocks(),
        topics.lowStockWarnings(),
        topics.purchaseOrders(),
        topics.orderLines(),
        topics.stockLevels(),
        topics.demandForecasts(),
        topics.reviewRounds(),
        topics.deadLetters(),
        topics.acknowledgements(),
        topics.deliveryRequests(),
        topics.supplierEvents());
  }

  /** What orders on their way to suppliers are read from and written to. */
  private static void addDelivery(TopicRights rights, Topics topics) {
    rights.add(
        AclOperation.READ,
        List.of(
            topics.purchaseOrders(),
            topics.deliveryRequests(),
            topics.orderDeliveries(),
            topics.skuSettings(),
            topics.supplierSettings(),
            topics.locationSettings()));
    rights.add(
        AclOperation.WRITE,
        List.of(
            topics.deliveryRequests(),
            topics.orderDeliveries(),
            topics.supplierDocuments(),
            topics.supplierEvents(),
            topics.deadLetters()));
  }

  private static Right groupOfDelivery(Settings settings) {
    return Right.on(
        ResourceType.GROUP,
        settings.get(KafkaSettings.APPLICATION_ID) + "-supply",
        AclOperation.READ,
        AclOperation.DESCRIBE);
  }

  private static Right groupsOfChannels(Settings settings) {
    return Right.under(
        ResourceType.GROUP,
        settings.get(KafkaSettings.APPLICATION_ID) + "-notify-",
        AclOperation.READ,
        AclOperation.DESCRIBE);
  }

  /** Rights on topics, each of which is described and whose settings are checked at the start. */
  private static final class TopicRights {
    private final Map<String, Set<AclOperation>> byTopic = new TreeMap<>();

    void add(AclOperation operation, Collection<String> topics) {
      topics.forEach(
          topic ->
              byTopic
                  .computeIfAbsent(
                      topic,
                      name -> EnumSet.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS))
                  .add(operation));
    }

    List<Right> all() {
      return byTopic.entrySet().stream()
          .map(
              each ->
                  new Right(
                      ResourceType.TOPIC,
                      each.getKey(),
                      PatternType.LITERAL,
                      List.copyOf(each.getValue())))
          .toList();
    }
  }
}
