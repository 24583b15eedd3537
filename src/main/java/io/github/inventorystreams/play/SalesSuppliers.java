package io.github.inventorystreams.play;

import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import io.github.inventorystreams.sales.OpeningCount;
import io.github.inventorystreams.simulation.WorldSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers for the sales of a file, which names none: {@code supplier-1} to {@code supplier-3}
 * with lead times of 5, 6 and 7 days that they keep to, review days Monday and Thursday at 18:00,
 * and no limits. A SKU belongs to one of them by the hash of its text. A unit costs 60 % of the
 * first price that was paid for it.
 */
final class SalesSuppliers {
  private static final int SUPPLIERS = 3;
  private static final double SHORTEST_LEAD_TIME_DAYS = 5;
  private static final double LEAD_TIME_STD_DAYS = 0;
  private static final Set<DayOfWeek> REVIEW_DAYS = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
  private static final LocalTime CUT_OFF = LocalTime.of(18, 0);
  private static final BigDecimal COST_SHARE = new BigDecimal("0.60");

  private SalesSuppliers() {}

  static WorldSettings settings(List<OpeningCount> openings, ZoneId zone) {
    Map<String, SkuSettings> skus = new HashMap<>();
    Map<String, LocationSettings> locations = new HashMap<>();
    for (OpeningCount opening : openings) {
      String sku = opening.book().sku();
      skus.putIfAbsent(sku, sku(supplierOf(sku), cost(opening.unitPrice())));
      locations.putIfAbsent(opening.book().location(), LocationSettings.in(zone));
    }
    Map<String, SupplierSettings> suppliers = new HashMap<>();
    for (int n = 0; n < SUPPLIERS; n++) {
      suppliers.put(id(n), supplier(SHORTEST_LEAD_TIME_DAYS + n, zone));
    }
    return new WorldSettings(skus, locations, suppliers);
  }

  /** The hash of a string is fixed by its specification. */
  private static String supplierOf(String sku) {
    return id(Math.floorMod(sku.hashCode(), SUPPLIERS));
  }

  private static String id(int n) {
    return "supplier-" + (n + 1);
  }

  private static @Nullable BigDecimal cost(@Nullable BigDecimal price) {
    return price == null || price.signum() <= 0
        ? null
        : price.multiply(COST_SHARE).setScale(2, RoundingMode.HALF_UP);
  }

  private static SkuSettings sku(String supplierId, @Nullable BigDecimal unitCost) {
    return SkuSettingsBuilder.none().supplierId(supplierId).unitCost(unitCost).build();
  }

  private static SupplierSettings supplier(double leadTimeDays, ZoneId zone) {
    return SupplierSettingsBuilder.none()
        .leadTimeDays(leadTimeDays)
        .leadTimeStdDays(LEAD_TIME_STD_DAYS)
        .reviewDays(REVIEW_DAYS)
        .cutOff(CUT_OFF)
        .zone(zone)
        .build();
  }
}
