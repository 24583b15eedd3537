package io.github.inventorystreams.app.acls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.broker.SecuredBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each right that {@code acls} prints is taken away once, on a broker with an authorizer, before
 * anybody was in a group.
 */
class MissingRightsTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final String APPLICATION = "rights";
  private static final String MADE = APPLICATION + "-made-changelog";
  private static final String NOT_MADE = APPLICATION + "-to-be-made-changelog";

  @TempDir static Path folder;
  private static SecuredBroker broker;
  private static Admin admin;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(folder);
    admin = Admin.create(broker.superUser());
    try (TopicAdmin topics =
        TopicAdmin.connect(
            Settings.of(
                new GivenSettings(
                    Map.of("kafka.default.api.timeout.ms", new Given("60000", "test")))),
            broker.superUser().get("bootstrap.servers").toString())) {
      new TopicSetup(topics, settings("service")).createMissing();
    }
    admin.createTopics(List.of(new NewTopic(MADE, Optional.of(1), Optional.empty()))).all().get();
  }

  @AfterAll
  static void stop() {
    admin.close();
    broker.close();
  }

  @ParameterizedTest
  @CsvSource({"SERVICE, service, 44", "NOTIFIER, notifier, 11", "SUPPLY, courier, 21"})
  void eachIsNamedWithItsResourceAndWhoLacksIt(Role role, String user, int rights)
      throws Exception {
    Settings settings = settings(user);
    List<AclBinding> granted = granted(role, settings, user);
    admin.createAcls(granted).all().get();
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> assertThatCode(() -> check(role, settings)).doesNotThrowAnyException());
    List<AclBinding> taken = granted.stream().filter(right -> !isImplied(right, granted)).toList();
    assertThat(taken).hasSizeGreaterThanOrEqualTo(rights);
    for (AclBinding right : taken) {
      String named =
          "%s on the %s %s"
              .formatted(
                  RightsFormat.word(right.entry().operation()),
                  right.pattern().resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  right.pattern().name());
      admin.deleteAcls(List.of(right.toFilter())).all().get();
      // Kafka takes changes in their order: when this one is seen, so is that the last is back.
      String line =
          await()
              .pollDelay(Duration.ZERO)
              .pollInterval(BETWEEN_LOOKS)
              .atMost(MAX_WAIT)
              .alias(named)
              .until(() -> complaint(role, settings), said -> said.contains(named));
      boolean isToMakeTopics = right.entry().operation() == AclOperation.CREATE;
      assertThat(line)
          .startsWith("User:%s lacks the right ".formatted(user))
          .endsWith(
              ": inventory-streams acls --for %s prints all that are needed%s."
                  .formatted(
                      role,
                      isToMakeTopics
                          ? ", or have the deployer run topics --internal --create"
                          : ""))
          .doesNotContain("\n");
      admin.createAcls(List.of(right)).all().get();
    }
  }

  /** Who may read, write or delete may describe, whether it is granted or not. */
  private static boolean isImplied(AclBinding right, List<AclBinding> granted) {
    return right.entry().operation() == AclOperation.DESCRIBE
        && granted.stream()
            .filter(other -> other.pattern().equals(right.pattern()))
            .anyMatch(
                other ->
                    List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE)
                        .contains(other.entry().operation()));
  }

  private static String complaint(Role role, Settings settings) {
    CommandException thrown =
        catchThrowableOfType(CommandException.class, () -> check(role, settings));
    return thrown == null ? "" : String.valueOf(thrown.getMessage());
  }

  private static void check(Role role, Settings settings) {
    String brokers = broker.scram().get("bootstrap.servers");
    switch (role) {
      case NOTIFIER -> MissingRights.checkNotifier(settings, brokers);
      case SUPPLY -> MissingRights.checkSupply(settings, brokers);
      default -> MissingRights.checkService(settings, brokers, List.of(MADE, NOT_MADE));
    }
  }

  private static List<AclBinding> granted(Role role, Settings settings, String user) {
    List<AclBinding> bindings = new ArrayList<>();
    for (Right right : role.rights(settings)) {
      for (AclOperation operation : right.operations()) {
        bindings.add(
            new AclBinding(
                new ResourcePattern(right.type(), right.name(), right.pattern()),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
      }
    }
    return bindings;
  }

  private static Settings settings(String user) {
    Map<String, Given> given = new HashMap<>();
    Map<String, String> all = new HashMap<>(broker.scram());
    all.put("kafka.sasl.jaas.config", SecuredBroker.jaas("SCRAM-SHA-512", user));
    all.put("kafka.ssl.truststore.password", SecuredBroker.PASSWORD);
    all.put("application.id", APPLICATION);
    all.forEach((name, value) -> given.put(name, new Given(value, "test")));
    return Settings.of(new GivenSettings(given));
  }
}
