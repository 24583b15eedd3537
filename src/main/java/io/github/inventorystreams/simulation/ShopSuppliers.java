package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The suppliers of a simulated shop: near and far, exact and careless, wide and narrow. */
final class ShopSuppliers {
  private static final Set<DayOfWeek> TWICE_A_WEEK = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
  private static final double DAYS_PER_WEEK = 7;
  private static final LocalTime CUT_OFF = LocalTime.of(18, 0);
  private static final double[] SHARES = {0.35, 0.25, 0.25, 0.15};
  private static final List<Kind> KINDS =
      List.of(
          new Kind("alder", 3, 0.5, TWICE_A_WEEK, 3, null),
          new Kind("birch", 5, 1, TWICE_A_WEEK, 1.1, new BigDecimal("150.00")),
          new Kind("cedar", 9, 2, Set.of(DayOfWeek.MONDAY), 3, new BigDecimal("250.00")),
          new Kind("dogwood", 2, 0.3, TWICE_A_WEEK, 3, null));

  private ShopSuppliers() {}

  /**
   * @param capacityRate capacity per review over the mean demand between reviews; that of one
   *     supplier is little above 1, so that it is short after promotions
   */
  private record Kind(
      String id,
      double leadTimeDays,
      double leadTimeStdDays,
      Set<DayOfWeek> reviewDays,
      double capacityRate,
      @Nullable BigDecimal minimumOrderValue) {
    double reviewPeriodDays() {
      return DAYS_PER_WEEK / reviewDays.size();
    }
  }

  static String supplierOf(Draws draws) {
    return KINDS.get(draws.weighted(SHARES)).id();
  }

  /** Lead time and review period of a supplier together: what stock has to last for. */
  static double protectionDays(String id) {
    Kind kind = KINDS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return kind.leadTimeDays() + kind.reviewPeriodDays();
  }

  /** The terms of all suppliers that the articles come from. */
  static Map<String, SupplierSettings> settings(List<Article> articles, ZoneId zone) {
    Map<String, SupplierSettings> settings = new LinkedHashMap<>();
    for (Kind kind : KINDS) {
      double unitsPerDay =
          articles.stream()
              .filter(article -> article.supplierId().equals(kind.id()))
              .mapToDouble(Article::unitsPerDay)
              .sum();
      if (unitsPerDay > 0) {
        settings.put(kind.id(), terms(kind, unitsPerDay, zone));
      }
    }
    return settings;
  }

  private static SupplierSettings terms(Kind kind, double unitsPerDay, ZoneId zone) {
    double unitsPerReview = unitsPerDay * kind.reviewPeriodDays();
    return SupplierSettingsBuilder.none()
        .capacityPerReview((long) Math.ceil(unitsPerReview * kind.capacityRate()))
        .leadTimeDays(kind.leadTimeDays())
        .leadTimeStdDays(kind.leadTimeStdDays())
        .reviewDays(kind.reviewDays())
        .cutOff(CUT_OFF)
        .zone(zone)
        .minimumOrderValue(kind.minimumOrderValue())
        .currency("EUR")
        .build();
  }
}
