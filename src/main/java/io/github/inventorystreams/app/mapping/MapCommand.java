package io.github.inventorystreams.app.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.InputRulesFactory;
import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.IdTable;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MappingTrace;
import io.github.inventorystreams.json.StockEventReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows at the desk what a mapping makes of a sample, before it runs. */
@Command(
    name = "map",
    description =
        "Shows what a mapping makes of a sample: each event, what is passed over and why, and the fields that nothing reads. Nothing is published; 1 if a record would be a dead letter.")
public final class MapCommand extends JsonCommand {

  @Parameters(index = "0", paramLabel = "FILE", description = "The mapping.")
  private Path mappingFile = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "SAMPLE",
      description =
          "One JSON record, one on each line, or lines of topic, key and value with tabs between; - is standard input.")
  private String sampleFile = "";

  @Option(
      names = "--header",
      paramLabel = "NAME=VALUE",
      description = "A header that each record has.")
  private Map<String, String> headers = new LinkedHashMap<>();

  public MapCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    EventMapping mapping = InputRulesFactory.mapping(mappingFile).with(MapCommand::standIn);
    List<SampleRecord> sample = SampleFile.read(sampleFile, System.in);
    List<SampleRecord> mapped =
        sample.stream()
            .filter(each -> each.topic() == null || each.topic().equals(mapping.topic()))
            .toList();
    if (mapped.isEmpty()) {
      throw CommandException.failed(
          "%s has no record of the topic %s, which the mapping is for; it has %s."
              .formatted(SampleFile.name(sampleFile), mapping.topic(), topics(sample)));
    }
    List<MappedSample> results = results(settings, mapping, mapped);
    print(mapping, results, sample.size() - mapped.size());
    return results.stream().anyMatch(MappedSample::isDeadLetter) ? CommandException.FAILED : 0;
  }

  /** What a topic says of an id is not known at the desk; where it would be looked up is. */
  private static @Nullable String standIn(IdTable table, String id) {
    return table instanceof IdTable.InTopic ? "%s(%s)".formatted(table.name(), id) : null;
  }

  private static String topics(List<SampleRecord> sample) {
    TreeSet<String> topics = new TreeSet<>();
    for (SampleRecord each : sample) {
      if (each.topic() != null) {
        topics.add(each.topic());
      }
    }
    return String.join(", ", topics);
  }

  private List<MappedSample> results(
      Settings settings, EventMapping mapping, List<SampleRecord> sample) {
    StockEventReader reader =
        new StockEventReader(
            new InputRules(settings.get(InputSettings.IDENTITY), List.of(mapping)),
            settings.get(InputSettings.DEFAULT_LOCATION).orElse(null),
            settings.get(InputSettings.EVENTS_FUTURE_LIMIT).toMillis());
    List<MappedSample> results = new ArrayList<>();
    for (SampleRecord each : sample) {
      RecordHeaders given = new RecordHeaders();
      headers.forEach((name, value) -> given.add(name, value.getBytes(UTF_8)));
      MappingTrace trace = new MappingTrace();
      results.add(
          new MappedSample(
              results.size() + 1,
              each,
              reader.read(
                  new RecordOrigin(mapping.topic(), 0, results.size()),
                  each.value(),
                  given,
                  System.currentTimeMillis(),
                  trace),
              trace));
    }
    return results;
  }

  private void print(EventMapping mapping, List<MappedSample> results, int ofOtherTopics) {
    PrintWriter out = out();
    long events = results.stream().mapToLong(MappedSample::events).sum();
    long passedOver = results.stream().mapToLong(MappedSample::passedOver).sum();
    long deadLetters = results.stream().filter(MappedSample::isDeadLetter).count();
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("topic", mapping.topic());
      answer.put("records", results.stream().map(MappedSample::answer).toList());
      answer.put("events", events);
      answer.put("passedOver", passedOver);
      answer.put("deadLetters", deadLetters);
      answer.put("ofOtherTopics", ofOtherTopics);
      out.println(Json.line(answer));
    } else {
      results.forEach(result -> result.lines().forEach(out::println));
      out.printf(
          "records %d, events %d, passed over %d, dead letters %d%s%n",
          results.size(),
          events,
          passedOver,
          deadLetters,
          ofOtherTopics == 0 ? "" : ", of other topics " + ofOtherTopics);
    }
    out.flush();
  }
}
