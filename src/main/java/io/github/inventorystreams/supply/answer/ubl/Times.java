package io.github.inventorystreams.supply.answer.ubl;

import com.helger.datetime.xml.XMLOffsetTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.DateType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.TimeType;
import org.jspecify.annotations.Nullable;

/** When something was said, and when goods come. */
final class Times {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private Times() {}

  /** Without a time it is the end of the day; it counts no later than it has come. */
  static long issued(@Nullable DateType date, @Nullable TimeType time, String root, ZoneId zone) {
    LocalDate day = date(date, root + "/IssueDate");
    if (time == null) {
      return day.atTime(LocalTime.MAX).atZone(zone).toInstant().toEpochMilli();
    }
    XMLOffsetTime clock = time.getValue();
    if (clock == null) {
      throw Refusal.at(root + "/IssueTime", "is no time");
    }
    ZoneId offset = clock.getOffset();
    return day.atTime(clock.toLocalTime())
        .atZone(offset == null ? zone : offset)
        .toInstant()
        .toEpochMilli();
  }

  /** The day by which all of it has come, or {@code null} if the supplier promises none. */
  static @Nullable LocalDate promised(List<DeliveryType> deliveries, String place) {
    if (deliveries.isEmpty()) {
      return null;
    }
    if (deliveries.size() > 1) {
      throw Refusal.at(
          place + "/Delivery[2]",
          "is one too many: a line that comes in parts is several OrderLine");
    }
    DeliveryType delivery = deliveries.get(0);
    if (delivery.getQuantity() != null) {
      throw Refusal.at(
          place + "/Delivery/Quantity",
          "is not read: a line that comes in parts is several OrderLine");
    }
    return end(delivery.getPromisedDeliveryPeriod(), place + "/Delivery/PromisedDeliveryPeriod");
  }

  /** The last day of a period, its first one if it has no last, or {@code null}. */
  static @Nullable LocalDate end(@Nullable PeriodType period, String place) {
    if (period == null) {
      return null;
    }
    LocalDate start =
        period.getStartDate() == null ? null : date(period.getStartDate(), place + "/StartDate");
    LocalDate end =
        period.getEndDate() == null ? null : date(period.getEndDate(), place + "/EndDate");
    if (start != null && end != null && end.isBefore(start)) {
      throw Refusal.at(place, "ends on " + end + ", before it begins on " + start);
    }
    return end == null ? start : end;
  }

  private static LocalDate date(@Nullable DateType date, String place) {
    LocalDate day = date == null ? null : date.getValueLocal();
    if (day == null) {
      throw Refusal.at(place, "is no date");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Refusal.at(place, "is in the year " + day.getYear());
    }
    return day;
  }
}
