package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.acls.MissingRights;
import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import java.util.List;

/** Whether the service may do on the brokers what it has to. */
record RightsPart(Settings settings) implements CheckPart {

  @Override
  public String name() {
    return "rights";
  }

  @Override
  public boolean needsKafka() {
    return true;
  }

  @Override
  public Report look() {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    List<String> internal;
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      internal = new TopicSetup(admin, settings).internalNames();
    }
    List<Finding> findings =
        MissingRights.ofService(settings, brokers, internal).stream()
            .map(
                right ->
                    new Finding(
                        name(),
                        Severity.WRONG,
                        "the right %s is missing: acls --for service prints all that are needed"
                            .formatted(right)))
            .toList();
    return new Report(
        "those of application.id " + settings.get(KafkaSettings.APPLICATION_ID), findings);
  }
}
