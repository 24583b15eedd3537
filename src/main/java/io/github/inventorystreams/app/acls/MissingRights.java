package io.github.inventorystreams.app.acls;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers which rights of a part of the product are missing, before it needs them. What
 * can't be asked counts as granted. Brokers without an authorizer grant everything.
 */
public final class MissingRights {
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);
  private static final String PROBE = "rights-probe";
  private static final Pattern USER = Pattern.compile("username=\"([^\"]+)\"");

  private final Admin admin;
  private final Collection<String> madeTopics;
  private final Map<String, KafkaFuture<TopicDescription>> topics;

  private MissingRights(Admin admin, List<Right> rights, Collection<String> madeTopics) {
    this.admin = admin;
    this.madeTopics = List.copyOf(madeTopics);
    this.topics =
        admin
            .describeTopics(
                Stream.concat(
                        rights.stream().filter(Right::isOnATopic).map(Right::name),
                        madeTopics.stream())
                    .toList(),
                new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues();
  }

  /**
   * Checks the rights of {@code run}.
   *
   * @param madeTopics the topics that processing makes for itself
   * @throws CommandException if one is missing
   */
  public static void checkService(
      Settings settings, String brokers, Collection<String> madeTopics) {
    check(settings, brokers, Role.SERVICE, madeTopics);
  }

  /**
   * Checks the rights of {@code notify}.
   *
   * @throws CommandException if one is missing
   */
  public static void checkNotifier(Settings settings, String brokers) {
    check(settings, brokers, Role.NOTIFIER, List.of());
  }

  /**
   * Checks the rights of {@code supply}.
   *
   * @throws CommandException if one is missing
   */
  public static void checkSupply(Settings settings, String brokers) {
    check(settings, brokers, Role.SUPPLY, List.of());
  }

  /**
   * What {@code run} would miss, each as {@code Write on the topic purchase-orders}.
   *
   * @param madeTopics the topics that processing makes for itself
   */
  public static List<String> ofService(
      Settings settings, String brokers, Collection<String> madeTopics) {
    return find(settings, brokers, Role.SERVICE, madeTopics);
  }

  private static void check(
      Settings settings, String brokers, Role role, Collection<String> madeTopics) {
    List<String> missing = find(settings, brokers, role, madeTopics);
    if (missing.isEmpty()) {
      return;
    }
    throw CommandException.failed(
        "%s lacks the right %s%s: inventory-streams acls --for %s prints all that are needed%s."
            .formatted(
                login(settings),
                missing.get(0),
                missing.size() == 1 ? "" : " (and %d more)".formatted(missing.size() - 1),
                role,
                isToMakeTopics(missing.get(0), role)
                    ? ", or have the deployer run topics --internal --create"
                    : ""));
  }

  /** Where the service may not make topics, a new version may have more of them. */
  private static boolean isToMakeTopics(String right, Role role) {
    return role == Role.SERVICE && right.startsWith(RightsFormat.word(AclOperation.CREATE) + ' ');
  }

  /** Each as {@code Write on the topic purchase-orders}. */
  private static List<String> find(
      Settings settings, String brokers, Role role, Collection<String> madeTopics) {
    Admin admin = Admin.create(ClientProperties.ofQuestions(settings, brokers));
    try {
      List<Right> rights = role.rights(settings);
      MissingRights asking = new MissingRights(admin, rights, madeTopics);
      return rights.stream().flatMap(right -> asking.of(right).stream()).toList();
    } finally {
      admin.close(TO_CLOSE);
    }
  }

  /** As brokers know it, as far as the settings say it. */
  private static String login(Settings settings) {
    Matcher user = USER.matcher(String.valueOf(settings.kafkaProperties().get("sasl.jaas.config")));
    return user.find() ? "User:" + user.group(1) : "The login of the settings";
  }

  private List<String> of(Right right) {
    if (right.isOnATopic()) {
      return ofTopic(right, right.name());
    }
    if (right.type() == ResourceType.TOPIC) {
      return ofMade(right);
    }
    return right.type() == ResourceType.GROUP ? ofGroup(right) : ofTransactions(right);
  }

  private List<String> ofTopic(Right right, String topic) {
    return lacking(right, topic, described(topic).map(TopicDescription::authorizedOperations));
  }

  private Answer<TopicDescription> described(String topic) {
    return answer(topics.get(topic));
  }

  /** Those that are there already need no right to be made. */
  private List<String> ofMade(Right right) {
    List<String> missing = new ArrayList<>();
    madeTopics.forEach(topic -> missing.addAll(ofTopic(right.without(AclOperation.CREATE), topic)));
    if (madeTopics.stream().allMatch(topic -> described(topic).value() != null)) {
      return missing;
    }
    NewTopic probe = new NewTopic(right.name() + PROBE, Optional.empty(), Optional.empty());
    Answer<Void> created =
        answer(
            admin.createTopics(List.of(probe), new CreateTopicsOptions().validateOnly(true)).all());
    if (created.refused()) {
      missing.add(named(AclOperation.CREATE, right, right.shownName()));
    }
    return missing;
  }

  /**
   * Who may read may describe, and may send members away; nobody has a member of this name. It is
   * refused before anybody looks whether the group is there.
   */
  private List<String> ofGroup(Right right) {
    String group = right.pattern() == PatternType.LITERAL ? right.name() : right.name() + PROBE;
    RemoveMembersFromConsumerGroupOptions nobody =
        new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove(PROBE)));
    return answer(admin.removeMembersFromConsumerGroup(group, nobody).all()).refused()
        ? List.of(named(AclOperation.READ, right, right.shownName()))
        : List.of();
  }

  /** Nobody has a producer of this name that could be disturbed. */
  private List<String> ofTransactions(Right right) {
    return answer(admin.fenceProducers(List.of(right.name() + PROBE)).all()).refused()
        ? List.of(named(AclOperation.WRITE, right, right.shownName()))
        : List.of();
  }

  private static List<String> lacking(
      Right right, String name, Answer<Set<AclOperation>> authorized) {
    Set<AclOperation> granted = authorized.value();
    if (granted == null && !authorized.refused()) {
      return List.of();
    }
    Set<AclOperation> has = granted == null ? EnumSet.noneOf(AclOperation.class) : granted;
    return right.operations().stream()
        .filter(operation -> !has.contains(operation))
        .map(operation -> named(operation, right, name))
        .toList();
  }

  private static String named(AclOperation operation, Right right, String name) {
    return "%s on the %s %s".formatted(RightsFormat.word(operation), right.shownType(), name);
  }

  /**
   * What became of a question.
   *
   * @param value {@code null} where it was refused, or could not be answered
   * @param refused for want of rights
   */
  private record Answer<T>(@Nullable T value, boolean refused) {
    <S> Answer<S> map(Function<T, @Nullable S> part) {
      return new Answer<>(value == null ? null : part.apply(value), refused);
    }
  }

  private static <T> Answer<T> answer(@Nullable KafkaFuture<T> future) {
    if (future == null) {
      return new Answer<>(null, false);
    }
    try {
      return new Answer<>(future.get(), false);
    } catch (ExecutionException e) {
      return new Answer<>(null, e.getCause() instanceof AuthorizationException);
    } catch (KafkaException e) {
      return new Answer<>(null, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted while Kafka was asked.", e);
    }
  }
}
