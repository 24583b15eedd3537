package io.github.inventorystreams.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.report.NoResultException;
import io.github.inventorystreams.bench.report.ResultKind;
import io.github.inventorystreams.bench.report.ResultReader;
import io.github.inventorystreams.bench.report.ResultsPage;
import io.github.inventorystreams.bench.report.SourcedResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that draws the results of the others. */
@Command(
    name = "page",
    description = {
      "Draws results of the measurements into a page with tables and plots, one file that needs nothing else.",
      "A result is what a measurement prints with --json: inventory-streams bench throughput --json >> results.json"
    })
final class BenchPageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      defaultValue = "bench.html",
      description = "Where the page is written to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print what was written as one JSON object, and no text.")
  private boolean json;

  @Parameters(
      paramLabel = "RESULT",
      arity = "1..*",
      description = "Files with results, one on each line.")
  private List<Path> files = List.of();

  /**
   * What was written.
   *
   * @param file the page
   * @param measurements how many results there are of each kind, by the name of its command
   */
  private record Written(String file, int results, Map<String, Integer> measurements) {}

  @Override
  public Integer call() {
    check();
    List<SourcedResult> results = new ArrayList<>();
    for (Path file : files) {
      results.addAll(read(file));
    }
    write(ResultsPage.html(results));
    print(results);
    return 0;
  }

  private void check() {
    Path page = out.toAbsolutePath().normalize();
    if (files.stream().anyMatch(file -> file.toAbsolutePath().normalize().equals(page))) {
      throw CommandException.wrongUsage(
          "--out must not be %s, which has results: the page would take their place."
              .formatted(out));
    }
  }

  private static List<SourcedResult> read(Path file) {
    ResultReader reader = new ResultReader();
    List<SourcedResult> results = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        String source = file + ":" + number;
        try {
          results.add(new SourcedResult(source, reader.read(line)));
        } catch (NoResultException e) {
          throw CommandException.failed(
              "%s is no result of a measurement: %s. A line must be what one printed with --json."
                  .formatted(source, e.getMessage()),
              e);
        }
      }
    }
    if (results.isEmpty()) {
      throw CommandException.failed(
          "%s has no result: let a measurement print one with --json >> %s.".formatted(file, file));
    }
    return results;
  }

  private static List<String> lines(Path file) {
    try {
      // Bytes that are no UTF-8 are told as what they are: no result.
      return new String(Files.readAllBytes(file), UTF_8).lines().toList();
    } catch (IOException e) {
      throw CommandException.failed(
          "The results %s can't be read: %s."
              .formatted(
                  file,
                  e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()),
          e);
    }
  }

  private void write(String html) {
    try {
      Files.writeString(out, html);
    } catch (IOException e) {
      throw CommandException.failed(
          "%s can't be written: %s."
              .formatted(
                  out,
                  e instanceof NoSuchFileException ? "there is no such folder" : e.getMessage()),
          e);
    }
  }

  private void print(List<SourcedResult> results) {
    Map<String, Integer> measurements = new TreeMap<>();
    results.forEach(
        each -> measurements.merge(ResultKind.of(each.result()).command(), 1, Integer::sum));
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.println(Json.line(new Written(out.toString(), results.size(), measurements)));
    } else {
      printer.printf("%s shows these results: %s.%n", out, words(measurements));
    }
    printer.flush();
  }

  private static String words(Map<String, Integer> measurements) {
    List<String> words = new ArrayList<>();
    measurements.forEach((command, count) -> words.add(count + " of bench " + command));
    return String.join(", ", words);
  }
}
