package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.GivenSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.play.SystemStopwatch;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.play.PlayListener;
import io.github.inventorystreams.play.PlaySettings;
import io.github.inventorystreams.play.Player;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.ReviewSteps;
import io.github.inventorystreams.simulation.Shop;
import io.github.inventorystreams.simulation.ShopPlan;
import io.github.inventorystreams.simulation.Suppliers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A seeded shop in lock-step: suppliers with limits, packs and lead times, who answer some orders
 * in part or not at all.
 */
final class SmallShop {
  static final long SEED = 20_250_106;

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final ShopPlan PLAN =
      new ShopPlan(LocalDate.of(2025, 1, 6), 21, 40, SEED, List.of("main"), ZONE);
  private static final Reliability HARDLY_RELIABLE = new Reliability(0.2, 0.05, 0.2);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  private SmallShop() {}

  /** Is told how the play goes on, in the thread that plays: nothing is published meanwhile. */
  interface Onlooker {
    /**
     * The play has come so far.
     *
     * @param mark from 1
     */
    default void reached(int mark) {}

    /** What lies between the last mark and the next one is published, and perhaps not processed. */
    default void after(int mark) {}
  }

  /** Plays the whole shop. */
  static void play(ProcessorOnTopics processor, Onlooker onlooker) {
    Shop shop = new Shop(PLAN);
    Map<String, SupplierTerms> terms =
        shop.settings()
            .terms(
                StageSettingsFactory.of(Settings.of(new GivenSettings(Map.of())))
                    .supplierDefaults());
    Steps steps = new Steps(onlooker);
    new Player(
            processor.cluster(),
            shop,
            new PlaySettings(Duration.ZERO, MAX_WAIT),
            steps,
            new SystemStopwatch(),
            () -> {
              processor.checkGoesOn();
              onlooker.after(steps.marks);
            },
            processor::accounting)
        .lockStep(
            new Suppliers(SEED, terms, ZONE, HARDLY_RELIABLE),
            new ReviewSteps(terms.values(), ZONE)::nextReview);
  }

  private static final class Steps implements PlayListener {
    private final Onlooker onlooker;
    private long lastMillis = Long.MIN_VALUE;
    private int marks;

    Steps(Onlooker onlooker) {
      this.onlooker = onlooker;
    }

    @Override
    public void warnings(long atMillis, List<LowStockWarning> warnings) {}

    @Override
    public void purchaseOrders(List<PurchaseOrder> orders) {}

    @Override
    public void progress(long atMillis, long events) {
      if (atMillis > lastMillis) {
        lastMillis = atMillis;
        marks++;
        onlooker.reached(marks);
      }
    }
  }
}
