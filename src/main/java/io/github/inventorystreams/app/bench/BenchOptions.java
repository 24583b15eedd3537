package io.github.inventorystreams.app.bench;

import picocli.CommandLine.Option;

/** The options of a measurement on one shop. */
class BenchOptions extends ProcessorOptions {
  @Option(
      names = "--skus",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many SKUs the shop has (default: ${DEFAULT-VALUE}).")
  private int skus;

  int skus() {
    return skus;
  }

  @Override
  void check() {
    atLeast("--skus", skus, 1);
    super.check();
  }
}
