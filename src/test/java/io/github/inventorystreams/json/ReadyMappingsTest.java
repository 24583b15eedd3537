package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
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
    "adobe-commerce-orders, new, invoiced",
    "amazon-orders, unshipped, buyer asks to cancel",
    "debezium-sales-flat, 'snapshot again and truncate, record 4', 'snapshot again and truncate, record 8'"
  })
  void whatIsSentAgainIsTheSameEvent(String mapping, String first, String again) {
    assertThat(events(mapping, first)).isNotEmpty().isEqualTo(events(mapping, again));
  }

  /** In an order that was edited, a line that stayed is known again wherever it now stands. */
  @ParameterizedTest
  @CsvSource({"woocommerce-orders, processing, edited, MUG-1"})
  void aLineIsKnownInAnEditedOrder(String mapping, String first, String edited, String sku) {
    List<StockEvent> before = ofSku(events(mapping, first), sku);
    assertThat(before).hasSize(1).isEqualTo(ofSku(events(mapping, edited), sku));
  }

  @ParameterizedTest
  @CsvSource({
    "adobe-commerce-orders, new, canceled",
    "amazon-orders, unshipped, canceled",
    "bigcommerce-orders, awaiting fulfillment, cancelled",
    "woocommerce-orders, processing, cancelled"
  })
  void aCancelledOrderTakesBackEachSaleInItsBook(String mapping, String sold, String cancelled) {
    assertThat(events(mapping, cancelled))
        .allSatisfy(event -> assertThat(event).isInstanceOf(StockEvent.Correction.class))
        .extracting(event -> List.of(event.header().book(), target(event)))
        .containsExactlyElementsOf(
            events(mapping, sold).stream()
                .map(sale -> List.of(sale.header().book(), sale.header().id()))
                .toList());
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

  private static List<StockEvent> ofSku(List<StockEvent> events, String sku) {
    return events.stream().filter(event -> event.header().book().sku().equals(sku)).toList();
  }

  private static EventId target(StockEvent event) {
    return ((StockEvent.Correction) event).corrects();
  }

  private static List<StockEvent> valid(Decoded<List<StockEvent>> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<List<StockEvent>>) decoded).value();
  }
}
