package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A builder of the terms of a supplier who is asked every day at midnight, UTC, and delivers after
 * a week what costs euros.
 */
public final class TermsBuilder {
  private String supplierId;
  private @Nullable Long capacityPerReview;
  private double leadTimeDays = 7;
  private double leadTimeStdDays;
  private Set<DayOfWeek> reviewDays = EnumSet.allOf(DayOfWeek.class);
  private LocalTime cutOff = LocalTime.MIDNIGHT;
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable BigDecimal minimumOrderValue;
  private String currency = "EUR";
  private CapacitySharing capacitySharing = CapacitySharing.EQUAL_COVER;
  private @Nullable Double answerWithinHours;
  private boolean approvalRequired;
  private Set<LocalDate> holidays = Set.of();
  private LeadTimeUnit leadTimeUnit = LeadTimeUnit.CALENDAR_DAYS;

  private TermsBuilder(String supplierId) {
    this.supplierId = supplierId;
  }

  public static TermsBuilder of(String supplierId) {
    return new TermsBuilder(supplierId);
  }

  /** With all that other terms say. */
  public static TermsBuilder from(SupplierTerms terms) {
    return of(terms.supplierId())
        .capacityPerReview(terms.capacityPerReview())
        .leadTimeDays(terms.leadTimeDays())
        .leadTimeStdDays(terms.leadTimeStdDays())
        .reviewDays(terms.reviewDays())
        .cutOff(terms.cutOff())
        .zone(terms.zone())
        .minimumOrderValue(terms.minimumOrderValue())
        .currency(terms.currency())
        .capacitySharing(terms.capacitySharing())
        .answerWithinHours(terms.answerWithinHours())
        .approvalRequired(terms.approvalRequired())
        .holidays(terms.holidays())
        .leadTimeUnit(terms.leadTimeUnit());
  }

  public TermsBuilder capacityPerReview(@Nullable Long value) {
    capacityPerReview = value;
    return this;
  }

  public TermsBuilder leadTimeDays(double value) {
    leadTimeDays = value;
    return this;
  }

  public TermsBuilder leadTimeStdDays(double value) {
    leadTimeStdDays = value;
    return this;
  }

  public TermsBuilder reviewDays(Set<DayOfWeek> value) {
    reviewDays = value;
    return this;
  }

  public TermsBuilder cutOff(LocalTime value) {
    cutOff = value;
    return this;
  }

  public TermsBuilder zone(ZoneId value) {
    zone = value;
    return this;
  }

  public TermsBuilder minimumOrderValue(@Nullable BigDecimal value) {
    minimumOrderValue = value;
    return this;
  }

  public TermsBuilder currency(String value) {
    currency = value;
    return this;
  }

  public TermsBuilder capacitySharing(CapacitySharing value) {
    capacitySharing = value;
    return this;
  }

  public TermsBuilder answerWithinHours(@Nullable Double value) {
    answerWithinHours = value;
    return this;
  }

  public TermsBuilder approvalRequired(boolean value) {
    approvalRequired = value;
    return this;
  }

  public TermsBuilder holidays(Set<LocalDate> value) {
    holidays = value;
    return this;
  }

  public TermsBuilder leadTimeUnit(LeadTimeUnit value) {
    leadTimeUnit = value;
    return this;
  }

  public SupplierTerms build() {
    return new SupplierTerms(
        supplierId,
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
