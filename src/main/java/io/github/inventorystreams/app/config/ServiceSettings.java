package io.github.inventorystreams.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of the service: its directories, HTTP and notifications. */
public final class ServiceSettings {
  /**
   * Free on the disks of data and local state at a start. Stores and logs reserve their files when
   * they are opened, about 260 MB with four partitions; memory-mapped files on a disk that fills up
   * then would take the whole process down.
   */
  public static final long MIN_FREE_BYTES_TO_START = 512L << 20;

  static final SettingsGroup GROUP = new SettingsGroup("Service");

  public static final Setting<Path> DATA_DIRECTORY =
      GROUP.text(
          "data.dir",
          "./data",
          TextForms.notBlank().as(Path::of),
          "Where the embedded broker, the local state and ready.json lie.");

  public static final Setting<Optional<Path>> STATE_DIRECTORY =
      GROUP.optional(
          "state.dir",
          TextForms.path(),
          "Where the local state lies. Empty: state below the data directory.");

  public static final Setting<String> HTTP_HOST =
      GROUP.text(
          "http.host",
          "127.0.0.1",
          TextForms.notBlank(),
          "The address that HTTP listens on. One that other machines reach needs http.token.");

  public static final Setting<Integer> HTTP_PORT =
      GROUP.whole(
          "http.port",
          8080,
          Range.between(0, 65535),
          "The port of the dashboard, the API, health and metrics. 0 picks a free one.");

  public static final Setting<Optional<String>> HTTP_ADVERTISED =
      GROUP.optional(
          "http.advertised",
          TextForms.address(),
          "Where the other instances of the service reach this one, HOST:PORT: the one that keeps the book of a SKU is asked to explain it. Empty: http.host (this machine's name where it is 0.0.0.0) and the port that HTTP listens on.");

  public static final Setting<List<String>> HTTP_NAMES =
      GROUP.list(
          "http.names",
          "The names by which others ask for this service, such as that of a proxy before it. A request for another name is refused; always good are localhost, the host of http.advertised and, where http.host is reached by other machines, its addresses.");

  public static final Setting<List<String>> HTTP_PROXIES =
      GROUP.list(
          "http.proxies",
          "The addresses or networks of the proxies before this service, such as 10.0.0.7 or 10.0.0.0/8: for each wrong token X-Forwarded-For of theirs says who has shown it. Empty: all who come by a proxy count as one.");

  public static final Setting<Optional<String>> HTTP_TOKEN =
      GROUP.secret(
          "http.token",
          "If set, everything but health asks for it: Authorization: Bearer TOKEN. Better in a file, see INVENTORY_STREAMS_HTTP_TOKEN_FILE.");

  /** Which of the measures of Kafka Streams and its clients are metrics of the service. */
  public enum KafkaMetrics {
    ESSENTIAL,
    ALL,
    NONE
  }

  public static final Setting<KafkaMetrics> KAFKA_METRICS =
      GROUP.choice(
          "metrics.kafka",
          Choice.inSmallLetters(KafkaMetrics.class),
          KafkaMetrics.ESSENTIAL,
          "Which of Kafka's own measures are among the metrics: essential, those that alerts and operators look at, docs/monitoring.md lists them; all, some thousand for each partition; none.");

  public static final Setting<Optional<String>> NOTIFY_CONFIG =
      GROUP.optional(
          "notify.config",
          TextForms.any(),
          "The file that says who is told of warnings, by which channel and when; docs/notifications.md explains it. mails: every warning as a mail in the folder mails of the data directory. Empty: nobody is told.");

  public static final Setting<Optional<String>> SUPPLY_CONFIG =
      GROUP.optional(
          "supply.config",
          TextForms.any(),
          "The file that says which supplier is sent orders in which way, and how his answers come in; docs/suppliers.md explains it. Empty: orders end on their topic.");

  private ServiceSettings() {}
}
