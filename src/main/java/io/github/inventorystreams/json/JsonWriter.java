package io.github.inventorystreams.json;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.ForecastAccuracy;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.Tick;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes each event as the UTF-8 JSON of its topic. May be shared between threads. */
public final class JsonWriter {

  /** The value of the topic of stock levels. */
  public byte[] write(StockLevel level) {
    return JsonObjectWriter.bytes(
        json ->
            json.book(level.book())
                .stock(level.onHand(), level.reserved(), level.onOrder(), level.position())
                .time("asOf", level.asOfMillis())
                .whole("sequence", level.sequence()));
  }

  /** The value of the topic of warnings. */
  public byte[] write(LowStockWarning warning) {
    return JsonObjectWriter.bytes(
        json ->
            json.text("warningId", warning.warningId())
                .word("state", warning.state())
                .word("severity", warning.severity())
                .word("kind", warning.kind())
                .book(warning.book())
                .stock(warning.onHand(), warning.reserved(), warning.onOrder(), warning.position())
                .whole("threshold", warning.threshold())
                .whole("clearThreshold", warning.clearThreshold())
                .number("daysOfCover", warning.daysOfCover())
                .time("expectedStockoutAt", warning.expectedStockoutAtMillis())
                .time("nextReceiptAt", warning.nextReceiptAtMillis())
                .time("raisedAt", warning.raisedAtMillis())
                .time("resolvedAt", warning.resolvedAtMillis())
                .whole("sequence", warning.sequence())
                .text("causedBy", warning.causedBy())
                .text("message", warning.message())
                .whole("proposed", warning.proposed())
                .text("supplierId", warning.supplierId())
                .word("lifecycle", warning.lifecycle()));
  }

  /** The value of the topic of purchase orders. */
  public byte[] write(PurchaseOrder order) {
    return JsonObjectWriter.bytes(json -> PurchaseOrderJson.write(json, order));
  }

  /** The value of the topic of forecasts. */
  public byte[] write(DemandForecast forecast) {
    return JsonObjectWriter.bytes(
        json ->
            json.book(forecast.book())
                .text("method", forecast.method())
                .time("asOf", forecast.asOfMillis())
                .number("protectionDays", forecast.protectionDays())
                .number("perDay", forecast.perDay())
                .number("mean", forecast.mean())
                .number("q10", forecast.q10())
                .number("q50", forecast.q50())
                .number("q90", forecast.q90())
                .number("q95", forecast.q95())
                .number("q99", forecast.q99())
                .number("inStockShare", forecast.inStockShare())
                .object("accuracy", accuracy -> write(accuracy, forecast.accuracy()))
                .texts("passedOver", forecast.passedOver())
                .text("model", forecast.model())
                .text("supplierId", forecast.supplierId()));
  }

  private static void write(JsonObjectWriter json, ForecastAccuracy accuracy) throws IOException {
    json.whole("origins", accuracy.origins())
        .number("demand", accuracy.demand())
        .number("wape", accuracy.wape())
        .number("seasonalNaiveWape", accuracy.seasonalNaiveWape())
        .number("mean28Wape", accuracy.mean28Wape())
        .number("bias", accuracy.bias())
        .number("coverage95", accuracy.coverage95());
  }

  /** The story of a book, for people. */
  public byte[] write(BookExplanation story) {
    return JsonObjectWriter.bytes(json -> BookExplanationJson.write(json, story));
  }

  /** The value of the topic of order lines. */
  public byte[] write(OrderLineEvent line) {
    return JsonObjectWriter.bytes(OrderLineJson.of(line));
  }

  /** The value of the topic of review rounds. */
  public byte[] write(RoundSettled settled) {
    return JsonObjectWriter.bytes(
        json ->
            json.text("type", "SETTLED")
                .time("at", settled.upToMillis())
                .whole("partition", settled.partition()));
  }

  /**
   * The value of a topic of stock events.
   *
   * @param event an event of its own; one line of several can't be written without the others
   */
  public byte[] write(StockEvent event) {
    if (event.header().id().line() != 0) {
      throw new IllegalArgumentException("a line of an event with several: " + event.header().id());
    }
    return writeAlone(event);
  }

  /**
   * An event for a person, in the form of the topic of stock events.
   *
   * @param event also one line of several; the number of the line is not in the form
   */
  public byte[] writeAlone(StockEvent event) {
    return JsonObjectWriter.bytes(event.match(StockEventJson.INSTANCE));
  }

  /** The value of the topic of suppliers' answers, to be keyed by the supplier. */
  public byte[] write(SupplierEvent event) {
    return JsonObjectWriter.bytes(json -> SupplierEventJson.write(json, event));
  }

  /**
   * The value of a tick on any input topic; on those of settings and of supplier events its key is
   * {@link Ticks#KEY}.
   */
  public byte[] write(Tick tick) {
    return JsonObjectWriter.bytes(
        json -> json.text("type", Ticks.TYPE).time("at", tick.atMillis()));
  }

  /**
   * The value of the topic of SKU settings.
   *
   * @param location {@code null} = they hold for every location, and the key is the bare SKU, else
   *     it is a {@link BookKey}
   */
  public byte[] write(String sku, @Nullable String location, SkuSettings settings) {
    return write(sku, location, settings, SkuMasterData.NONE);
  }

  /**
   * The same with master data.
   *
   * @param master of articles of suppliers that the settings name
   */
  public byte[] write(
      String sku, @Nullable String location, SkuSettings settings, SkuMasterData master) {
    return JsonObjectWriter.bytes(
        json -> {
          json.text("sku", sku)
              .text("location", location)
              .word("policy", settings.policy())
              .text("supplierId", settings.supplierId())
              .whole("threshold", settings.threshold())
              .number("coverDays", settings.coverDays())
              .number("warningRate", settings.warningRate())
              .number("serviceLevel", settings.serviceLevel())
              .whole("minimumOrder", settings.minimumOrder())
              .whole("packSize", settings.packSize())
              .money("unitCost", settings.unitCost())
              .number("leadTimeDays", settings.leadTimeDays())
              .text("method", settings.method());
          SkuSettingsJson.write(json, settings, master);
          MasterDataJson.write(json, settings, master);
        });
  }

  /** The value of the topic of supplier settings, to be keyed by the supplier. */
  public byte[] write(String supplierId, SupplierSettings settings) {
    return write(supplierId, settings, SupplierMasterData.NONE);
  }

  /** The same with master data. */
  public byte[] write(String supplierId, SupplierSettings settings, SupplierMasterData master) {
    return JsonObjectWriter.bytes(
        json -> {
          json.text("supplierId", supplierId)
              .whole("capacityPerReview", settings.capacityPerReview())
              .number("leadTimeDays", settings.leadTimeDays())
              .number("leadTimeStdDays", settings.leadTimeStdDays())
              .texts("reviewDays", Weekdays.names(settings.reviewDays()))
              .word("cutOff", settings.cutOff())
              .word("zone", settings.zone())
              .money("minimumOrderValue", settings.minimumOrderValue())
              .text("currency", settings.currency())
              .word("capacitySharing", settings.capacitySharing())
              .number("answerWithinHours", settings.answerWithinHours())
              .text("approval", FieldValues.approvalWord(settings.approvalRequired()))
              .texts("holidays", Dates.texts(settings.holidays()))
              .word("leadTimeUnit", settings.leadTimeUnit());
          MasterDataJson.write(json, master);
        });
  }

  /** The value of the topic of location settings, to be keyed by the location. */
  public byte[] write(String location, LocationSettings settings) {
    return write(location, settings, LocationMasterData.NONE);
  }

  /** The same with master data. */
  public byte[] write(String location, LocationSettings settings, LocationMasterData master) {
    return JsonObjectWriter.bytes(
        json -> {
          json.text("location", location)
              .word("zone", settings.zone())
              .texts("openDays", Weekdays.names(settings.openDays()))
              .texts("holidays", Dates.texts(settings.holidays()));
          MasterDataJson.write(json, master);
        });
  }
}
