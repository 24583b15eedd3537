package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.event.StockLevel;
import java.io.IOException;
import java.util.Objects;

/**
 * Reads back what this product has published, for those who follow its topics. Unknown fields are
 * skipped. Bytes that it can't have written end in an {@code IllegalArgumentException} of one line.
 * May be shared between threads.
 */
public final class OutputReader {

  /** Beyond the limits for strangers: an order can be larger than any input may be. */
  private static final JsonMapper MAPPER = JsonLimits.LARGE.mapper().build();

  /** A value of the topic of stock levels. */
  public StockLevel stockLevel(byte[] value) {
    return read(
        value,
        json ->
            new StockLevel(
                OutputValues.book(json),
                OutputValues.units(json, "onHand"),
                OutputValues.units(json, "reserved"),
                OutputValues.units(json, "onOrder"),
                OutputValues.units(json, "position"),
                json.instant("asOf"),
                OutputValues.units(json, "sequence")));
  }

  /** A value of the topic of warnings. */
  public LowStockWarning warning(byte[] value) {
    return read(
        value,
        json ->
            new LowStockWarning(
                json.text("warningId"),
                json.oneOf("state", LowStockWarning.State.class),
                json.oneOf("severity", LowStockWarning.Severity.class),
                json.oneOf("kind", LowStockWarning.Kind.class),
                OutputValues.book(json),
                OutputValues.units(json, "onHand"),
                OutputValues.units(json, "reserved"),
                OutputValues.units(json, "onOrder"),
                OutputValues.units(json, "position"),
                OutputValues.units(json, "threshold"),
                OutputValues.units(json, "clearThreshold"),
                FieldValues.number(json, "daysOfCover"),
                json.optionalInstant("expectedStockoutAt"),
                json.optionalInstant("nextReceiptAt"),
                json.instant("raisedAt"),
                json.optionalInstant("resolvedAt"),
                OutputValues.small(json, "sequence"),
                json.optionalText("causedBy"),
                json.text("message"),
                Objects.requireNonNullElse(json.optionalWhole("proposed", 0, Long.MAX_VALUE), 0L),
                json.optionalText("supplierId"),
                Objects.requireNonNullElse(
                    json.optionalOneOf("lifecycle", Lifecycle.class), Lifecycle.ACTIVE)));
  }

  /** A value of the topic of purchase orders. */
  public PurchaseOrder purchaseOrder(byte[] value) {
    return read(value, OutputValues::purchaseOrder);
  }

  /** A value of the topic of review rounds. */
  public RoundSettled roundSettled(byte[] value) {
    return read(
        value, json -> new RoundSettled(json.instant("at"), OutputValues.small(json, "partition")));
  }

  /** Makes a value of the fields of an object. */
  @FunctionalInterface
  private interface Maker<T> {
    T make(TreeFields json) throws InvalidRecordException;
  }

  private static <T> T read(byte[] value, Maker<T> maker) {
    try {
      JsonNode root = MAPPER.readTree(value);
      if (!root.isObject()) {
        throw InvalidRecordException.malformed("the value is not a JSON object");
      }
      return maker.make(new TreeFields(root));
    } catch (IOException e) {
      throw new IllegalArgumentException(StrictJson.refused(e).detail(), e);
    } catch (InvalidRecordException refused) {
      throw new IllegalArgumentException(refused.detail(), refused);
    }
  }
}
