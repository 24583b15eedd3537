package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a supplier, as somebody has set them; {@code null} leaves a term to the defaults.
 */
public record SupplierSettings(
    @Nullable Long capacityPerReview,
    @Nullable Double leadTimeDays,
    @Nullable Double leadTimeStdDays,
    @Nullable Set<DayOfWeek> reviewDays,
    @Nullable LocalTime cutOff,
    @Nullable ZoneId zone,
    @Nullable BigDecimal minimumOrderValue,
    @Nullable String currency,
    @Nullable CapacitySharing capacitySharing,
    @Nullable Double answerWithinHours,
    @Nullable Boolean approvalRequired,
    @Nullable Set<LocalDate> holidays,
    @Nullable LeadTimeUnit leadTimeUnit) {

  /** Nothing set. */
  public static final SupplierSettings NONE = SupplierSettingsBuilder.none().build();

  /** The terms of a supplier: these settings where they are set, else the defaults. */
  public SupplierTerms terms(String supplierId, SupplierTerms defaults) {
    return new SupplierTerms(
        supplierId,
        capacityPerReview != null ? capacityPerReview : defaults.capacityPerReview(),
        leadTimeDays != null ? leadTimeDays : defaults.leadTimeDays(),
        leadTimeStdDays != null ? leadTimeStdDays : defaults.leadTimeStdDays(),
        reviewDays != null ? reviewDays : defaults.reviewDays(),
        cutOff != null ? cutOff : defaults.cutOff(),
        zone != null ? zone : defaults.zone(),
        minimumOrderValue != null ? minimumOrderValue : defaults.minimumOrderValue(),
        currency != null ? currency : defaults.currency(),
        capacitySharing != null ? capacitySharing : defaults.capacitySharing(),
        answerWithinHours != null ? answerWithinHours : defaults.answerWithinHours(),
        approvalRequired != null ? approvalRequired : defaults.approvalRequired(),
        holidays != null ? holidays : defaults.holidays(),
        leadTimeUnit != null ? leadTimeUnit : defaults.leadTimeUnit());
  }
}
