package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.log.ExpiredRecords;
import java.util.ArrayList;
import java.util.List;

/** Whether topics are as they should be, and still have what is to be processed. */
record TopicsPart(Settings settings) implements CheckPart {

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public boolean needsKafka() {
    return true;
  }

  @Override
  public Report look() {
    List<Finding> findings = new ArrayList<>();
    try (TopicAdmin admin =
        TopicAdmin.connect(settings, ClientProperties.bootstrapServersOfService(settings))) {
      TopicSetup topics = new TopicSetup(admin, settings);
      topics.problems().forEach(text -> findings.add(new Finding(name(), Severity.WRONG, text)));
      topics.dangers().forEach(text -> findings.add(new Finding(name(), Severity.HINT, text)));
      topics
          .brokenReset()
          .ifPresent(text -> findings.add(new Finding(name(), Severity.WRONG, text)));
      topics.expiredInput().forEach(expired -> findings.add(expired(expired)));
      return new Report("%d topics".formatted(topics.names().size()), findings);
    }
  }

  private Finding expired(ExpiredRecords expired) {
    return new Finding(
        name(),
        Severity.WRONG,
        "%d records of %s were deleted before they were processed: publish them again or count the stock, and set retention.ms=-1"
            .formatted(expired.count(), expired.partition()));
  }
}
