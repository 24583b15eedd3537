package io.github.inventorystreams.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A part of a measurement in a Java machine of its own, so that neither its processor time nor its
 * compiled code mixes with that of the others. It has the options of this one and ends with it.
 */
public final class ChildJvm implements AutoCloseable {
  private static final int SECONDS_TO_CLOSE = 30;
  private static final String REPORT = "bench-report ";

  private final Process process;
  private final BufferedReader lines;
  private final Thread lastResort;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = process.inputReader();
    this.lastResort = new Thread(process::destroy, "end-of-child");
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /**
   * Starts a Java machine on the class path of this one.
   *
   * @throws BenchException if it does not start
   */
  public static ChildJvm start(String mainClass, List<String> arguments) {
    return start(List.of("-cp", System.getProperty("java.class.path"), mainClass), arguments);
  }

  /**
   * Starts a Java machine on a jar that names its main class and its class path.
   *
   * @throws BenchException if it does not start
   */
  public static ChildJvm startJar(Path jar, List<String> arguments) {
    return start(List.of("-jar", jar.toString()), arguments);
  }

  private static ChildJvm start(List<String> program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(program);
    command.addAll(arguments);
    try {
      return new ChildJvm(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new BenchException("A further Java machine does not start: " + e.getMessage(), e);
    }
  }

  /** Prints a line that the process which started this one gets as a report. */
  public static void report(String line, PrintWriter out) {
    out.println(REPORT + line);
    out.flush();
  }

  /**
   * Its next report, or {@code null} after the last one. Waits for it. What else it prints, as an
   * agent's greeting, goes on to the standard error.
   */
  public @Nullable String nextReport() {
    try {
      String line = lines.readLine();
      while (line != null && !line.startsWith(REPORT)) {
        System.err.println(line);
        line = lines.readLine();
      }
      return line == null ? null : line.substring(REPORT.length());
    } catch (IOException e) {
      throw new BenchException("The output of a child process can't be read: " + e, e);
    }
  }

  /**
   * Asks it for a report with an empty line on its input.
   *
   * @return the report, or {@code null} if it has ended
   */
  public @Nullable String ask() {
    try {
      process.outputWriter().newLine();
      process.outputWriter().flush();
    } catch (IOException e) {
      return null;
    }
    return nextReport();
  }

  /** Ends it as a power cut would, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Closes its input, by which it knows that it is no longer needed, and waits for its end. */
  @Override
  public void close() {
    stop();
  }

  /**
   * Ends it as {@link #close} does.
   *
   * @return whether it has ended by itself and without a failure
   */
  public boolean stop() {
    try {
      process.outputWriter().close();
      return process.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(lastResort);
    }
  }
}
