package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.fuzz.HostileRecords;
import io.github.inventorystreams.json.ReadyMappings.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** No bytes make a reader throw: each record is taken, or refused with one line. */
class ReaderFuzzTest {
  private static final String OWN =
      "{\"eventId\":\"01J\",\"source\":\"shop\",\"type\":\"SALE\",\"sku\":\"A-1\",\"location\":\"DC1\",\"quantity\":2,\"occurredAt\":\"2026-11-22T10:15:30+08:00\"}";

  private static final List<String> EVENTS =
      List.of(
          OWN,
          "{\"eventId\":\"01J\",\"source\":\"shop\",\"type\":\"SALE\",\"location\":\"DC1\",\"occurredAt\":\"2026-11-22T10:15:30Z\",\"lines\":[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"B\",\"quantity\":2}]}",
          "{\"eventId\":\"2\",\"source\":\"shop\",\"type\":\"CORRECTION\",\"correctsEventId\":\"1\",\"sku\":\"A\",\"location\":\"L\",\"occurredAt\":\"2026-11-22T10:15:30Z\"}",
          "{\"eventId\":\"3\",\"source\":\"shop\",\"type\":\"ORDERED\",\"sku\":\"A\",\"location\":\"L\",\"quantity\":48,\"poNumber\":\"X-17\",\"expectedAt\":\"2026-12-22T00:00:00Z\",\"occurredAt\":\"2026-11-22T10:15:30Z\"}");

  private static final List<String> ENVELOPES =
      List.of(
          "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"COUNT\",\"time\":\"2026-11-22T10:15:30Z\",\"data\":{\"sku\":\"A\",\"location\":\"L\",\"countedQuantity\":37,\"countedAt\":\"2026-11-22T09:00:00Z\"}}");

  private static final List<String> SKU_SETTINGS =
      List.of(
          "{\"sku\":\"A-1\",\"policy\":\"STOCK_PLAN\",\"coverDays\":14.5,\"warningRate\":0.5,\"unitCost\":\"3.10\",\"packSize\":12}",
          "{\"sku\":\"A-1\",\"suppliers\":[{\"supplierId\":\"S1\",\"unitCost\":\"2.50\",\"priceBreaks\":[{\"quantity\":100,\"unitCost\":\"2.25\"}]},{\"supplierId\":\"S2\"}]}",
          "{\"sku\":\"A-1\",\"name\":\"Tea\",\"gtin\":\"4012345000016\",\"supplierId\":\"S1\",\"supplierSku\":\"4711\",\"suppliers\":[{\"supplierId\":\"S1\",\"purchaseUnit\":\"CASE\",\"unitsPerPurchaseUnit\":12,\"purchaseUnitCode\":\"XCS\"}]}");

  private static final List<String> SUPPLIER_SETTINGS =
      List.of(
          "{\"supplierId\":\"S1\",\"capacityPerReview\":500,\"reviewDays\":[\"MON\",\"THU\"],\"cutOff\":\"18:00\",\"zone\":\"Europe/Berlin\",\"minimumOrderValue\":250.25,\"openDays\":[\"SUN\"]}",
          "{\"name\":\"Alder & Co\",\"street\":\"Kai 1\",\"postcode\":\"20457\",\"city\":\"Hamburg\",\"country\":\"DE\",\"identifier\":\"0088:4012345000009\",\"vatId\":\"DE123456789\",\"contactName\":\"Ada\",\"mail\":\"orders@example.com\",\"phone\":\"+49 40 1\",\"language\":\"de\"}");

  private static final List<String> LOCATION_SETTINGS =
      List.of(
          "{\"openDays\":[\"MON\",\"SAT\"],\"holidays\":[\"2026-12-25\",\"2026-12-26\"]}",
          "{\"name\":\"Depot\",\"street\":\"Ring 2\",\"postcode\":\"1010\",\"city\":\"Wien\",\"country\":\"AT\",\"gln\":\"4012345000009\"}");

  private static final List<String> SUPPLIER_EVENTS =
      List.of(
          "{\"eventId\":\"1\",\"type\":\"CONFIRMATION\",\"poNumber\":\"P\",\"status\":\"PARTIAL\",\"complete\":true,\"confirmedAt\":\"2026-11-22T10:15:30Z\",\"lines\":[{\"line\":1,\"status\":\"ACCEPTED\",\"schedule\":[{\"quantity\":36,\"deliveryDate\":\"2026-11-29\"}]}]}",
          "{\"eventId\":\"2\",\"type\":\"SHIPPING_NOTICE\",\"poNumber\":\"P\",\"noticeId\":\"D1\",\"final\":true,\"shippedAt\":\"2026-11-22T10:15:30Z\",\"lines\":[{\"line\":1,\"schedule\":[{\"quantity\":36}]}]}",
          "{\"eventId\":\"3\",\"type\":\"APPROVAL\",\"poNumber\":\"P\",\"approved\":true,\"approvedAt\":\"2026-11-22T10:15:30Z\"}",
          "{\"eventId\":\"4\",\"type\":\"RECEIVED_BY_SUPPLIER\",\"poNumber\":\"P\",\"receivedAt\":\"2026-11-22T10:15:30Z\"}");

  private static final byte[] KEY = "S1".getBytes(UTF_8);
  private static final byte[] SKU = "A-1".getBytes(UTF_8);
  private static final byte[] TICK = Ticks.KEY.getBytes(UTF_8);
  private static final Headers PLAIN = new RecordHeaders();
  private static final Headers ENVELOPED =
      new RecordHeaders().add("content-type", "application/cloudevents+json".getBytes(UTF_8));

  private final StockEventReader events = new StockEventReader(null, 0);

  @Test
  void stockEvents() {
    read("events", EVENTS, 160, bytes -> events.read(bytes, PLAIN, Long.MAX_VALUE));
    read("envelopes", ENVELOPES, 60, bytes -> events.read(bytes, ENVELOPED, Long.MAX_VALUE));
  }

  /** What is in the headers comes from outside too. */
  @Test
  void headers() {
    byte[] value = OWN.getBytes(UTF_8);
    List<String> samples = List.of("1.0", "sale", "2026-11-22T10:15:30Z", "application/json");
    read(
        "headers",
        samples,
        40,
        bytes -> {
          Headers headers = new RecordHeaders();
          for (String name : List.of("id", "source", "type", "time", "specversion")) {
            headers.add("ce_" + name, bytes);
          }
          headers.add("content-type", bytes);
          return events.read(value, headers, Long.MAX_VALUE);
        });
  }

  @Test
  void settings() {
    read("skus", SKU_SETTINGS, 60, bytes -> new SkuSettingsReader().read(SKU, bytes));
    read(
        "suppliers", SUPPLIER_SETTINGS, 60, bytes -> new SupplierSettingsReader().read(KEY, bytes));
    read(
        "locations", LOCATION_SETTINGS, 40, bytes -> new LocationSettingsReader().read(KEY, bytes));
  }

  @Test
  void keys() {
    byte[] body = "{}".getBytes(UTF_8);
    List<String> samples = List.of("A-1", "DC1", Ticks.KEY);
    read("sku keys", samples, 20, bytes -> new SkuSettingsReader().read(bytes, body));
    read("supplier keys", samples, 20, bytes -> new SupplierSettingsReader().read(bytes, body));
    read("location keys", samples, 20, bytes -> new LocationSettingsReader().read(bytes, body));
  }

  @Test
  void ticks() {
    List<String> samples =
        List.of(
            "{\"type\":\"TICK\",\"at\":\"2026-11-22T10:15:30Z\",\"note\":\"where a change does no harm\"}");
    read("ticks", samples, 20, bytes -> new SkuSettingsReader().read(TICK, bytes));
  }

  @Test
  void supplierEvents() {
    read(
        "supplier events",
        SUPPLIER_EVENTS,
        100,
        bytes -> new SupplierEventReader().read(KEY, bytes, Long.MAX_VALUE));
  }

  /** The samples of every ready mapping, each through its own. */
  @Test
  void foreignForms() {
    List<byte[]> samples = new ArrayList<>();
    List<EventMapping> mappings = new ArrayList<>();
    for (String name : ReadyMappings.names()) {
      EventMapping mapping = ReadyMappings.named(name);
      for (Sample sample : ReadyMappings.samplesOf(name)) {
        if (sample.value() != null) {
          samples.add(Objects.requireNonNull(sample.value()));
          mappings.add(mapping);
        }
      }
    }
    List<StockEventReader> readers =
        mappings.stream()
            .map(
                mapping ->
                    new StockEventReader(
                        new InputRules(MissingIdentity.CONTENT, List.of(mapping)), null, 0))
            .toList();
    HostileRecords records = new HostileRecords("mapped", samples);
    int taken = 0;
    int share = HostileRecords.share(240);
    for (int i = 0; i < share; i++) {
      byte[] bytes = records.next();
      int which = records.sample();
      RecordOrigin origin = new RecordOrigin(mappings.get(which).topic(), 0, i);
      long now = ReadyMappings.NOW.toEpochMilli();
      taken += isTaken(bytes, b -> readers.get(which).read(origin, b, PLAIN, now)) ? 1 : 0;
    }
    assertBoth("mapped", taken, share);
  }

  @Test
  void randomBytesAreNeverTaken() {
    HostileRecords records = HostileRecords.ofTexts("random", EVENTS);
    for (int share = HostileRecords.share(20); share > 0; share--) {
      byte[] bytes = records.random();
      assertThat(isTaken(bytes, b -> events.read(b, PLAIN, Long.MAX_VALUE)))
          .as(HostileRecords.shown(bytes))
          .isFalse();
    }
  }

  private static void read(
      String name, List<String> samples, int thousandths, Function<byte[], Decoded<?>> reader) {
    HostileRecords records = HostileRecords.ofTexts(name, samples);
    int share = HostileRecords.share(thousandths);
    int taken = 0;
    for (int i = 0; i < share; i++) {
      taken += isTaken(records.next(), reader) ? 1 : 0;
    }
    assertBoth(name, taken, share);
  }

  /** A stream of which all or nothing is taken shows little. */
  private static void assertBoth(String name, int taken, int all) {
    assertThat(taken).as("taken of %d: %s", all, name).isBetween(1, all - all / 100);
  }

  private static boolean isTaken(byte[] bytes, Function<byte[], Decoded<?>> reader) {
    try {
      Decoded<?> decoded = reader.apply(bytes);
      if (decoded instanceof Decoded.Invalid<?> invalid) {
        assertThat(invalid.detail())
            .as(HostileRecords.shown(bytes))
            .isNotBlank()
            .isEqualTo(OneLine.of(invalid.detail(), OneLine.DETAIL_CHARS));
        return false;
      }
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return fail(HostileRecords.shown(bytes), e);
    }
  }
}
