package io.github.inventorystreams.json;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.SupplierSettings;
import org.jspecify.annotations.Nullable;

/** Reads the topic of supplier settings. May be shared between threads. */
public final class SupplierSettingsReader {

  /**
   * What a record sets, a tick, or why it is neither.
   *
   * @param key the supplier's id
   * @param value {@code null} = back to the defaults
   */
  public Decoded<SupplierSettingsUpdate> read(byte @Nullable [] key, byte @Nullable [] value) {
    return KeyedRecord.read(key, value, SupplierSettingsReader::update);
  }

  private static SupplierSettingsUpdate update(byte @Nullable [] key, byte @Nullable [] value)
      throws InvalidRecordException {
    String supplierId = RecordKey.read(key, "supplier's id");
    if (value == null) {
      return new SupplierSettingsUpdate(supplierId, SupplierSettings.NONE);
    }
    TreeFields body = StrictJson.tree(value);
    RecordKey.checkAgrees(body, "supplierId", supplierId);
    return new SupplierSettingsUpdate(supplierId, settings(body), MasterDataReader.supplier(body));
  }

  /** The settings in a body, which other records contain likewise. */
  static SupplierSettings settings(TreeFields body) throws InvalidRecordException {
    return new SupplierSettings(
        body.optionalWhole("capacityPerReview", 0, Fields.MAX_QUANTITY),
        FieldValues.days(body, "leadTimeDays", true),
        FieldValues.days(body, "leadTimeStdDays", true),
        Weekdays.read(body, "reviewDays"),
        FieldValues.timeOfDay(body, "cutOff"),
        FieldValues.zone(body, "zone"),
        FieldValues.money(body, "minimumOrderValue"),
        FieldValues.currency(body, "currency"),
        body.optionalOneOf("capacitySharing", CapacitySharing.class),
        FieldValues.hours(body, "answerWithinHours"),
        FieldValues.approval(body, "approval"),
        Dates.read(body, "holidays"),
        body.optionalOneOf("leadTimeUnit", LeadTimeUnit.class));
  }
}
