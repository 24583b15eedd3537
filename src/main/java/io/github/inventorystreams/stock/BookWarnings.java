package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.warning.BookBelowSales;
import io.github.inventorystreams.stock.warning.BookView;
import io.github.inventorystreams.stock.warning.ImplausibleWarning;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.OrderabilityWarning;
import io.github.inventorystreams.stock.warning.StockWarnings;
import io.github.inventorystreams.stock.warning.SupplyWarnings;
import io.github.inventorystreams.stock.warning.Threshold;
import io.github.inventorystreams.stock.warning.WarningState;
import io.github.inventorystreams.stock.warning.WarningStep;
import io.github.inventorystreams.stock.warning.WarningSubject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings of a book after a change: looked at once, in the order in which people get them. */
final class BookWarnings implements BookView {

  /** What may give reason to warn: each with what comes before it. */
  enum Reason {
    NONE,
    IMPLAUSIBLE_EVENTS,
    STOCK,
    SUPPLY
  }

  private final BookChange change;
  private final long atMillis;
  private final @Nullable String causedBy;

  BookWarnings(BookChange change, long atMillis, @Nullable String causedBy) {
    this.change = change;
    this.atMillis = atMillis;
    this.causedBy = causedBy;
  }

  void look(Reason reason) {
    if (reason.compareTo(Reason.STOCK) >= 0) {
      take(StockWarnings.of(this));
      take(BookBelowSales.mended(this));
    }
    if (reason.compareTo(Reason.IMPLAUSIBLE_EVENTS) >= 0) {
      take(implausible());
    }
    if (reason == Reason.SUPPLY) {
      take(SupplyWarnings.projectedStockout(this));
      take(SupplyWarnings.lateSupply(this));
      take(SupplyWarnings.overstock(this));
    }
    if (change.orderabilitySeen()) {
      take(OrderabilityWarning.of(this, change.obstacle()));
    }
    if (change.daysSoldBelowZero() > 0) {
      take(BookBelowSales.sold(this, change.daysSoldBelowZero()));
    }
  }

  private void take(@Nullable WarningStep step) {
    if (step != null) {
      change.warn(step);
    }
  }

  private @Nullable WarningStep implausible() {
    PlanningOverrides overrides = change.overrides();
    if (overrides.equals(PlanningOverrides.NOTHING)) {
      return ImplausibleWarning.of(this, WarningSubject.NONE, 0);
    }
    List<PlanningOverrides.Held> waiting = overrides.waiting();
    return ImplausibleWarning.of(
        this,
        subject(overrides, waiting),
        waiting.isEmpty() ? 0 : Math.abs(waiting.get(waiting.size() - 1).quantity()));
  }

  private static WarningSubject subject(
      PlanningOverrides overrides, List<PlanningOverrides.Held> waiting) {
    List<Fingerprint> ids = new ArrayList<>();
    waiting.forEach(each -> ids.add(Fingerprint.of(each.id())));
    overrides.toCount().forEach(each -> ids.add(Fingerprint.of(each.id()).takenBack()));
    overrides.unmended().forEach(each -> ids.add(Fingerprint.of(each.target())));
    if (!waiting.isEmpty()) {
      overrides.confirmedUnseen().forEach(each -> ids.add(Fingerprint.of(each.id())));
    }
    return new WarningSubject(
        ids.size(), ids.stream().mapToLong(each -> each.high() ^ each.low()).sum());
  }

  @Override
  public BookKey key() {
    return change.key();
  }

  @Override
  public long atMillis() {
    return atMillis;
  }

  @Override
  public @Nullable String causedBy() {
    return causedBy;
  }

  @Override
  public boolean isOpened() {
    return change.onHand().opened();
  }

  @Override
  public long onHand() {
    return change.onHand().units();
  }

  @Override
  public long reserved() {
    return change.reserved().units();
  }

  @Override
  public long available() {
    return change.available();
  }

  @Override
  public Inbound inbound() {
    return change.inbound();
  }

  @Override
  public long confirmedOnHand() {
    return ConfirmedStock.onHand(change);
  }

  @Override
  public long confirmedAvailable() {
    return ConfirmedStock.available(change);
  }

  @Override
  public Inbound confirmedInbound() {
    return ConfirmedStock.inbound(change);
  }

  @Override
  public Threshold threshold() {
    return change.threshold();
  }

  @Override
  public LastReview lastReview() {
    return change.lastReview();
  }

  @Override
  public WarningState warnings() {
    return change.warning();
  }

  @Override
  public String implausibleEvents() {
    return ImplausibleText.of(change);
  }
}
