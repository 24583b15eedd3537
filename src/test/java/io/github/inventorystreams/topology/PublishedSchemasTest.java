package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.github.inventorystreams.event.DeadLetterReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that the topology publishes, held against config/asyncapi.yaml and its schemas. */
class PublishedSchemasTest {
  private static final Path CONFIG = Path.of("config");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 12;

  /** Twelve days of a shop: settings, sales, a return, a count, orders, answers, a bad record. */
  private static Map<String, List<byte[]>> published() {
    try (Harness shop = new Harness()) {
      shop.put(
          Harness.TOPICS.skuSettings(),
          "A-1",
          "{\"supplierId\":\"S1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":10}");
      shop.put(Harness.TOPICS.supplierSettings(), "S1", "{\"leadTimeDays\":3}");
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = MONDAY.plusDays(day);
        shop.tick(date + "T00:00:00Z");
        if (day == 0) {
          shop.event(
              "c",
              "COUNT",
              date + "T00:00:00Z",
              "\"countedQuantity\":40,\"countedAt\":\"2026-01-05T00:00:00Z\"");
        }
        shop.event("s" + day, "SALE", date + "T12:00:00Z", "\"quantity\":9");
        if (day == 2) {
          shop.put(
              Harness.TOPICS.supplierEvents(),
              "S1",
              "{\"eventId\":\"a\",\"type\":\"CONFIRMATION\",\"poNumber\":\"PO-S1-DC1-20260106-1\",\"status\":\"ACCEPTED\",\"complete\":false,\"supplierOrderNumber\":\"SO-7\",\"recordedBy\":\"ann\",\"confirmedAt\":\"2026-01-07T08:00:00Z\",\"lines\":[{\"line\":1,\"status\":\"CHANGED\",\"unitCost\":\"2.75\",\"substituteSku\":\"B-1\",\"reason\":\"sold out\"}]}");
          shop.put(
              Harness.TOPICS.supplierEvents(),
              "S1",
              "{\"eventId\":\"n\",\"type\":\"SHIPPING_NOTICE\",\"poNumber\":\"PO-S1-DC1-20260106-1\",\"shippedAt\":\"2026-01-07T09:00:00Z\",\"lines\":[{\"line\":1,\"schedule\":[{\"quantity\":3}]}]}");
        }
      }
      shop.event("not JSON");
      shop.event("r", "RESTOCK", "2026-01-16T13:00:00Z", "\"quantity\":500");
      Map<String, List<byte[]>> values = new TreeMap<>();
      Stream.of(
              Harness.TOPICS.lowStockWarnings(),
              Harness.TOPICS.purchaseOrders(),
              Harness.TOPICS.stockLevels(),
              Harness.TOPICS.demandForecasts(),
              Harness.TOPICS.orderLines(),
              Harness.TOPICS.reviewRounds())
          .forEach(topic -> values.put(topic, shop.values(topic)));
      return values;
    }
  }

  @Test
  void whatIsPublishedKeepsToItsSchema() throws IOException {
    for (Map.Entry<String, List<byte[]>> topic : published().entrySet()) {
      JsonSchema schema = ContractSchemas.strict(topic.getKey());
      assertThat(topic.getValue()).as(topic.getKey()).isNotEmpty();
      for (byte[] value : topic.getValue()) {
        assertThat(ContractSchemas.faults(schema, value))
            .as("%s: %s", topic.getKey(), new String(value, UTF_8))
            .isEmpty();
      }
    }
  }

  @Test
  void ordersAndWarningsOfTheRunHaveAllTheirParts() throws IOException {
    Map<String, List<byte[]>> published = published();
    JsonNode order = JSON.readTree(published.get(Harness.TOPICS.purchaseOrders()).get(0));
    assertThat(order.at("/lines/0/why/policy").asText()).isEqualTo("STOCK_PLAN");
    assertThat(published.get(Harness.TOPICS.purchaseOrders()))
        .as("who has recorded an answer")
        .anyMatch(value -> new String(value, UTF_8).contains("\"recordedBy\":\"ann\""));
    Set<String> states = new TreeSet<>();
    for (byte[] warning : published.get(Harness.TOPICS.lowStockWarnings())) {
      states.add(JSON.readTree(warning).path("state").asText());
    }
    assertThat(states).contains("RAISED", "RESOLVED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"SALE\",\"sku\":\"A\",\"quantity\":0}",
        "{\"type\":\"SALE\",\"sku\":\"A\"}",
        "{\"type\":\"COUNT\",\"sku\":\"A\",\"countedQuantity\":3}",
        "{\"type\":\"SALE\",\"quantity\":1}",
        "{\"type\":\"SALE\",\"sku\":\"A@B\",\"quantity\":1}",
        "{\"type\":\"SALE\",\"sku\":\"A\",\"quantity\":1,\"occurredAt\":\"yesterday\"}",
        "{\"type\":\"GIFT\",\"sku\":\"A\",\"quantity\":1}"
      })
  void schemaRefusesWhatTheProcessorRefuses(String event) throws IOException {
    assertThat(
            ContractSchemas.faults(ContractSchemas.strict("stock-events"), event.getBytes(UTF_8)))
        .isNotEmpty();
    try (Harness shop = new Harness()) {
      ObjectNode complete = (ObjectNode) JSON.readTree(event);
      complete.put("eventId", "e").put("source", "test").put("location", "DC1");
      if (!complete.has("occurredAt")) {
        complete.put("occurredAt", "2026-01-05T12:00:00Z");
      }
      List<TestRecord<byte[], byte[]>> letters =
          shop.event(complete.toString()).records(Harness.TOPICS.deadLetters());
      assertThat(letters).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"SALE\",\"sku\":\"A\",\"quantity\":1,\"occurredAt\":\"2026-01-05T12:00:00+08:00\"}",
        "{\"type\":\"SALE\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}",
        "{\"type\":\"TICK\",\"at\":\"2026-01-05T00:00:00Z\"}"
      })
  void schemaAcceptsEvents(String event) throws IOException {
    assertThat(
            ContractSchemas.faults(ContractSchemas.strict("stock-events"), event.getBytes(UTF_8)))
        .isEmpty();
  }

  /** The schemas of the inputs that people and suppliers write. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sku-settings      | {'sku':'A-1','name':'Tea','gtin':'4012345000016','supplierId':'S1','supplierSku':'7','suppliers':[{'supplierId':'S1','purchaseUnit':'CASE','unitsPerPurchaseUnit':12,'supplierSku':'7','purchaseUnitCode':'XCS'}]} | true",
        "sku-settings      | {'gtin':'401234500001'} | true",
        "sku-settings      | {'gtin':'40123450000'} | false",
        "sku-settings      | {'suppliers':[{'supplierId':'S1','purchaseUnitCode':'case'}]} | false",
        "supplier-settings | {'name':'A','street':'B','postcode':'C','city':'D','country':'DE','identifier':'0060:1','vatId':'DE123456789','contactName':'E','mail':'e@f.example','phone':'1','language':'de'} | true",
        "supplier-settings | {'identifier':'12'} | false",
        "supplier-settings | {'country':'Germany'} | false",
        "location-settings | {'name':'A','street':'B','postcode':'C','city':'D','country':'DE','gln':'4012345000009'} | true",
        "location-settings | {'gln':'0088:4012345000009'} | false",
        "supplier-events   | {'eventId':'1','type':'RECEIVED_BY_SUPPLIER','poNumber':'P','supplierId':'S1','receivedAt':'2026-11-22T10:15:30Z'} | true",
        "supplier-events   | {'eventId':'1','type':'RECEIVED_BY_SUPPLIER','poNumber':'P'} | false",
        "supplier-events   | {'eventId':'1','type':'CONFIRMATION','poNumber':'P','status':'ACCEPTED','confirmedAt':'2026-11-22T10:15:30Z','recordedBy':'ann'} | true",
        "supplier-events   | {'eventId':'1','type':'CONFIRMATION','poNumber':'P','status':'ACCEPTED','confirmedAt':'2026-11-22T10:15:30Z','recordedBy':7} | false"
      })
  void schemasOfWhatIsSetAndSaid(String topic, String value, boolean isRight) throws IOException {
    assertThat(
            ContractSchemas.faults(
                    ContractSchemas.strict(topic), value.replace('\'', '"').getBytes(UTF_8))
                .isEmpty())
        .isEqualTo(isRight);
  }

  @Test
  void contractNamesEveryTopicAndEverySchemaIsUsed() throws IOException {
    JsonNode contract = ContractSchemas.contract();
    List<String> channels = new ArrayList<>();
    contract.path("channels").fieldNames().forEachRemaining(channels::add);
    Topics topics = Harness.TOPICS;
    assertThat(channels)
        .containsExactlyInAnyOrder(
            topics.stockEvents().get(0),
            topics.skuSettings(),
            topics.locationSettings(),
            topics.supplierSettings(),
            topics.supplierEvents(),
            topics.lowStockWarnings(),
            topics.purchaseOrders(),
            topics.orderDeliveries(),
            topics.deliveryRequests(),
            topics.supplierDocuments(),
            topics.stockLevels(),
            topics.demandForecasts(),
            topics.orderLines(),
            topics.reviewRounds(),
            topics.acknowledgements(),
            topics.deadLetters());
    List<String> used = contract.findValuesAsText("$ref");
    try (Stream<Path> files = Files.list(CONFIG.resolve("schemas"))) {
      assertThat(files.map(file -> "schemas/" + file.getFileName())).isSubsetOf(used);
    }
    List<String> reasons = new ArrayList<>();
    contract.findValue("dlq.reason").path("enum").forEach(reason -> reasons.add(reason.asText()));
    assertThat(reasons)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DeadLetterReason.values()).map(Enum::name).toList());
  }
}
