package io.github.inventorystreams.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.Meter;
import io.github.inventorystreams.bench.PeerReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.util.EnvironmentInformation;

/**
 * Runs the job on events that are there already and reports what it took: how the counter stands
 * from time to time, then the measurement, and when all is committed, what it was. It ends with its
 * input.
 */
public final class FlinkPeer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FlinkPeer() {}

  public static void main(String[] arguments) {
    endWithInput();
    try {
      run(Options.of(arguments));
    } catch (Exception e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      System.err.println("The Flink job has failed: " + cause);
      // Flink's own threads would keep the process alive.
      Runtime.getRuntime().halt(1);
    }
  }

  private static void run(Options options) throws Exception {
    PrintWriter out = new PrintWriter(System.out, false, UTF_8);
    JobClient job = CountingJob.start(options);
    var ended = job.getJobExecutionResult();
    Meter meter =
        new Meter(
            () -> {
              if (ended.isCompletedExceptionally()) {
                ended.join();
              }
              return StockCounter.COUNTED.sum();
            },
            reached -> ChildJvm.report(Long.toString(reached), out));
    Measurement measured = meter.measure(options.warmUp(), options.events());
    String name = "Flink " + EnvironmentInformation.getVersion();
    PeerReport report = new PeerReport(name, StockCounter.COMMITS.medianMillis());
    // Only then is the last level committed.
    String unused =
        job.stopWithSavepoint(false, options.savepoints(), SavepointFormatType.NATIVE).get();
    ended.get();
    ChildJvm.report(JSON.writeValueAsString(measured), out);
    ChildJvm.report(JSON.writeValueAsString(report), out);
  }

  private static void endWithInput() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // Then nobody can say any more that it is needed.
              }
              Runtime.getRuntime().halt(0);
            },
            "end-with-input");
    watch.setDaemon(true);
    watch.start();
  }
}
