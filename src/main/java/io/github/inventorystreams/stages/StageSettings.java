package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.purchasing.TimeoutRules;
import io.github.inventorystreams.replenishment.ReviewRules;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The settings of both stages.
 *
 * @param reviewClock what causes reviews
 * @param keyedBySku whether publishers key stock events by the bare SKU, so that they need no
 *     re-partitioning
 * @param defaultLocation the location of events that name none; {@code null} = they are refused
 * @param lateness how far an event may lie before what its source has shown
 * @param futureLimit how far an event may lie after the wall clock
 * @param reviewInterval how often the wall clock looks for due reviews
 * @param reviewMaxWait how long, under the wall clock, a round waits for a partition that does not
 *     report
 * @param closeAfter how long an order line waits after its expected day before it is given up
 * @param leadTimes where reviews take lead times from
 * @param orders how long the suppliers' desks wait
 * @param reviewRules what holds for the reviews of all SKUs
 * @param skuDefaults what holds for a SKU where no setting says otherwise; every field that has a
 *     default is set
 * @param supplierDefaults the terms of a supplier without settings; its id is empty
 * @param defaultZone the zone of a location without settings
 * @param daysPerBucket what forecasts count demand in: 1 for days, 7 for weeks
 * @param bookBytes how much memory the books of busy SKUs may take, in each partition
 * @param identityBytes how much memory the identities of busy books may take, in each partition
 * @param implausible how many times what is usual an event must be to wait for a person; 0 = never
 * @param netReturns whether returns lower the demand
 * @param neverCountedIsZero whether a SKU that is set up at a location and has no event is reviewed
 *     as one with no stock
 * @param input how stock events are read that are not in this product's own form
 */
public record StageSettings(
    ReviewClock reviewClock,
    boolean keyedBySku,
    @Nullable String defaultLocation,
    LatenessRules lateness,
    Duration futureLimit,
    Duration reviewInterval,
    Duration reviewMaxWait,
    Duration closeAfter,
    LeadTimes leadTimes,
    TimeoutRules orders,
    ReviewRules reviewRules,
    SkuSettings skuDefaults,
    SupplierTerms supplierDefaults,
    ZoneId defaultZone,
    int daysPerBucket,
    long bookBytes,
    long identityBytes,
    double implausible,
    boolean netReturns,
    boolean neverCountedIsZero,
    InputRules input) {

  /** How far an event may lie before what its source has shown. */
  public Duration window() {
    return lateness.window();
  }

  /** The clock that causes reviews, expiries and the ends of days. */
  public enum ReviewClock {
    /** The time of day. */
    WALL,
    /** Ticks that the publisher sends. */
    STREAM
  }

  /** The source of the lead times that reviews use. */
  public enum LeadTimes {
    /** The settings, and receipts as they come. */
    LEARNED,
    /** The settings alone. */
    SET
  }
}
