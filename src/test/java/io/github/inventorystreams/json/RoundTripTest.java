package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.Samples.AT;
import static io.github.inventorystreams.json.Samples.BOOK;
import static io.github.inventorystreams.json.Samples.DAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.Tick;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The round trip: what was written is read back as it was. */
class RoundTripTest {
  static final List<StockEvent> STOCK_EVENTS = Samples.STOCK_EVENTS;
  static final List<SupplierEvent> SUPPLIER_EVENTS =
      List.of(
          Samples.CONFIRMATION,
          Samples.SHIPPING_NOTICE,
          new SupplierEvent.Approval("A-1", "S1", "PO-1", true, AT),
          new SupplierEvent.ReceivedBySupplier("R-1", "S1", "PO-1", AT));
  private final JsonWriter writer = new JsonWriter();
  private final OutputReader outputs = new OutputReader();

  @ParameterizedTest
  @FieldSource("STOCK_EVENTS")
  void stockEvents(StockEvent event) {
    assertThat(
            new StockEventReader(null, 0)
                .read(writer.write(event), new RecordHeaders(), Samples.AT + 1000))
        .isEqualTo(new Decoded.Valid<>(List.of(event)));
  }

  @Test
  void ticks() {
    byte[] tick = writer.write(new Tick(AT));
    assertThat(new StockEventReader(null, 0).read(tick, new RecordHeaders(), AT))
        .isEqualTo(new Decoded.Clock<>(AT));
    assertThat(new SupplierEventReader().read(Ticks.KEY.getBytes(UTF_8), tick, AT))
        .isEqualTo(new Decoded.Clock<>(AT));
  }

  @ParameterizedTest
  @FieldSource("SUPPLIER_EVENTS")
  void supplierEvents(SupplierEvent event) {
    assertThat(new SupplierEventReader().read("S1".getBytes(UTF_8), writer.write(event), AT))
        .isEqualTo(new Decoded.Valid<>(event));
  }

  @Test
  void costsWithABinaryRemainderAreRoundedToTheDecimalsThatAreRead() {
    byte[] written = writer.write("A-1", null, costing(0.2 / 7, 1.0 / 3, 1e-7));
    assertThat(new String(written, UTF_8))
        .contains(
            "\"holdingCostPerUnitDay\":0.028571428571,\"shortageCostPerUnit\":0.333333333333,\"orderLineCost\":0.0000001,");
    SkuSettings read =
        ((Decoded.Valid<SkuSettingsUpdate>)
                new SkuSettingsReader().read("A-1".getBytes(UTF_8), written))
            .value()
            .settings();
    assertThat(writer.write("A-1", null, read)).isEqualTo(written);
  }

  private static SkuSettings costing(double holding, double shortage, double line) {
    return SkuSettingsBuilder.none()
        .economics(new SkuEconomics(null, holding, shortage, line, null))
        .build();
  }

  @Test
  void settings() {
    SkuSettings sku =
        SkuSettingsBuilder.none()
            .policy(PolicyName.STOCK_PLAN)
            .supplierId("S1")
            .threshold(0L)
            .coverDays(14.0)
            .warningRate(0.5)
            .serviceLevel(0.95)
            .minimumOrder(1L)
            .packSize(12L)
            .unitCost(new BigDecimal("3.10"))
            .leadTimeDays(2.5)
            .method("ses")
            .bounds(new SkuBounds(null, null, 1_000L, null, null, null, null, null))
            .build();
    assertThat(
            new SkuSettingsReader()
                .read("A-1@DC1".getBytes(UTF_8), writer.write("A-1", "DC1", sku)))
        .isEqualTo(new Decoded.Valid<>(new SkuSettingsUpdate("A-1", "DC1", sku, null)));
    SkuSettings approved =
        SkuSettingsBuilder.none()
            .bounds(new SkuBounds(null, null, null, null, null, null, true, Lifecycle.PHASE_OUT))
            .build();
    assertThat(
            new SkuSettingsReader()
                .read("A-1".getBytes(UTF_8), writer.write("A-1", null, approved)))
        .isEqualTo(new Decoded.Valid<>(new SkuSettingsUpdate("A-1", null, approved, null)));
    SupplierSettings supplier =
        new SupplierSettings(
            500L,
            7.0,
            2.0,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.NOON,
            ZoneId.of("Europe/Berlin"),
            new BigDecimal("250.00"),
            "EUR",
            null,
            24.5,
            true,
            Set.of(DAY),
            LeadTimeUnit.WORKING_DAYS);
    assertThat(
            new SupplierSettingsReader().read("S1".getBytes(UTF_8), writer.write("S1", supplier)))
        .isEqualTo(new Decoded.Valid<>(new SupplierSettingsUpdate("S1", supplier)));
    LocationSettings location = new LocationSettings(ZoneId.of("Asia/Taipei"), null, Set.of(DAY));
    assertThat(
            new LocationSettingsReader().read("DC1".getBytes(UTF_8), writer.write("DC1", location)))
        .isEqualTo(new Decoded.Valid<>(new LocationSettingsUpdate("DC1", location)));
  }

  @Test
  void masterData() {
    SkuSettings settings =
        SkuSettingsBuilder.none()
            .supplierId("S1")
            .suppliers(
                List.of(
                    new SkuSupplier("S2", 1, null, null, null, null, List.of(), "TRAY", 24L),
                    new SkuSupplier("S3", 2, null, null, null, null, List.of(), null, null)))
            .build();
    SkuMasterData sku =
        new SkuMasterData(
            "Tea",
            "4012345000016",
            List.of(
                new SupplierArticle("S2", "99", "TRAY", 24L, "XTR"),
                new SupplierArticle("S1", "GT-7", null, null, null)));
    assertThat(
            new SkuSettingsReader()
                .read("A-1".getBytes(UTF_8), writer.write("A-1", null, settings, sku)))
        .isEqualTo(new Decoded.Valid<>(new SkuSettingsUpdate("A-1", null, settings, null, sku)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write("A-1", null, SkuSettings.NONE, sku));
    PostalAddress address = new PostalAddress("Kai 1", "20457", "Hamburg", "DE");
    SupplierMasterData supplier =
        new SupplierMasterData(
            "Alder", address, "0060:1", "DE123456789", "Ada", "a@b.example", "+49 40 1", "de");
    assertThat(
            new SupplierSettingsReader()
                .read("S1".getBytes(UTF_8), writer.write("S1", SupplierSettings.NONE, supplier)))
        .isEqualTo(
            new Decoded.Valid<>(new SupplierSettingsUpdate("S1", SupplierSettings.NONE, supplier)));
    LocationMasterData location = new LocationMasterData("Depot", address, "4012345000009");
    assertThat(
            new LocationSettingsReader()
                .read("DC1".getBytes(UTF_8), writer.write("DC1", LocationSettings.NONE, location)))
        .isEqualTo(
            new Decoded.Valid<>(
                new LocationSettingsUpdate("DC1", LocationSettings.NONE, location)));
  }

  @Test
  void outputs() {
    StockLevel level = new StockLevel(BOOK, -8, 1, 48, 39, AT, 17);
    assertThat(outputs.stockLevel(writer.write(level))).isEqualTo(level);
    assertThat(outputs.warning(writer.write(Samples.RAISED))).isEqualTo(Samples.RAISED);
    assertThat(outputs.purchaseOrder(writer.write(Samples.ORDER))).isEqualTo(Samples.ORDER);
    assertThat(outputs.roundSettled(writer.write(new RoundSettled(AT, 3))))
        .isEqualTo(new RoundSettled(AT, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{}", "{\"sku\":\"A-1\",\"location\":\"DC1\"}"})
  void foreignBytesAreToldOnOneLine(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outputs.stockLevel(text.getBytes(UTF_8)))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
  }
}
