package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.topics.TopicAdmin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether brokers answer, and are new enough for what is promised. */
record KafkaPart(Settings settings) implements CheckPart {
  private static final String TRANSACTIONS = "transaction.version";

  /** From it on a producer that was given up can't leave a transaction open (KIP-890). */
  private static final int FENCING_EACH_TRANSACTION = 2;

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Report look() {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    Optional<String> silence = TopicAdmin.silence(settings, brokers);
    if (silence.isPresent()) {
      return new Report(brokers, List.of(new Finding(name(), Severity.WRONG, silence.get())));
    }
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      Map<String, Short> features = admin.features();
      return new Report(brokers, old(features.getOrDefault(TRANSACTIONS, (short) 0)));
    }
  }

  private List<Finding> old(int version) {
    return version >= FENCING_EACH_TRANSACTION
        ? List.of()
        : List.of(
            new Finding(
                name(),
                Severity.HINT,
                "%s of the brokers is %d: kafka-features upgrade --feature %s=%d lets no instance that was given up keep a transaction open"
                    .formatted(TRANSACTIONS, version, TRANSACTIONS, FENCING_EACH_TRANSACTION)));
  }
}
