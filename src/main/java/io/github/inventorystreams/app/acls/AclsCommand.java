package io.github.inventorystreams.app.acls;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the rights that somebody needs on the brokers. It asks no broker. */
@Command(
    name = "acls",
    description = {
      "Prints the ACLs without which a part of the product does not work on a Kafka with an authorizer, and no more than those.",
      "The settings say the names of the topics and the application.id."
    })
public final class AclsCommand extends ConfiguredCommand {
  /** A type and a name, which is one line: the output is given to a shell. */
  private static final Pattern PRINCIPAL = Pattern.compile("[A-Za-z]+:\\P{Cntrl}+");

  @Option(
      names = "--principal",
      required = true,
      paramLabel = "TYPE:NAME",
      description =
          "Who is granted them, as the broker knows it: User:inventory, or User:CN=inventory of a certificate.")
  private String principal = "";

  @Option(
      names = "--for",
      paramLabel = "ROLE",
      defaultValue = "service",
      description =
          "For which part: ${COMPLETION-CANDIDATES}. service is run, notifier is notify and supply is supply as a process of its own, deployer is topics --create, reset is reset, tools are import, replay, settings, dead-letters and explain. Default: ${DEFAULT-VALUE}.")
  private Role role = Role.SERVICE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "kafka-acls",
      description = "How: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private RightsFormat format = RightsFormat.KAFKA_ACLS;

  @Option(
      names = "--internal",
      description =
          "The deployer makes the internal topics too (topics --internal --create), and the service may not.")
  private boolean internal;

  public AclsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    if (!PRINCIPAL.matcher(principal).matches()) {
      throw CommandException.wrongUsage(
          "--principal must be a type and a name, like User:inventory.");
    }
    Settings settings = settings();
    format
        .lines(
            new RightsFormat.Granted(
                ClientProperties.bootstrapServersOfService(settings),
                principal,
                internal ? role.rightsWithInternal(settings) : role.rights(settings)))
        .forEach(out()::println);
    return 0;
  }
}
