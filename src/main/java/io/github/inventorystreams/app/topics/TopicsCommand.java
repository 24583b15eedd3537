package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Table;
import io.github.inventorystreams.app.topics.TopicAdmin.Existing;
import io.github.inventorystreams.app.topics.TopicPlan.Planned;
import io.github.inventorystreams.app.topics.TopicProblem.Effect;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the topics, says what is wrong with them, and makes those that are missing. */
@Command(
    name = "topics",
    description = "Lists the topics with what is wrong with them; creates them with --create.")
public final class TopicsCommand extends JsonCommand {

  @Option(names = "--check", description = "Exit with 1 if a topic is not as it should be.")
  private boolean check;

  @Option(names = "--create", description = "Create those that are missing, then check all.")
  private boolean create;

  @Option(
      names = "--internal",
      description =
          "With the topics that run else makes for itself, for brokers on which it may not make any.")
  private boolean internal;

  public TopicsCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      TopicSetup own = new TopicSetup(admin, settings);
      TopicSetup setup = internal ? own.withInternal() : own;
      int created = create ? setup.createMissing() : 0;
      TopicReview review = setup.review();
      print(rows(setup.plan(), review), created);
      List<String> problems = new ArrayList<>(review.problems(Effect.STOPS));
      problems.addAll(review.problems(Effect.ENDANGERS));
      if ((check || create) && !problems.isEmpty()) {
        throw CommandException.failed(
            "%d of %d topics are not as they should be; the first: %s."
                .formatted(review.faulty(), setup.plan().size(), problems.get(0)));
      }
      return 0;
    }
  }

  /** One topic as it is shown; what is not known of a missing one is {@code null}. */
  record Row(
      String topic,
      @Nullable Integer partitions,
      @Nullable Integer replicas,
      @Nullable String minInSyncReplicas,
      @Nullable String cleanup,
      @Nullable String retentionMillis,
      @Nullable String problem) {}

  private static List<Row> rows(List<Planned> plan, TopicReview review) {
    return plan.stream()
        .map(
            topic -> {
              Existing is = review.existing(topic.name());
              return new Row(
                  topic.name(),
                  is == null ? null : is.partitions(),
                  is == null ? null : is.replicas(),
                  known(is, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                  known(is, TopicConfig.CLEANUP_POLICY_CONFIG),
                  known(is, TopicConfig.RETENTION_MS_CONFIG),
                  review.problems(topic).stream()
                      .map(TopicProblem::text)
                      .reduce((one, other) -> one + "; " + other)
                      .orElse(null));
            })
        .toList();
  }

  private static @Nullable String known(@Nullable Existing is, String setting) {
    return is == null || is.settings() == null ? null : is.setting(setting);
  }

  private void print(List<Row> rows, int created) {
    PrintWriter out = out();
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("created", created);
      answer.put("topics", rows);
      out.println(Json.line(answer));
      return;
    }
    Table table =
        new Table("TOPIC", "PARTITIONS", "REPLICAS", "IN SYNC", "CLEANUP", "RETENTION MS", "STATE");
    for (Row row : rows) {
      table.add(
          row.topic(),
          shown(row.partitions()),
          shown(row.replicas()),
          shown(row.minInSyncReplicas()),
          shown(row.cleanup()),
          "compact".equals(row.cleanup()) ? "-" : shown(row.retentionMillis()),
          row.problem() == null ? "ok" : row.problem());
    }
    table.lines().forEach(out::println);
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
