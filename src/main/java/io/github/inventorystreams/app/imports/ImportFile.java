package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.files.FileOptions;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.app.topics.RecordSender;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.TableFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The common part of all imports of files: all rows are checked first, one bad one stops all. */
public final class ImportFile {
  private static final int MAX_PROBLEMS = 50;

  @Parameters(
      paramLabel = "FILE",
      description =
          "The file with a header: CSV, JSON lines, a JSON array or a workbook (.xlsx), packed with gzip or not.")
  private Path path = Path.of("");

  @Mixin private final FileOptions fileOptions = new FileOptions();

  @Option(names = "--dry-run", description = "Check the file and publish nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /**
   * Reads the file.
   *
   * @param columns all that it can have
   * @param zone of its days unless another is given
   */
  public ImportTable table(List<Column> columns, ZoneId zone) {
    TableFile told = fileOptions.table(path, columns);
    return ImportTable.read(
        new TableFile(path, told.format().orIn(zone), told.choice(), told.filter()), columns);
  }

  /** Whether nothing is to be published. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Whether the answer is one JSON object. */
  public boolean isJson() {
    return json;
  }

  /**
   * Publishes to topics that are looked at first, with a bar where somebody looks on.
   *
   * @return how long that took
   */
  public double publish(Settings settings, List<ProducerRecord<byte[], byte[]>> records) {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      new TopicSetup(admin, settings).checkedPartitions();
    }
    Elapsed watch = new Elapsed();
    try (RecordSender sender = new RecordSender(settings, brokers);
        Progress bar = Progress.of("rows", records.size(), json)) {
      long sent = 0;
      for (ProducerRecord<byte[], byte[]> each : records) {
        sender.send(each);
        bar.at(++sent);
      }
      sender.flush();
    }
    return watch.seconds();
  }

  /** How much was published how fast. */
  public static String published(long rows, double seconds) {
    return String.format(
        Locale.ROOT,
        "%,d rows published in %.1f s, %,d a second",
        rows,
        seconds,
        Math.round(rows / Math.max(seconds, 0.001)));
  }

  /** States what is wrong with which line. */
  public void print(List<Problem> problems, PrintWriter err) {
    problems.stream()
        .limit(MAX_PROBLEMS)
        .forEach(problem -> err.printf("%s:%d: %s%n", path, problem.line(), problem.reason()));
    if (problems.size() > MAX_PROBLEMS) {
      err.printf("and %d more%n", problems.size() - MAX_PROBLEMS);
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
