package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.SkuDefaults;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.files.FileOptions;
import io.github.inventorystreams.backtest.Backtest;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.RunSettings;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.backtest.files.ReportPage;
import io.github.inventorystreams.backtest.files.ResultFiles;
import io.github.inventorystreams.backtest.files.ScenarioFolder;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.stages.StageSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows what policies would have cost a shop. */
@Command(
    name = "backtest",
    description = {
      "Runs past sales again in a closed loop: the rules that keep books and place orders live see only what was sold, received and counted, and their orders decide what can be sold next. Compares policies by cost, fill rate and stock.",
      "DIR holds scenario.properties, items.csv, pipeline.csv, suppliers.csv and demand.csv; docs/backtest.md explains them; --where and --skip choose rows of demand.csv. Into --out go orders.csv, periods.csv, summary.json and index.html with plots; with several policies the files of each lie in a directory of its name.",
      "With --windows the files of each run through each window lie in windows/WINDOW/RUN; beside them are windows.csv, courses.csv, window-items.csv, windows.json and the page."
    })
public final class BacktestCommand extends JsonCommand {
  @Mixin private final FileOptions fileOptions = new FileOptions();
  @Mixin private final WindowOptions windowOptions = new WindowOptions();

  @Parameters(paramLabel = "DIR", description = "The folder of the backtest.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the results go; the directory is made.")
  private Path out = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "A,B,...",
      split = ",",
      description =
          "The policies to compare: ${COMPLETION-CANDIDATES}. Default: sku.policy, which by itself chooses by the costs.")
  private List<PolicyName> policies = new ArrayList<>();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "The forecast method (default: sku.method).")
  private @Nullable String method;

  @Option(
      names = "--service-level",
      paramLabel = "P,...",
      split = ",",
      description =
          "Run every policy at each of these service levels (default: sku.service-level).")
  private List<String> serviceLevels = new ArrayList<>();

  public BacktestCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Elapsed watch = new Elapsed();
    boolean windows = windowOptions.areAsked();
    List<RunSettings> runs = runs();
    Scenario scenario = ScenarioFolder.read(fileOptions.table(folder, ScenarioFolder.COLUMNS));
    if (windows) {
      RunSettings release = named(LastRelease.NAME, settings(LastRelease.SETTINGS));
      new WindowsBacktest(windowOptions.plan(scenario.buckets()), runs, release, out, isJson())
          .run(scenario, out());
    } else {
      print(outcomes(scenario, runs), watch.seconds());
    }
    return 0;
  }

  private List<BacktestResult> outcomes(Scenario scenario, List<RunSettings> runs) {
    List<BacktestResult> outcomes = new ArrayList<>();
    long steps = (long) runs.size() * (scenario.simulatedBuckets() + 1);
    try (Progress progress = Progress.of("backtest", steps, isJson())) {
      for (RunSettings run : runs) {
        long before = (long) outcomes.size() * (scenario.simulatedBuckets() + 1);
        BacktestResult outcome = Backtest.run(scenario, run, done -> progress.at(before + done));
        ResultFiles.write(runs.size() == 1 ? out : out.resolve(run.name()), outcome);
        outcomes.add(outcome);
      }
    }
    ReportPage.write(out.resolve("index.html"), outcomes);
    return outcomes;
  }

  private List<RunSettings> runs() {
    List<RunSettings> runs = new ArrayList<>();
    List<String> names =
        policies.isEmpty() ? List.of("") : policies.stream().distinct().map(Enum::name).toList();
    List<String> levels =
        serviceLevels.isEmpty() ? List.of("") : serviceLevels.stream().distinct().toList();
    for (String name : names) {
      for (String level : levels) {
        runs.add(run(name, level));
      }
    }
    return runs;
  }

  private RunSettings run(String policy, String level) {
    Map<String, String> flags = new LinkedHashMap<>();
    if (!policy.isEmpty()) {
      flags.put(SkuDefaults.POLICY.name(), policy);
    }
    if (!level.isEmpty()) {
      flags.put(SkuDefaults.SERVICE_LEVEL.name(), level);
    }
    if (method != null) {
      flags.put(SkuDefaults.METHOD.name(), method);
    }
    StageSettings settings = settings(flags);
    PolicyName chosen = settings.skuDefaults().policy();
    String name = chosen == null ? "default" : chosen.name().toLowerCase(Locale.ROOT);
    return named(level.isEmpty() ? name : name + "-" + level, settings);
  }

  private StageSettings settings(Map<String, String> flags) {
    Map<String, String> all = new LinkedHashMap<>(flags);
    // Nothing here speaks to a broker, whatever the environment names.
    all.put(KafkaSettings.BOOTSTRAP_SERVERS.name(), "");
    return StageSettingsFactory.of(options().settings(all));
  }

  private static RunSettings named(String name, StageSettings settings) {
    return new RunSettings(name, settings.skuDefaults(), settings.supplierDefaults());
  }

  private void print(List<BacktestResult> outcomes, double seconds) {
    PrintWriter console = out();
    if (isJson()) {
      console.println(Json.line(BacktestFigures.of(outcomes, out, seconds)));
    } else {
      BacktestFigures.table(outcomes).forEach(console::println);
      console.printf(
          Locale.ROOT,
          "%,d items, %d buckets; %s has plots; %.1f s%n",
          outcomes.get(0).scenario().items().size(),
          outcomes.get(0).scenario().simulatedBuckets(),
          out.resolve("index.html"),
          seconds);
    }
    console.flush();
  }
}
