package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the settings of a supplier by naming only what is set; {@code null} sets nothing. */
public final class SupplierSettingsBuilder {
  private @Nullable Long capacityPerReview;
  private @Nullable Double leadTimeDays;
  private @Nullable Double leadTimeStdDays;
  private @Nullable Set<DayOfWeek> reviewDays;
  private @Nullable LocalTime cutOff;
  private @Nullable ZoneId zone;
  private @Nullable BigDecimal minimumOrderValue;
  private @Nullable String currency;
  private @Nullable CapacitySharing capacitySharing;
  private @Nullable Double answerWithinHours;
  private @Nullable Boolean approvalRequired;
  private @Nullable Set<LocalDate> holidays;
  private @Nullable LeadTimeUnit leadTimeUnit;

  private SupplierSettingsBuilder() {}

  public static SupplierSettingsBuilder none() {
    return new SupplierSettingsBuilder();
  }

  public SupplierSettingsBuilder capacityPerReview(@Nullable Long value) {
    capacityPerReview = value;
    return this;
  }

  public SupplierSettingsBuilder leadTimeDays(@Nullable Double value) {
    leadTimeDays = value;
    return this;
  }

  public SupplierSettingsBuilder leadTimeStdDays(@Nullable Double value) {
    leadTimeStdDays = value;
    return this;
  }

  public SupplierSettingsBuilder reviewDays(@Nullable Set<DayOfWeek> value) {
    reviewDays = value;
    return this;
  }

  public SupplierSettingsBuilder cutOff(@Nullable LocalTime value) {
    cutOff = value;
    return this;
  }

  public SupplierSettingsBuilder zone(@Nullable ZoneId value) {
    zone = value;
    return this;
  }

  public SupplierSettingsBuilder minimumOrderValue(@Nullable BigDecimal value) {
    minimumOrderValue = value;
    return this;
  }

  public SupplierSettingsBuilder currency(@Nullable String value) {
    currency = value;
    return this;
  }

  public SupplierSettingsBuilder capacitySharing(@Nullable CapacitySharing value) {
    capacitySharing = value;
    return this;
  }

  public SupplierSettingsBuilder answerWithinHours(@Nullable Double value) {
    answerWithinHours = value;
    return this;
  }

  public SupplierSettingsBuilder approvalRequired(@Nullable Boolean value) {
    approvalRequired = value;
    return this;
  }

  public SupplierSettingsBuilder holidays(@Nullable Set<LocalDate> value) {
    holidays = value;
    return this;
  }

  public SupplierSettingsBuilder leadTimeUnit(@Nullable LeadTimeUnit value) {
    leadTimeUnit = value;
    return this;
  }

  public SupplierSettings build() {
    return new SupplierSettings(
        capacityPerReview,
        leadTimeDays,
        leadTimeStdDays,
        reviewDays,
        cutOff,
        zone,
        minimumOrderValue,
        currency,
        capacitySharing,
        answerWithinHours,
        approvalRequired,
        holidays,
        leadTimeUnit);
  }
}
