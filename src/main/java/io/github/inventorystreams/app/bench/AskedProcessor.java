package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.ProcessorReading;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A processor in a process of its own, which says how it stands whenever it is asked. */
final class AskedProcessor implements Supplier<ProcessorReading>, AutoCloseable {
  private final ChildJvm child;

  private AskedProcessor(ChildJvm child) {
    this.child = child;
  }

  /** Waits until a process that was just started is processing. */
  static AskedProcessor of(ChildJvm child) {
    if (child.nextReport() == null) {
      child.close();
      throw ended();
    }
    return new AskedProcessor(child);
  }

  /**
   * How it stands now.
   *
   * @throws CommandException if it has ended
   */
  @Override
  public ProcessorReading get() {
    @Nullable String answer = child.ask();
    if (answer == null) {
      throw ended();
    }
    return Json.read(answer, ProcessorReading.class);
  }

  private static CommandException ended() {
    return CommandException.failed("The processor has ended; the line above says why.");
  }

  @Override
  public void close() {
    child.close();
  }
}
