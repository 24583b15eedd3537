package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.connect.ServiceOption;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.KnownSuppliers;
import io.github.inventorystreams.play.PlayFigures;
import io.github.inventorystreams.play.SalesWorld;
import io.github.inventorystreams.sales.SalesFile;
import io.github.inventorystreams.sales.SalesRules;
import io.github.inventorystreams.sales.SalesSurvey;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.ReviewSteps;
import io.github.inventorystreams.simulation.Suppliers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a sales file to a running service. */
@Command(
    name = "replay",
    description = {
      "Publishes the rows of a sales file (CSV, JSON lines, a JSON array or a workbook, .gz or not) as stock events to a running service.",
      "Columns: timestamp, order_id, sku, quantity and perhaps location, unit_price. A positive quantity is a sale, a negative one a return. Each row is one event; rows that the options say move no stock are counted by reason, bad rows are written to a file. Options that belong to a file can lie in one: @FILE."
    })
public final class ReplayCommand extends JsonCommand {
  @Mixin private final ServiceOption serviceOption = new ServiceOption();
  @Mixin private final SalesOptions salesOptions = new SalesOptions();

  @Parameters(paramLabel = "FILE", description = "The sales file.")
  private Path path = Path.of("");

  @Option(
      names = "--lock-step",
      description =
          "Publish up to the next review or the end of the day, wait until all is processed, let the ordered goods come on the days they were asked for, and go on. Reviews are those of the supplier settings that the service has, and of the default terms. Needs a service under --clock stream.")
  private boolean lockStep;

  public ReplayCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Elapsed watch = new Elapsed();
    Settings settings = settings();
    SalesFile file = salesOptions.file(path);
    SalesRules rules = salesOptions.rules(file);
    SalesSurvey survey = salesOptions.survey(file, rules);
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      new TopicSetup(admin, settings).checkedPartitions();
    }
    ServiceAccounting service = ServiceAccounting.of(serviceOption.find(settings));
    Accounting before = service == null ? null : service.get();
    PrintWriter out = out();
    Cluster cluster = new Cluster(ClientProperties.of(settings, brokers), settings.topics());
    PlayRun run =
        new PlayRun(
            cluster,
            salesOptions.opens()
                ? SalesWorld.counted(file, rules, survey)
                : SalesWorld.rowsOnly(file, rules, survey),
            salesOptions.opens() ? survey.playedEvents() : survey.tally().events(),
            Duration.ZERO,
            isJson(),
            out);
    SupplierTerms defaults = StageSettingsFactory.of(settings).supplierDefaults();
    Suppliers suppliers =
        lockStep ? new Suppliers(0, Map.of(), defaults.zone(), Reliability.EXACT) : null;
    List<SupplierTerms> reviewed = new ArrayList<>(List.of(defaults));
    if (lockStep) {
      reviewed.addAll(KnownSuppliers.read(cluster).terms(defaults).values());
    }
    PlayFigures figures =
        run.play(
            suppliers,
            new ReviewSteps(reviewed, file.zone())::nextReviewOrDay,
            null,
            () -> {},
            service);
    Accounting counted =
        service == null || before == null ? null : PlayRun.between(before, service.get());
    double seconds = watch.seconds();
    new PlaySummary(
            figures,
            counted,
            survey,
            salesOptions.opens(),
            salesOptions.rejectsPath(file),
            seconds,
            null)
        .print(out, isJson());
    return 0;
  }
}
