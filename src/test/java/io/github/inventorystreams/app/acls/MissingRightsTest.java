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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each right that {@code acls} prints is taken away once, on a broker with an authorizer. */
class MissingRightsTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final String APPLICATION = "rights";
  private static final String MADE = APPLICATION + "-made-changelog";
  private static final String NOT_MADE = APPLICATION + "-to-be-made-changelog";

  @TempDir static Path folder;
  private static SecuredBroker broker;
  private static Admin admin;
  private static Settings settings;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(folder);
    admin = Admin.create(broker.superUser());
    settings = settings();
    try (TopicAdmin topics =
        TopicAdmin.connect(
            Settings.of(
                new GivenSettings(
                    Map.of("kafka.default.api.timeout.ms", new Given("60000", "test")))),
            broker.superUser().get("bootstrap.servers").toString())) {
      new TopicSetup(topics, settings).createMissing();
    }
    admin.createTopics(List.of(new NewTopic(MADE, Optional.of(1), Optional.empty()))).all().get();
    // A group that is not there yet has no rights that could be asked for.
    admin
        .alterConsumerGroupOffsets(
            APPLICATION, Map.of(new TopicPartition("stock-events", 0), new OffsetAndMetadata(0)))
        .all()
        .get();
    admin.createAcls(granted()).all().get();
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(() -> assertThatCode(MissingRightsTest::check).doesNotThrowAnyException());
  }

  @AfterAll
  static void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void eachIsNamedWithItsResourceAndWhoLacksIt() throws Exception {
    Map<String, String> said = new TreeMap<>();
    for (AclBinding right : granted()) {
      if (isImplied(right)) {
        continue;
      }
      admin.deleteAcls(List.of(right.toFilter())).all().get();
      await().atMost(MAX_WAIT).until(() -> !complaint().isEmpty());
      said.put(
          "%s on %s".formatted(right.entry().operation(), right.pattern().name()), complaint());
      admin.createAcls(List.of(right)).all().get();
      await().atMost(MAX_WAIT).until(() -> complaint().isEmpty());
    }
    assertThat(said).hasSizeGreaterThan(40);
    said.forEach(
        (right, line) -> {
          String[] parts = right.split(" on ", -1);
          assertThat(line)
              .as(right)
              .startsWith("User:service lacks the right ")
              .contains(shown(parts[0]) + " on the ", parts[1])
              .contains("inventory-streams acls --for service")
              .doesNotContain("\n");
        });
  }

  private static String shown(String operation) {
    return RightsFormat.word(AclOperation.valueOf(operation));
  }

  /** Who may read or write may describe, whether it is granted or not. */
  private static boolean isImplied(AclBinding right) {
    return right.entry().operation() == AclOperation.DESCRIBE
        && granted().stream()
            .filter(other -> other.pattern().equals(right.pattern()))
            .anyMatch(
                other ->
                    List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE)
                        .contains(other.entry().operation()));
  }

  private static String complaint() {
    CommandException thrown =
        catchThrowableOfType(CommandException.class, MissingRightsTest::check);
    return thrown == null ? "" : String.valueOf(thrown.getMessage());
  }

  private static void check() {
    MissingRights.checkService(
        settings, broker.scram().get("bootstrap.servers"), List.of(MADE, NOT_MADE));
  }

  private static List<AclBinding> granted() {
    List<AclBinding> bindings = new ArrayList<>();
    for (Right right : Role.SERVICE.rights(settings)) {
      for (AclOperation operation : right.operations()) {
        bindings.add(
            new AclBinding(
                new ResourcePattern(right.type(), right.name(), right.pattern()),
                new AccessControlEntry("User:service", "*", operation, AclPermissionType.ALLOW)));
      }
    }
    return bindings;
  }

  private static Settings settings() {
    Map<String, Given> given = new HashMap<>();
    Map<String, String> all = new HashMap<>(broker.scram());
    all.put("kafka.sasl.jaas.config", SecuredBroker.jaas("SCRAM-SHA-512", "service"));
    all.put("kafka.ssl.truststore.password", SecuredBroker.PASSWORD);
    all.put("application.id", APPLICATION);
    all.forEach((name, value) -> given.put(name, new Given(value, "test")));
    return Settings.of(new GivenSettings(given));
  }
}
