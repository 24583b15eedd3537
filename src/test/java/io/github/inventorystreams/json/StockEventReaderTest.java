package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types of events and the rules of their fields. Single quotes stand for double ones. */
class StockEventReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-22T02:15:30Z");
  private static final EventHeader HEADER =
      new EventHeader(new BookKey("A-1", "DC1"), new EventId("shop", "e1", 0), AT.toEpochMilli());

  private final StockEventReader reader = new StockEventReader(null, Duration.ofDays(1).toMillis());

  @Test
  void readsASaleWithFieldsThatItDoesNotKnow() {
    assertThat(
            event(
                "'type':'SALE','quantity':2,'orderId':'SO-9','unitPrice':'19.90','currency':'EUR',"
                    + "'note':{'deep':[1,{'er':null}]},'final':7"))
        .isEqualTo(new StockEvent.Sale(HEADER, 2, "SO-9"));
  }

  @Test
  void readsARestockWithAndWithoutAnOrder() {
    assertThat(
            event(
                "'type':'RESTOCK','quantity':48,'poNumber':'PO-1','line':3,'final':true,"
                    + "'supplierId':'S1'"))
        .isEqualTo(new StockEvent.Restock(HEADER, 48, "PO-1", 3, true, "S1"));
    assertThat(event("'type':'RESTOCK','quantity':48,'poNumber':'PO-1'"))
        .isEqualTo(new StockEvent.Restock(HEADER, 48, "PO-1", 1, false, null));
    assertThat(event("'type':'RESTOCK','quantity':48,'poNumber':null,'line':3"))
        .isEqualTo(new StockEvent.Restock(HEADER, 48, null, 0, false, null));
  }

  @Test
  void aReturnIsSellableUnlessItSaysOtherwise() {
    assertThat(event("'type':'RETURN','quantity':1"))
        .isEqualTo(new StockEvent.Return(HEADER, 1, true, null));
    assertThat(event("'type':'RETURN','quantity':1,'condition':'SELLABLE','orderId':'SO-9'"))
        .isEqualTo(new StockEvent.Return(HEADER, 1, true, "SO-9"));
    assertThat(event("'type':'RETURN','quantity':1,'condition':'DAMAGED'"))
        .isEqualTo(new StockEvent.Return(HEADER, 1, false, null));
  }

  @Test
  void readsACountOfNothing() {
    assertThat(
            event(
                "'type':'COUNT','countedQuantity':0,'countedAt':'2026-11-22T09:00:00+08:00',"
                    + "'countId':'ST-3'"))
        .isEqualTo(
            new StockEvent.Count(
                HEADER, 0, Instant.parse("2026-11-22T01:00:00Z").toEpochMilli(), "ST-3"));
  }

  @Test
  void readsAdjustmentsLostDemandAndForeignOrders() {
    assertThat(event("'type':'ADJUSTMENT','delta':-2,'reason':'LOSS'"))
        .isEqualTo(new StockEvent.Adjustment(HEADER, -2, AdjustmentReason.LOSS));
    assertThat(event("'type':'LOST_DEMAND','quantity':1"))
        .isEqualTo(new StockEvent.LostDemand(HEADER, 1));
    assertThat(
            event(
                "'type':'ORDERED','quantity':48,'poNumber':'X-17','line':2,'supplierId':'S1',"
                    + "'expectedAt':'2026-12-24T00:00:00Z'"))
        .isEqualTo(
            new StockEvent.Ordered(
                HEADER, 48, "X-17", 2, "S1", Instant.parse("2026-12-24T00:00:00Z").toEpochMilli()));
  }

  @Test
  void readsReservationsAndCorrections() {
    assertThat(
            event(
                "'type':'RESERVE','quantity':2,'orderId':'SO-9','expiresAt':'2999-12-24T00:00:00Z'"))
        .isEqualTo(
            new StockEvent.Reserve(
                HEADER, 2, "SO-9", Instant.parse("2999-12-24T00:00:00Z").toEpochMilli()));
    assertThat(event("'type':'RESERVE','quantity':2,'orderId':'SO-9'"))
        .isEqualTo(new StockEvent.Reserve(HEADER, 2, "SO-9", null));
    assertThat(event("'type':'RELEASE','quantity':2,'orderId':'SO-9'"))
        .isEqualTo(new StockEvent.Release(HEADER, 2, "SO-9"));
    assertThat(event("'type':'CORRECTION','correctsEventId':'e0'"))
        .isEqualTo(new StockEvent.Correction(HEADER, new EventId("shop", "e0", 0)));
    assertThat(event("'type':'CORRECTION','correctsEventId':'e0','correctsLine':2"))
        .isEqualTo(new StockEvent.Correction(HEADER, new EventId("shop", "e0", 2)));
  }

  @Test
  void aConfirmationNamesItsEventAndPerhapsALineOfIt() {
    assertThat(event("'type':'CONFIRMATION','confirmsEventId':'e0'"))
        .isEqualTo(new StockEvent.Confirmation(HEADER, new EventId("shop", "e0", 0)));
    assertThat(event("'type':'CONFIRMATION','confirmsEventId':'e0','confirmsLine':2"))
        .isEqualTo(new StockEvent.Confirmation(HEADER, new EventId("shop", "e0", 2)));
  }

  @Test
  void aDayThatIsMendedHasBeen() {
    assertThat(event("'type':'DEMAND_CORRECTION','day':'2026-11-22','demandQuantity':5"))
        .isEqualTo(
            new StockEvent.DemandCorrection(HEADER, LocalDate.parse("2026-11-22").toEpochDay(), 5));
    assertMalformed(
        read(document("'type':'DEMAND_CORRECTION','day':'2062-10-12','demandQuantity':5")));
  }

  /** Each is an "integer" of JSON Schema 2020-12, as the published schema has it. */
  @ParameterizedTest
  @ValueSource(strings = {"20", "20.0", "2e1", "2E+1", "200e-1", "0.2e2"})
  void readsAWholeNumberInEachFormThatItsSchemaPermits(String number) {
    assertThat(event("'type':'SALE','quantity':" + number))
        .isEqualTo(event("'type':'SALE','quantity':20"));
  }

  @Test
  void readsATick() {
    assertThat(read("{'type':'TICK','at':'2026-11-22T00:00:00Z'}"))
        .isEqualTo(new Decoded.Clock<>(Instant.parse("2026-11-22T00:00:00Z").toEpochMilli()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type':'SALE'",
        "'type':'SALE','quantity':null",
        "'type':'SALE','quantity':0",
        "'type':'SALE','quantity':-1",
        "'type':'SALE','quantity':'2'",
        "'type':'SALE','quantity':2.5",
        "'type':'SALE','quantity':25e-1",
        "'type':'SALE','quantity':0.0",
        "'type':'SALE','quantity':1e-400",
        "'type':'SALE','quantity':2.000000000000000000000000000000000000000001",
        "'type':'SALE','quantity':1e999",
        "'type':'SALE','quantity':1e9999999999",
        "'type':'SALE','quantity':NaN",
        "'type':'SALE','quantity':Infinity",
        "'type':'SALE','quantity':+2",
        "'type':'SALE','quantity':02",
        "'type':'SALE','quantity':1000000000001",
        "'type':'SALE','quantity':9223372036854775808",
        "'type':'SALE','quantity':11111111111111111111111111111111111111111111111111",
        "'type':'SALE','quantity':[2]",
        "'type':'SALE','quantity':{'n':2}",
        "'type':'SALE','quantity':true",
        "'type':'SALE','quantity':1,'quantity':1",
        "'type':'SALE','quantity':1,'note':{'a':1,'b':2,'c':3,'a':4}",
        "'type':'SALE','quantity':1,'orderId':5",
        "'type':'SALE','quantity':1,'orderId':'\\ud800'",
        "'type':'SALE','quantity':1,",
        "'type':'SALE','quantity':1 /* comment */",
        "'type':'COUNT','countedAt':'2026-11-22T09:00:00Z'",
        "'type':'COUNT','countedQuantity':-1,'countedAt':'2026-11-22T09:00:00Z'",
        "'type':'COUNT','countedQuantity':1",
        "'type':'COUNT','countedQuantity':1,'countedAt':'2026-11-22T09:00:00'",
        "'type':'ADJUSTMENT','delta':0,'reason':'LOSS'",
        "'type':'ADJUSTMENT','delta':1",
        "'type':'ADJUSTMENT','delta':1,'reason':'THEFT'",
        "'type':'ADJUSTMENT','delta':1,'reason':'loss'",
        "'type':'ADJUSTMENT','delta':-1000000000001,'reason':'LOSS'",
        "'type':'RETURN','quantity':1,'condition':'USED'",
        "'type':'RETURN','quantity':1,'condition':1",
        "'type':'RESTOCK','quantity':1,'final':'true'",
        "'type':'RESTOCK','quantity':1,'poNumber':'P','line':0",
        "'type':'ORDERED','quantity':1",
        "'type':'ORDERED','quantity':1,'poNumber':'X','expectedAt':'soon'",
        "'type':5,'quantity':1",
        "'type':'','quantity':1",
        "'quantity':1",
      })
  void refusesBadFields(String fields) {
    assertMalformed(read(document(fields)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "source", "sku", "location", "occurredAt"})
  void refusesCommonFieldsThatAreMissingOrNoTextOrEmpty(String name) {
    String whole = document("'type':'SALE','quantity':1");
    String field = "'" + name + "':'[^']*'";
    assertThat(read(whole)).isInstanceOf(Decoded.Valid.class);
    for (String bad : List.of("'x':0", "'" + name + "':5", "'" + name + "':''")) {
      assertMalformed(read(whole.replaceFirst(field, bad)));
    }
    assertMalformed(read(whole.replaceFirst(field, "'" + name + "':'a\\\\ud800b'")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A@1", "A\\n1", "A\\u0000", "A\\u007f", "A\\u0085"})
  void refusesSkusWithForbiddenCharacters(String sku) {
    assertMalformed(read(document("'type':'SALE','quantity':1").replace("A-1", sku)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A'1", " A ", "a/b:#*%", "\u00e9", "e\u0301", "\ud83d\ude00", "A\u2028"})
  void takesSkusAsTheyAre(String sku) {
    String json = document("'type':'SALE','quantity':1").replace('\'', '"').replace("A-1", sku);
    assertThat(valid(reader.read(json.getBytes(UTF_8), new RecordHeaders(), NOW.toEpochMilli())))
        .extracting(event -> event.header().book().sku())
        .containsExactly(sku);
  }

  @Test
  void aSkuHasAtMost200Characters() {
    String smileys = "\ud83d\ude00".repeat(200);
    assertThat(read(document("'type':'SALE','quantity':1").replace("A-1", smileys)))
        .isInstanceOf(Decoded.Valid.class);
    assertMalformed(read(document("'type':'SALE','quantity':1").replace("A-1", smileys + "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale", "TOCK", "PO_CREATED", "LINE"})
  void anUnknownTypeIsToldApartWhateverItsFieldsAre(String type) {
    assertThat(read("{'type':'" + type + "','quantity':'many','lines':{}}"))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.UNKNOWN_TYPE, "type is not known: \"" + type + "\""));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, true",
    "2026-11-23T12:00:00.001Z, false",
    "2026-11-23T20:00:00+08:00, true",
    "2999-12-31T23:59:59Z, false",
  })
  void anEventMayLieAtMostTheLimitAfterTheWallClock(String time, boolean taken) {
    List<String> documents =
        List.of(
            document("'type':'SALE','quantity':1").replace("2026-11-22T10:15:30+08:00", time),
            document("'type':'COUNT','countedQuantity':1,'countedAt':'" + time + "'"),
            "{'type':'TICK','at':'" + time + "'}");
    for (String document : documents) {
      Decoded<List<StockEvent>> read = read(document);
      if (taken) {
        assertThat(read).isNotInstanceOf(Decoded.Invalid.class);
      } else {
        assertThat(reason(read)).isEqualTo(DeadLetterReason.IN_FUTURE);
      }
    }
  }

  @Test
  void theDefaultLocationHoldsOnlyWhereNoneIsNamed() {
    StockEventReader lenient = new StockEventReader("HOME", Long.MAX_VALUE);
    String named = document("'type':'SALE','quantity':1").replace('\'', '"');
    String unnamed = named.replace("\"location\":\"DC1\",", "");
    assertThat(
            valid(lenient.read(named.getBytes(UTF_8), new RecordHeaders(), NOW.toEpochMilli()))
                .get(0)
                .header()
                .book()
                .location())
        .isEqualTo("DC1");
    assertThat(
            valid(lenient.read(unnamed.getBytes(UTF_8), new RecordHeaders(), NOW.toEpochMilli()))
                .get(0)
                .header()
                .book()
                .location())
        .isEqualTo("HOME");
  }

  @Test
  void theDetailNamesTheFieldOnOneLine() {
    assertThat(read(document("'type':'SALE','quantity':'2\\n\\u202e3'")))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.MALFORMED,
                "quantity must be a whole number from 1 to 1000000000000,"
                    + " not \"2\\u000a\\u202e3\""));
  }

  private static String document(String fields) {
    return "{'eventId':'e1','source':'shop','sku':'A-1','location':'DC1',"
        + "'occurredAt':'2026-11-22T10:15:30+08:00',"
        + fields
        + "}";
  }

  private StockEvent event(String fields) {
    List<StockEvent> events = valid(read(document(fields)));
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private Decoded<List<StockEvent>> read(String json) {
    return reader.read(
        json.replace('\'', '"').getBytes(UTF_8), new RecordHeaders(), NOW.toEpochMilli());
  }

  private static List<StockEvent> valid(Decoded<List<StockEvent>> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<List<StockEvent>>) decoded).value();
  }

  private static DeadLetterReason reason(Decoded<?> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    return ((Decoded.Invalid<?>) decoded).reason();
  }

  private static void assertMalformed(Decoded<?> decoded) {
    assertThat(reason(decoded)).isEqualTo(DeadLetterReason.MALFORMED);
  }
}
