package io.github.inventorystreams.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.connect.ProcessMetrics;
import io.github.inventorystreams.app.supply.SupplyMetrics;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.ForecastFits;
import io.github.inventorystreams.event.IdentityMemory;
import io.github.inventorystreams.notify.stream.ChannelStatus;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.SampleTerms;
import io.github.inventorystreams.supply.stream.SupplyStatus;
import io.github.inventorystreams.web.AccountingMetrics;
import io.github.inventorystreams.web.ForecastFitMetrics;
import io.github.inventorystreams.web.IdentityMetrics;
import io.github.inventorystreams.web.LatencyMetrics;
import io.github.inventorystreams.web.ModelMetrics;
import io.github.inventorystreams.web.OutageMetrics;
import io.github.inventorystreams.web.SkuMetrics;
import io.github.inventorystreams.web.api.ProcessingStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The metrics that are asked of Prometheus and named in the documents are those of a scrape. */
class MetricNamesTest {
  private static final Pattern NAME = Pattern.compile("\\b(inventory|jvm|process)_[a-z_]+");

  @Test
  void everyQueryOfTheGrafanaDashboardAsksForWhatThereIs() throws IOException {
    Path dashboard = Path.of("config", "grafana", "inventory-streams.json");
    List<String> queries = new ObjectMapper().readTree(dashboard.toFile()).findValuesAsText("expr");
    assertThat(queries).hasSizeGreaterThan(15);
    assertThat(queries).allSatisfy(query -> assertThat(scraped()).containsAll(names(query)));
  }

  @Test
  void everyAlertAsksForWhatThereIs() throws IOException {
    List<String> queries =
        Files.readAllLines(Path.of("config", "prometheus", "alerts.yml")).stream()
            .filter(line -> line.strip().startsWith("expr:"))
            .toList();
    assertThat(queries).hasSizeGreaterThan(5);
    assertThat(queries).allSatisfy(query -> assertThat(scraped()).containsAll(names(query)));
  }

  @Test
  void theDocumentNamesEveryMetric() throws IOException {
    Set<String> documented = names(Files.readString(Path.of("docs", "monitoring.md")));
    Set<String> shown =
        scraped().stream()
            .map(name -> name.replaceFirst("(_seconds)_(bucket|count|sum|max)$", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(own(documented)).isEqualTo(own(shown));
    assertThat(documented).as("what Java shows of itself").containsAll(shown);
  }

  /** Others depend on the machine, and on what Java has done yet. */
  private static Set<String> own(Set<String> names) {
    return names.stream()
        .filter(name -> name.startsWith("inventory_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> scraped() {
    PrometheusMeterRegistry registry = ProcessMetrics.registry();
    new AccountingMetrics(() -> new Accounting(0, 0, 0, 0, Map.of())).bindTo(registry);
    new IdentityMetrics(() -> new IdentityMemory(0, 0, 0, 0, 0)).bindTo(registry);
    new SkuMetrics(() -> 0).bindTo(registry);
    new OutageMetrics(() -> 0, () -> 0).bindTo(registry);
    new ForecastFitMetrics(() -> new ForecastFits(0, 0, 0)).bindTo(registry);
    ProcessingStatus.View view =
        new ProcessingStatus.View("test", "processing", true, List.of(), 0, 5, 1, 4, 4);
    new ModelMetrics(new ReadModel(SampleTerms.defaults("EUR")), () -> view, () -> null)
        .bindTo(registry);
    new LatencyMetrics(registry, InstantSource.system());
    new NotificationMetrics(List.of(new ChannelStatus("mail"))).bindTo(registry);
    new SupplyMetrics(new SupplyStatus(Set.of("mail"), InstantSource.system())).bindTo(registry);
    return registry
        .scrape()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
