package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.imports.CsvRows.Problem;
import io.github.inventorystreams.app.topics.RecordSender;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all imports of files have in common: all rows are checked first, one bad one stops all. */
public final class ImportFile {
  private static final int MOST_PROBLEMS = 50;

  @Parameters(paramLabel = "FILE", description = "The CSV file with a header, in UTF-8.")
  private Path path = Path.of("");

  @Option(names = "--dry-run", description = "Check the file and publish nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /**
   * Reads the file.
   *
   * @throws CommandException if it can't be read, or its header is not right
   */
  public CsvRows rows(List<String> needed, List<String> known) {
    return CsvRows.read(path, needed, known);
  }

  /** Whether nothing is to be published. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Whether the answer is one JSON object. */
  public boolean isJson() {
    return json;
  }

  /** Publishes to topics that are looked at first, with a bar where somebody looks on. */
  public void publish(Settings settings, List<ProducerRecord<byte[], byte[]>> records) {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      new TopicSetup(admin, settings).checkedPartitions();
    }
    try (RecordSender sender = new RecordSender(settings, brokers);
        Progress bar = Progress.of("rows", records.size(), json)) {
      long sent = 0;
      for (ProducerRecord<byte[], byte[]> each : records) {
        sender.send(each);
        bar.at(++sent);
      }
      sender.flush();
    }
  }

  /** Tells what is wrong with which line. */
  public void tell(List<Problem> problems, PrintWriter err) {
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(problem -> err.printf("%s:%d: %s%n", path, problem.line(), problem.reason()));
    if (problems.size() > MOST_PROBLEMS) {
      err.printf("and %d more%n", problems.size() - MOST_PROBLEMS);
    }
    err.flush();
  }

  /**
   * How an import ends of which some rows are wrong.
   *
   * @param rows how many there are
   */
  public CommandException refusal(List<Problem> problems, int rows) {
    return CommandException.failed(
        "%d of %d rows of %s are wrong, so nothing was published: mend them and import it again."
            .formatted(problems.size(), rows, path));
  }
}
