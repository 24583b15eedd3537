package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.ReadyMappings.Sample;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ready mappings against samples in the forms of the public documentation; which page that is,
 * stands in the README beside the samples.
 */
class ReadyMappingsTest {

  @ParameterizedTest
  @MethodSource("io.github.inventorystreams.json.ReadyMappings#names")
  void eachSampleIsBookedAsItsExpectedFileSays(String mapping) {
    String booked =
        ReadyMappings.samplesOf(mapping).stream()
            .map(sample -> "# " + sample.title() + "\n" + inWords(mapping, sample))
            .collect(Collectors.joining("\n"));
    assertThat(booked)
        .isEqualTo(ReadyMappings.text(ReadyMappings.SAMPLES.resolve(mapping + ".expected.txt")));
  }

  /** A source that sends an order at each change must not sell it each time. */
  @ParameterizedTest
  @CsvSource({
    "debezium-sales-flat, 'snapshot again and truncate, record 4', 'snapshot again and truncate, record 8'"
  })
  void whatIsSentAgainIsTheSameEvent(String mapping, String first, String again) {
    assertThat(events(mapping, first)).isNotEmpty().isEqualTo(events(mapping, again));
  }

  private static String inWords(String mapping, Sample sample) {
    Decoded<List<StockEvent>> decoded = ReadyMappings.read(mapping, sample.value());
    if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
      return "dead letter %s: %s\n".formatted(invalid.reason(), invalid.detail());
    }
    List<StockEvent> events = valid(decoded);
    return events.isEmpty()
        ? "nothing\n"
        : events.stream()
            .map(event -> event.match(EventInWords.INSTANCE) + '\n')
            .collect(Collectors.joining());
  }

  private static List<StockEvent> events(String mapping, String title) {
    return ReadyMappings.samplesOf(mapping).stream()
        .filter(sample -> sample.title().equals(title))
        .map(sample -> valid(ReadyMappings.read(mapping, sample.value())))
        .findFirst()
        .orElseThrow();
  }

  private static List<StockEvent> valid(Decoded<List<StockEvent>> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<List<StockEvent>>) decoded).value();
  }
}
