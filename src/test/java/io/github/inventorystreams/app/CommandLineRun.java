package io.github.inventorystreams.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** The output and exit of a command, run in this process. */
public record CommandLineRun(int exitCode, String out, String err) {

  public static CommandLineRun of(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine(environment);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int exitCode = commandLine.execute(arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }

  public static CommandLineRun of(String... arguments) {
    return of(Map.of(), arguments);
  }
}
