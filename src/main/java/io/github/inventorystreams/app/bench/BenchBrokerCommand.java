package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.StopSignal;
import io.github.inventorystreams.app.play.DemoDirectory;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command that runs a broker alone, whose processor time is not the processor's. Prints its
 * address and a directory that goes with it, and ends with its input.
 */
@Command(name = "broker", hidden = true, description = "A part of a measurement.")
final class BenchBrokerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try (StopSignal stop = new StopSignal();
        DemoDirectory directory = DemoDirectory.of(null);
        EmbeddedBroker broker = EmbeddedBroker.start(directory.path().resolve("broker"), 0)) {
      PrintWriter out = spec.commandLine().getOut();
      ChildJvm.report(broker.bootstrapServers(), out);
      ChildJvm.report(directory.path().toString(), out);
      CompletableFuture.anyOf(stop.asked(), CompletableFuture.runAsync(() -> drain(System.in)))
          .join();
    }
    return 0;
  }

  private static void drain(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
