package io.github.inventorystreams.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, whose output goes into files. */
public record ProgramProcess(Process process, Path outFile, Path errFile) implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  /**
   * Starts it.
   *
   * @param files where its output goes, into {@code .out} and {@code .err} behind this name
   * @param java options of the Java that runs it, which may say another class path
   */
  public static ProgramProcess start(
      Path files, List<String> java, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(java);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Path out = files.resolveSibling(files.getFileName() + ".out");
    Path err = files.resolveSibling(files.getFileName() + ".err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new ProgramProcess(process, out, err);
  }

  /** Waits until it says that it is ready; gives what it has said. */
  public String awaitReady() throws IOException {
    return awaitReady(MAX_WAIT);
  }

  /** Waits at most so long until it says that it is ready; gives what it has said. */
  public String awaitReady(Duration maxWait) throws IOException {
    await().atMost(maxWait).until(() -> !process.isAlive() || out().contains("ready:"));
    assertThat(process.isAlive()).as(err()).isTrue();
    return out();
  }

  /** Asks it to end, and waits until it has, in order. */
  public void stop() throws Exception {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(err()).isZero();
  }

  public String out() throws IOException {
    return Files.readString(outFile);
  }

  public String err() throws IOException {
    return Files.readString(errFile);
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
