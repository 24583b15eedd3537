package io.github.inventorystreams.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.browser.RunningDemo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files that are shipped for Prometheus and Grafana, held against what a running demo shows.
 */
class MonitoringTest {
  private static final Path ALERTS = Path.of("config", "prometheus", "alerts.yml");
  private static final Path DASHBOARD = Path.of("config", "grafana", "inventory-streams.json");
  private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern ALERT_LABEL = Pattern.compile("\\$labels\\.(\\w+)");

  @TempDir static Path directory;
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws IOException {
    demo = RunningDemo.start(directory, "--notify", "--supply");
    demo.publish("{\"type\":\"SALE\"");
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> scrape().lines().noneMatch(line -> isNotYet(line)));
  }

  @AfterAll
  static void stop() {
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void whateverAQueryAsksForIsInTheScrape() throws IOException {
    List<Selector.Series> scraped =
        scrape().lines().filter(line -> !line.startsWith("#")).map(Selector.Series::of).toList();
    List<Selector> asked = new ArrayList<>(Selector.in(Files.readString(ALERTS)));
    for (JsonNode target : targets()) {
      asked.addAll(Selector.in(target.get("expr").asText()));
    }
    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(asked)
        .allSatisfy(
            selector -> assertThat(scraped).as(selector.text()).anyMatch(selector::matches));
  }

  /** With the four partitions that are the default, and what all of its stores tell. */
  @Test
  void aScrapeIsShort() {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> scrape().contains("kafka_stream_state_total_sst_files_size{"));
    assertThat(scrape().lines()).hasSizeLessThan(1_500);
  }

  @Test
  void aPrometheusAnswersEveryQueryAndEvaluatesEveryAlert() throws Exception {
    assumeTrue(RunningPrometheus.has("prometheus"), "needs prometheus (Debian: apt-get install)");
    Path own = Files.createDirectory(directory.resolve("prometheus"));
    try (RunningPrometheus prometheus =
        RunningPrometheus.start(own, demo.address().replace("http://", ""))) {
      for (JsonNode target : targets()) {
        String query = target.get("expr").asText();
        JsonNode answer = prometheus.query(query);
        assertThat(answer).as(query).isNotEmpty();
        assertThat(labelsOf(answer))
            .as("labels of %s", query)
            .containsAll(names(LEGEND_LABEL, target.get("legendFormat").asText()));
      }
      List<JsonNode> rules = new ArrayList<>();
      prometheus.rules().forEach(group -> group.get("rules").forEach(rules::add));
      assertThat(rules).hasSizeGreaterThan(15);
      for (JsonNode rule : rules) {
        assertThat(rule.get("health").asText()).as(rule.toString()).isEqualTo("ok");
        Set<String> labels = new TreeSet<>();
        for (Selector selector : Selector.in(rule.get("query").asText())) {
          JsonNode answer = prometheus.query(selector.text());
          assertThat(answer).as(selector.text()).isNotEmpty();
          labels.addAll(labelsOf(answer));
        }
        if (!labels.isEmpty()) {
          assertThat(labels)
              .as(rule.get("name").asText())
              .containsAll(names(ALERT_LABEL, rule.get("annotations").toString()));
        }
      }
    }
  }

  @Test
  void promtoolFindsNothingWrong() throws Exception {
    assumeTrue(RunningPrometheus.has("promtool"), "needs promtool (Debian: prometheus)");
    promtool(Path.of("config"), "check", "config", "prometheus/prometheus.yml");
    promtool(Path.of("config"), "check", "rules", "prometheus/alerts.yml");
    promtool(Path.of("config"), "test", "rules", "prometheus/alerts_test.yml");
    // The names and texts below kafka_ are Kafka's.
    String own =
        scrape()
            .lines()
            .filter(line -> line.replaceFirst("^# (HELP|TYPE) ", "").startsWith("inventory_"))
            .collect(Collectors.joining("\n", "", "\n"));
    promtool(Files.writeString(directory.resolve("own.prom"), own), "check", "metrics");
  }

  /**
   * Runs it without a complaint.
   *
   * @param place the folder that it runs in, or the file that it reads
   */
  private static void promtool(Path place, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (Files.isDirectory(place)) {
      builder.directory(place.toFile());
    } else {
      builder.redirectInput(place.toFile());
    }
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s says: %s", command, said).isZero();
  }

  /** Of a shop that has not done yet what the dashboard shows. */
  private static boolean isNotYet(String line) {
    return line.equals("inventory_dead_letters_total{reason=\"MALFORMED\"} 0.0")
        || line.equals("inventory_notifications_total{channel=\"mails\",result=\"delivered\"} 0.0")
        || line.equals("inventory_purchase_orders_total 0.0")
        || line.equals("inventory_fill_rate NaN")
        || line.equals("inventory_forecast_wape NaN")
        || line.equals("inventory_ready 0.0");
  }

  private static List<JsonNode> targets() throws IOException {
    List<JsonNode> targets = new ArrayList<>();
    new ObjectMapper()
        .readTree(DASHBOARD.toFile())
        .findValues("targets")
        .forEach(some -> some.forEach(targets::add));
    assertThat(targets).hasSizeGreaterThan(25);
    return targets;
  }

  private static Set<String> labelsOf(JsonNode answer) {
    Set<String> labels = new TreeSet<>();
    answer.forEach(series -> series.get("metric").fieldNames().forEachRemaining(labels::add));
    return labels;
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String scrape() {
    try (InputStream answer = URI.create(demo.address() + "/metrics").toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
