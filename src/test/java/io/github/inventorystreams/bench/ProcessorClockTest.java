package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorClockTest {
  @TempDir private Path threads;

  @Test
  void tellsCompilerAndCollectorApart() throws IOException {
    thread("11", "C2 CompilerThre", 500);
    thread("12", "C1 CompilerThre", 20);
    thread("13", "GC Thread#0", 7);
    thread("14", "G1 Conc#0", 1);
    thread("15", "round-1-StreamT", 90_000);

    ProcessorTime time = new ProcessorClock(threads).read();

    assertThat(time.compilerNanos()).isEqualTo(520);
    assertThat(time.collectorNanos()).isEqualTo(8);
    assertThat(time.totalNanos()).isPositive();
  }

  /** Java lets compiler threads end when there is nothing to compile. */
  @Test
  void whatAnEndedThreadHasDoneStillCounts() throws IOException {
    thread("11", "C2 CompilerThre", 500);
    ProcessorClock clock = new ProcessorClock(threads);
    ProcessorTime before = clock.read();
    Files.delete(threads.resolve("11/comm"));
    Files.delete(threads.resolve("11/schedstat"));
    Files.delete(threads.resolve("11"));
    thread("12", "C2 CompilerThre", 40);

    assertThat(clock.read().minus(before).compilerNanos()).isEqualTo(40);
  }

  @Test
  void withoutThreadsToSeeTheTotalIsKnown() {
    ProcessorTime time = new ProcessorClock(threads.resolve("none")).read();

    assertThat(time.totalNanos()).isPositive();
    assertThat(time.compilerNanos()).isZero();
    assertThat(time.compilerShare()).isZero();
  }

  private void thread(String id, String name, long nanos) throws IOException {
    Path thread = Files.createDirectories(threads.resolve(id));
    Files.writeString(thread.resolve("comm"), name + "\n");
    Files.writeString(thread.resolve("schedstat"), nanos + " 5 9\n");
  }
}
