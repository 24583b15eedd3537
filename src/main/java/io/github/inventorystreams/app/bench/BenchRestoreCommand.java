package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.BookEvents;
import io.github.inventorystreams.bench.ProcessorStart;
import io.github.inventorystreams.bench.Restore;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures how long the processor takes to be ready again. */
@Command(
    name = "restore",
    description = {
      "Measures how long the processor takes until it is ready again: after a clean stop, after a kill while events flow, and without its local state; and how many SKU states a second it reads back.",
      "Broker and processor run in processes of their own. After each start the processor must know what it has processed."
    })
final class BenchRestoreCommand implements Callable<Integer> {
  private static final int DAYS_OF_A_YEAR = 365;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ProcessorOptions options = new ProcessorOptions();

  @Option(
      names = "--skus",
      paramLabel = "N",
      defaultValue = "200000",
      description = "How many books the processor has (default: ${DEFAULT-VALUE}).")
  private int skus;

  @Option(
      names = "--events-per-sku",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How many events make each book: a count, and then a sale a day (default: ${DEFAULT-VALUE}).")
  private int eventsPerSku;

  @Override
  public Integer call() {
    check();
    PrintWriter out = spec.commandLine().getOut();
    Restore restore;
    try (BenchRig rig = BenchRig.start(spec.root().userObject().getClass(), options.json())) {
      restore =
          new RestoreRun(rig, options, settings(), BookEvents.of(skus, eventsPerSku)).measure();
    }
    if (options.json()) {
      out.println(Json.line(restore));
    } else {
      print(out, restore);
    }
    out.flush();
    return 0;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(InputSettings.KEYED_BY_SKU.name(), "true");
    settings.putAll(options.settings());
    return settings;
  }

  private void check() {
    options.check();
    ProcessorOptions.atLeast("--skus", skus, 1);
    ProcessorOptions.atLeast("--events-per-sku", eventsPerSku, 1);
    if (eventsPerSku > DAYS_OF_A_YEAR) {
      throw CommandException.wrongUsage(
          "--events-per-sku must be at most %d, not %d.".formatted(DAYS_OF_A_YEAR, eventsPerSku));
    }
  }

  private static void print(PrintWriter out, Restore restore) {
    print(out, "clean stop", restore.cleanStop());
    print(out, "kill", restore.kill());
    print(out, "state lost", restore.wiped());
    out.printf("A clean stop takes %.1f s.%n", restore.stopMs() / 1e3);
    out.printf(
        "%,d SKU states are read back at %,d a second, %,d a second and core.%n",
        restore.skus(), restore.statesPerSecond(), restore.statesPerSecondPerCore());
  }

  private static void print(PrintWriter out, String what, ProcessorStart start) {
    out.printf(
        "%-10s ready in %5.1f s (Java's start %.1f s; %,d records read back in %.1f s)%n",
        what,
        start.readyMs() / 1e3,
        start.javaStartMs() / 1e3,
        start.restoredRecords(),
        start.restoreMs() / 1e3);
  }
}
