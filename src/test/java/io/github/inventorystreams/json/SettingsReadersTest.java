package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PriceBreak;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The topics of settings. Single quotes stand for double ones. */
class SettingsReadersTest {
  private final SkuSettingsReader skus = new SkuSettingsReader();
  private final SupplierSettingsReader suppliers = new SupplierSettingsReader();
  private final LocationSettingsReader locations = new LocationSettingsReader();

  @Test
  void readsTheSettingsOfASkuAtALocation() {
    String json =
        "{'sku':'A-1','location':'DC1','policy':'STOCK_PLAN','supplierId':'S1','threshold':null,"
            + "'coverDays':14,'warningRate':0.5,'serviceLevel':0.95,'min':null,'max':null,"
            + "'minimumOrder':1,'maximumOrder':null,'packSize':12,'unitCost':'3.10',"
            + "'unitPrice':'19.90','leadTimeDays':null,'lifecycle':'PHASE_OUT','method':null,"
            + "'suppliers':[{'supplierId':'S2','priority':2}]}";
    SkuSettings settings =
        SkuSettingsBuilder.none()
            .policy(PolicyName.STOCK_PLAN)
            .supplierId("S1")
            .coverDays(14.0)
            .warningRate(0.5)
            .serviceLevel(0.95)
            .minimumOrder(1L)
            .packSize(12L)
            .unitCost(new BigDecimal("3.10"))
            .bounds(new SkuBounds(null, null, null, null, null, null, null, Lifecycle.PHASE_OUT))
            .suppliers(
                List.of(new SkuSupplier("S2", 2, null, null, null, null, List.of(), null, null)))
            .build();
    assertThat(skus.read(bytes("A-1@DC1"), bytes(json)))
        .isEqualTo(
            new Decoded.Valid<>(
                new SkuSettingsUpdate("A-1", "DC1", settings, new BigDecimal("19.90"))));
  }

  @Test
  void aSupplierHasPricesOfManyHoweverTheyAreWritten() {
    SkuSupplier supplier =
        new SkuSupplier(
            "S2",
            1,
            new BigDecimal("10"),
            null,
            null,
            null,
            List.of(
                new PriceBreak(100, new BigDecimal("8")), new PriceBreak(500, new BigDecimal("7"))),
            "CASE",
            12L);
    for (String suppliers :
        List.of(
            "{'supplierId':'S2','unitCost':'10','purchaseUnit':'CASE','unitsPerPurchaseUnit':12,'priceBreaks':[{'from':500,'unitCost':7},{'from':100,'unitCost':'8'}]}",
            "{'supplierId':'S2','unitCost':'10','purchaseUnit':'CASE','unitsPerPurchaseUnit':12},{'supplierId':'S2','unitCost':'7','minimumOrder':500},{'supplierId':'S2','unitCost':'8','minimumOrder':100,'priority':2}")) {
      assertThat(skus.read(bytes("A-1"), bytes("{'suppliers':[" + suppliers + "]}")))
          .isInstanceOfSatisfying(
              Decoded.Valid.class,
              valid ->
                  assertThat(((SkuSettingsUpdate) valid.value()).settings().suppliers())
                      .containsExactly(supplier));
    }
  }

  @Test
  void partsOfAMeasureCanBeOrdered() {
    assertThat(
            skus.read(
                bytes("A-1"),
                bytes(
                    "{'suppliers':[{'supplierId':'S2','purchaseUnit':'KG','unitsPerPurchaseUnit':1000,'packSize':250}]}")))
        .isInstanceOf(Decoded.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'supplierId':'S2'},{'supplierId':'S2','unitCost':'8'}",
        "{'supplierId':'S2'},{'supplierId':'S2','minimumOrder':100}",
        "{'supplierId':'S2','priceBreaks':[{'from':100}]}",
        "{'supplierId':'S2','priceBreaks':[{'from':100,'unitCost':0}]}",
        "{'supplierId':'S2','priceBreaks':[{'from':0,'unitCost':'8'}]}",
        "{'supplierId':'S2','priceBreaks':[{'from':100,'unitCost':'8'},{'from':100,'unitCost':'7'}]}",
        "{'supplierId':'S2','purchaseUnit':'CASE'}",
        "{'supplierId':'S2','unitsPerPurchaseUnit':12}",
        "{'supplierId':'S2','purchaseUnit':'CASE','unitsPerPurchaseUnit':12,'packSize':18}",
        "{'supplierId':'S2','purchaseUnit':'CASE','unitsPerPurchaseUnit':10,'packSize':5}",
        "{'supplierId':'S2','purchaseUnit':'CASE','unitsPerPurchaseUnit':120,'packSize':60}"
      })
  void refusesPricesOfManyThatSayNothing(String suppliers) {
    assertMalformed(skus.read(bytes("A-1"), bytes("{'suppliers':[" + suppliers + "]}")));
  }

  @Test
  void theKeySaysForWhomSettingsHold() {
    assertThat(skus.read(bytes("A-1"), bytes("{}")))
        .isEqualTo(new Decoded.Valid<>(new SkuSettingsUpdate("A-1", null, SkuSettings.NONE, null)));
    assertThat(skus.read(bytes("A-1@x@y"), null))
        .isEqualTo(
            new Decoded.Valid<>(new SkuSettingsUpdate("A-1", "x@y", SkuSettings.NONE, null)));
    assertThat(suppliers.read(bytes("S1"), null))
        .isEqualTo(new Decoded.Valid<>(new SupplierSettingsUpdate("S1", SupplierSettings.NONE)));
    assertThat(locations.read(bytes("DC1"), null))
        .isEqualTo(
            new Decoded.Valid<>(new LocationSettingsUpdate("DC1", LocationSettings.in(null))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A-1     | {'sku':'A-2'}",
        "A-1     | {'sku':5}",
        "A-1     | {'location':'DC1'}",
        "A-1@DC1 | {'location':'DC2'}",
        "A-1@    | {}",
        "@DC1    | {}",
        "@       | {}",
        "A-1     | []",
        "A-1     | null",
        "A-1     | {'sku':'A-1','sku':'A-1'}",
      })
  void refusesKeysThatNameNobodyOrSomebodyElse(String key, String json) {
    assertMalformed(skus.read(bytes(key), bytes(json)));
  }

  @Test
  void refusesMissingKeysAndKeysThatAreNoText() {
    assertMalformed(skus.read(null, bytes("{}")));
    assertMalformed(skus.read(new byte[0], bytes("{}")));
    assertMalformed(skus.read(new byte[] {(byte) 0xff}, bytes("{}")));
    assertMalformed(skus.read(bytes("A-1"), new byte[0]));
    assertMalformed(suppliers.read(null, null));
    assertMalformed(locations.read(null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'threshold':-1",
        "'threshold':1.5",
        "'threshold':'10'",
        "'threshold':1000000000001",
        "'coverDays':0",
        "'coverDays':-1",
        "'coverDays':'14'",
        "'coverDays':1e999",
        "'warningRate':0",
        "'warningRate':1.01",
        "'warningRate':true",
        "'serviceLevel':0",
        "'serviceLevel':1",
        "'serviceLevel':-0.5",
        "'minimumOrder':0",
        "'maximumOrder':0",
        "'packSize':0",
        "'packSize':2.5",
        "'unitPrice':'cheap'",
        "'unitCost':-1",
        "'unitCost':'-0.01'",
        "'unitCost':'3,10'",
        "'unitCost':''",
        "'unitCost':'1e999999999'",
        "'unitCost':1e999999999",
        "'unitCost':'NaN'",
        "'unitCost':'0.0000000000001'",
        "'unitCost':true",
        "'unitCost':[]",
        "'leadTimeDays':-1",
        "'leadTimeDays':1e9",
        "'supplierId':7",
        "'method':{}",
      })
  void refusesValuesOutOfRange(String field) {
    assertMalformed(skus.read(bytes("A-1"), bytes("{" + field + "}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'threshold':0", "'coverDays':0.5", "'warningRate':1", "'serviceLevel':0.999",
        "'unitCost':0", "'unitCost':3.1", "'unitCost':'0.000000000001'", "'leadTimeDays':0",
        "'minimumOrder':1000000000000", "'unitCost':null", "'whatever':1e9999999999",
      })
  void takesTheEndsOfTheRanges(String field) {
    assertThat(skus.read(bytes("A-1"), bytes("{" + field + "}"))).isInstanceOf(Decoded.Valid.class);
  }

  @Test
  void moneyInExponentFormBecomesPlain() {
    Decoded<SkuSettingsUpdate> decoded = skus.read(bytes("A-1"), bytes("{'unitCost':'12e2'}"));
    assertThat(((Decoded.Valid<SkuSettingsUpdate>) decoded).value().settings().unitCost())
        .isEqualTo(new BigDecimal("1200"));
  }

  @Test
  void anUnknownPolicyIsToldTheKnownOnes() {
    assertThat(skus.read(bytes("A-1"), bytes("{'policy':'GUESS'}")))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.MALFORMED,
                "policy must be one of [STOCK_PLAN, ORDER_UP_TO, REORDER_POINT, MIN_MAX, FIXED_QUANTITY, NEWSVENDOR], not \"GUESS\""));
  }

  @Test
  void readsTheSettingsOfASupplier() {
    String json =
        "{'supplierId':'S1','capacityPerReview':500,'leadTimeDays':7,'leadTimeStdDays':2.5,"
            + "'reviewDays':['THU','MON'],'cutOff':'18:00','zone':'Europe/Berlin',"
            + "'minimumOrderValue':'250.00','currency':'EUR','answerWithinHours':48,"
            + "'holidays':['2026-12-25'],'leadTimeUnit':'WORKING_DAYS','approval':null}";
    assertThat(suppliers.read(bytes("S1"), bytes(json)))
        .isEqualTo(
            new Decoded.Valid<>(
                new SupplierSettingsUpdate(
                    "S1",
                    SupplierSettingsBuilder.none()
                        .capacityPerReview(500L)
                        .leadTimeDays(7.0)
                        .leadTimeStdDays(2.5)
                        .reviewDays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))
                        .cutOff(LocalTime.of(18, 0))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .minimumOrderValue(new BigDecimal("250.00"))
                        .currency("EUR")
                        .answerWithinHours(48.0)
                        .holidays(Set.of(LocalDate.of(2026, 12, 25)))
                        .leadTimeUnit(LeadTimeUnit.WORKING_DAYS)
                        .build())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'supplierId':'S2'",
        "'capacityPerReview':-1",
        "'leadTimeDays':-1",
        "'leadTimeStdDays':-1",
        "'answerWithinHours':0",
        "'approval':'yes'",
        "'holidays':['2026-2-30']",
        "'leadTimeUnit':'DAYS'",
        "'reviewDays':[]",
        "'reviewDays':'MON'",
        "'reviewDays':['MONDAY']",
        "'reviewDays':[1]",
        "'cutOff':'25:00'",
        "'cutOff':18",
        "'zone':'Mars/Olympus'",
        "'zone':1",
        "'minimumOrderValue':-1",
        "'currency':'Euro'",
        "'currency':'eur'",
      })
  void refusesBadSupplierSettings(String field) {
    assertMalformed(suppliers.read(bytes("S1"), bytes("{" + field + "}")));
  }

  @Test
  void readsTheSettingsOfALocation() {
    assertThat(
            locations.read(
                bytes("DC1"),
                bytes(
                    "{'location':'DC1','zone':'Europe/Berlin',"
                        + "'openDays':['MON','TUE','WED','THU','FRI','SUN'],'holidays':['2026-12-25']}")))
        .isEqualTo(
            new Decoded.Valid<>(
                new LocationSettingsUpdate(
                    "DC1",
                    new LocationSettings(
                        ZoneId.of("Europe/Berlin"),
                        EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)),
                        Set.of(LocalDate.of(2026, 12, 25))))));
    assertMalformed(locations.read(bytes("DC1"), bytes("{'location':'DC2'}")));
    assertMalformed(locations.read(bytes("DC1"), bytes("{'zone':'nowhere'}")));
    assertMalformed(locations.read(bytes("DC1"), bytes("{'openDays':[]}")));
    assertMalformed(locations.read(bytes("DC1"), bytes("{'holidays':'2026-12-25'}")));
  }

  @Test
  void aTickHasItsOwnKey() {
    byte[] key = bytes("@tick");
    byte[] tick = bytes("{'type':'TICK','at':'2026-11-22T00:00:00Z'}");
    Decoded<?> clock = new Decoded.Clock<>(Instant.parse("2026-11-22T00:00:00Z").toEpochMilli());
    assertThat(skus.read(key, tick)).isEqualTo(clock);
    assertThat(suppliers.read(key, tick)).isEqualTo(clock);
    assertThat(locations.read(key, tick)).isEqualTo(clock);
    assertMalformed(skus.read(key, null));
    assertMalformed(skus.read(key, bytes("{'type':'TOCK','at':'2026-11-22T00:00:00Z'}")));
    assertMalformed(suppliers.read(key, bytes("{'type':'TICK'}")));
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(UTF_8);
  }

  private static void assertMalformed(Decoded<?> decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    assertThat(((Decoded.Invalid<?>) decoded).reason()).isEqualTo(DeadLetterReason.MALFORMED);
  }
}
