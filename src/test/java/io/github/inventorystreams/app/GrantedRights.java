package io.github.inventorystreams.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.broker.SecuredBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights that {@code acls} prints, given to somebody. */
public final class GrantedRights {
  private GrantedRights() {}

  /** Allows what the command prints, and nothing else. */
  public static void to(
      SecuredBroker broker, String principal, String role, Path config, String... more)
      throws Exception {
    grant(broker, printed(principal, role, config, more));
  }

  /** Allows what the command prints but for some of it. */
  static void allBut(
      SecuredBroker broker,
      String principal,
      String role,
      Path config,
      Predicate<AclBinding> withheld)
      throws Exception {
    grant(broker, printed(principal, role, config).stream().filter(withheld.negate()).toList());
  }

  private static List<AclBinding> printed(
      String principal, String role, Path config, String... more) throws Exception {
    List<String> call =
        new ArrayList<>(List.of("acls", "--principal", principal, "--for", role, "--format"));
    call.addAll(List.of("json", "--config", config.toString()));
    call.addAll(List.of(more));
    CommandLineRun printed = CommandLineRun.of(call.toArray(String[]::new));
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    List<AclBinding> bindings = new ArrayList<>();
    for (JsonNode acl : new ObjectMapper().readTree(printed.out()).get("acls")) {
      for (JsonNode operation : acl.get("operations")) {
        bindings.add(
            new AclBinding(
                new ResourcePattern(
                    ResourceType.fromString(acl.get("resourceType").asText()),
                    acl.get("name").asText(),
                    PatternType.fromString(acl.get("patternType").asText())),
                new AccessControlEntry(
                    principal,
                    "*",
                    AclOperation.fromString(operation.asText()),
                    AclPermissionType.ALLOW)));
      }
    }
    return bindings;
  }

  private static void grant(SecuredBroker broker, List<AclBinding> rights) throws Exception {
    try (Admin admin = Admin.create(broker.superUser())) {
      admin.createAcls(rights).all().get();
    }
  }
}
