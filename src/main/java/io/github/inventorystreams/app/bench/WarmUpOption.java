package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import picocli.CommandLine.Option;

/** The option of a measurement whose first events only warm the processor up. */
final class WarmUpOption {
  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "How many of these come before the measurement begins, at the least; it waits until the compiler is quiet, up to half of the rest (default: ${DEFAULT-VALUE}).")
  private long warmUp;

  /** With the number where none is given. */
  WarmUpOption(long initial) {
    warmUp = initial;
  }

  long events() {
    return warmUp;
  }

  /**
   * Checks what was given.
   *
   * @param all the events, those of the warm-up included
   * @throws CommandException that says in one line what is wrong
   */
  void check(long all) {
    ProcessorOptions.atLeast("--warm-up", warmUp, 0);
    if (warmUp >= all) {
      throw CommandException.wrongUsage(
          "--warm-up must be below --events: %d events leave nothing to measure after %d."
              .formatted(all, warmUp));
    }
  }
}
