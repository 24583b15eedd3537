package io.github.inventorystreams.json;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.UnmetDemand;
import org.jspecify.annotations.Nullable;

/** Reads the topic of SKU settings. May be shared between threads. */
public final class SkuSettingsReader {

  /**
   * What a record sets, a tick, or why it is neither.
   *
   * @param key {@code sku} or {@code sku@location}
   * @param value {@code null} = back to the wider settings
   */
  public Decoded<SkuSettingsUpdate> read(byte @Nullable [] key, byte @Nullable [] value) {
    return KeyedRecord.read(key, value, SkuSettingsReader::update);
  }

  private static SkuSettingsUpdate update(byte @Nullable [] key, byte @Nullable [] value)
      throws InvalidRecordException {
    String text = RecordKey.read(key, "sku or sku@location");
    int at = text.indexOf('@');
    String sku = at < 0 ? text : text.substring(0, at);
    String location = at < 0 ? null : text.substring(at + 1);
    Identifiers.checkSku(sku);
    if (location != null && location.isEmpty()) {
      throw InvalidRecordException.malformed("the key names no location after the @");
    }
    if (value == null) {
      return new SkuSettingsUpdate(sku, location, SkuSettings.NONE, null);
    }
    TreeFields body = StrictJson.tree(value);
    RecordKey.checkAgrees(body, "sku", sku);
    RecordKey.checkAgrees(body, "location", location);
    return new SkuSettingsUpdate(
        sku,
        location,
        settings(body),
        FieldValues.money(body, "unitPrice"),
        MasterDataReader.sku(body));
  }

  private static SkuSettings settings(TreeFields body) throws InvalidRecordException {
    return new SkuSettings(
        body.optionalOneOf("policy", PolicyName.class),
        body.optionalText("supplierId"),
        body.optionalWhole("threshold", 0, Fields.MAX_QUANTITY),
        FieldValues.days(body, "coverDays", false),
        FieldValues.share(body, "warningRate", true),
        FieldValues.share(body, "serviceLevel", false),
        body.optionalWhole("minimumOrder", 1, Fields.MAX_QUANTITY),
        body.optionalWhole("packSize", 1, Fields.MAX_QUANTITY),
        FieldValues.money(body, "unitCost"),
        FieldValues.days(body, "leadTimeDays", true),
        body.optionalText("method"),
        economics(body),
        bounds(body),
        SkuSuppliersReader.read(body, "suppliers"));
  }

  private static SkuEconomics economics(Fields body) throws InvalidRecordException {
    return new SkuEconomics(
        unmetDemand(body),
        FieldValues.cost(body, "holdingCostPerUnitDay"),
        FieldValues.cost(body, "shortageCostPerUnit"),
        FieldValues.cost(body, "orderLineCost"),
        body.optionalOneOf("serviceTarget", ServiceTarget.class));
  }

  private static SkuBounds bounds(Fields body) throws InvalidRecordException {
    return new SkuBounds(
        body.optionalWhole("min", 0, Fields.MAX_QUANTITY),
        body.optionalWhole("max", 0, Fields.MAX_QUANTITY),
        body.optionalWhole("maximumOrder", 1, Fields.MAX_QUANTITY),
        body.optionalWhole("shelfUnits", 0, Fields.MAX_QUANTITY),
        FieldValues.money(body, "orderBudget"),
        body.optionalOneOf("stockBasis", StockBasis.class),
        FieldValues.approval(body, "approval"),
        body.optionalOneOf("lifecycle", Lifecycle.class));
  }

  private static @Nullable UnmetDemand unmetDemand(Fields body) throws InvalidRecordException {
    String text = body.optionalText("unmetDemand");
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "lost" -> UnmetDemand.LOST;
      case "backordered" -> UnmetDemand.BACKORDERED;
      default -> throw Fields.wrong("unmetDemand", "lost or backordered", text);
    };
  }
}
