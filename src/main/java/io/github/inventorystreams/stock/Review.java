package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.Forecaster;
import io.github.inventorystreams.forecast.Pool;
import io.github.inventorystreams.replenishment.DemandAhead;
import io.github.inventorystreams.replenishment.LineSaving;
import io.github.inventorystreams.replenishment.OrderSize;
import io.github.inventorystreams.replenishment.OrderSizing;
import io.github.inventorystreams.replenishment.Policies;
import io.github.inventorystreams.replenishment.ReviewFigures;
import io.github.inventorystreams.replenishment.StockFigures;
import io.github.inventorystreams.replenishment.SupplyTimes;
import io.github.inventorystreams.replenishment.Target;
import java.time.Instant;
import java.util.List;

/**
 * The review of a book: forecast over the protection interval, the policy's target, and a proposal
 * for what the position lacks.
 *
 * @param plan how the SKU is replenished
 * @param terms of its supplier, or the defaults without one
 * @param pool what similar SKUs know
 * @param bookkeeper of the book's location
 */
public record Review(
    Plan plan,
    SupplierTerms terms,
    ForecastMethod method,
    Pool pool,
    Occasion occasion,
    Bookkeeper bookkeeper) {

  /** What will not sell in so many days, beyond what the policy aims at, is too much. */
  private static final int OVERSTOCK_DAYS = 90;

  /**
   * Days that a book must have seen before it can have too much: the first forecasts rest on next
   * to nothing, and four weeks have each day of the week four times.
   */
  private static final int OVERSTOCK_FROM_DAYS = 28;

  /** The last days by which the stock plan measures how fast a SKU sells. */
  private static final int SALES_RATE_DAYS = 28;

  /**
   * When a review takes place.
   *
   * @param atMillis its instant
   * @param nextAtMillis the instant of the next one
   * @param daysPerBucket what the forecast counts in: 1 for days, 7 for weeks
   */
  public record Occasion(long atMillis, long nextAtMillis, int daysPerBucket) {
    private static final double DAY_MILLIS = 86_400_000;

    /** By the supplier's calendar, with a forecast of days. */
    public static Occasion byCalendar(long atMillis, SupplierTerms terms) {
      return new Occasion(atMillis, ReviewCalendar.nextAfter(atMillis, terms), 1);
    }

    double periodDays() {
      return (nextAtMillis - atMillis) / DAY_MILLIS;
    }

    long inDays(double days) {
      return atMillis + Math.round(days * DAY_MILLIS);
    }

    double daysUntil(long millis) {
      return (millis - atMillis) / DAY_MILLIS;
    }
  }

  /**
   * Reviews a book.
   *
   * @param closed the days that have left the window
   * @param annex what is kept apart from the book
   */
  public Bookkeeper.Applied of(Book book, SalesDays closed, Annex annex) {
    long atMillis = occasion.atMillis();
    DemandHistory history =
        PastDemand.of(
            book,
            closed,
            bookkeeper.daysUntil(book, atMillis, annex),
            bookkeeper.calendar(),
            atMillis);
    ReviewFigures figures = figures(book, history);
    Target target = Policies.of(plan.policy()).target(figures);

    double perDay = figures.protectionDemand() / figures.times().protectionDays();
    Draft draft = new Draft(book, annex);
    draft.decisions.add(new Decision.Forecasted(published(book, figures, perDay)));
    draft.threshold = draft.threshold.reviewed(target.reorderPoint());
    draft.outlook =
        new Outlook(
            perDay,
            figures.times().leadTimeDays(),
            perDay > 0 && history.buckets() >= OVERSTOCK_FROM_DAYS
                ? (long) Math.ceil(target.level() + OVERSTOCK_DAYS * perDay)
                : 0);
    draft.reviewAtMillis = occasion.nextAtMillis();
    // Without events, reviews alone must not pile up lines that were rejected.
    draft.inbound = draft.inbound.withoutSettled(atMillis - bookkeeper.window().toMillis());
    long most = plan.limits().most(figures.stock().position(), plan.unitCost());
    OrderSize size = OrderSizing.size(target.need(), plan.minimumOrder(), plan.packSize(), most);
    String supplierId = plan.supplierId();
    if (supplierId != null) {
      draft.decisions.add(new Decision.Share(supplierId, SharedDemand.shareOf(history, atMillis)));
    }
    if (supplierId != null
        && size.afterPack() > 0
        && !LineSaving.isBelowCost(figures, size.afterPack())) {
      draft.decisions.add(
          new Decision.Propose(proposal(book, supplierId, figures, target, size, most)));
      draft.inbound = draft.inbound.requested(atMillis, size.afterPack());
      draft.publishLevel();
    }
    Warnings.evaluate(draft, atMillis, null);
    SupplyWarnings.evaluate(draft, atMillis, null);
    return draft.finish();
  }

  private ReviewFigures figures(Book book, DemandHistory days) {
    Double ownLeadTimeDays = plan.leadTimeDays();
    SupplyTimes times =
        new SupplyTimes(
            ownLeadTimeDays != null ? ownLeadTimeDays : terms.leadTimeDays(),
            terms.leadTimeStdDays(),
            occasion.periodDays());
    Forecast forecast =
        Forecaster.forecast(
            method,
            PastDemand.inBuckets(days, occasion.daysPerBucket()),
            pool,
            DemandAhead.buckets(times.protectionDays(), occasion.daysPerBucket()));
    List<StockFigures.Receipt> receipts =
        book.inbound().expectedLines().stream()
            .map(
                line ->
                    new StockFigures.Receipt(
                        Math.max(0, occasion.daysUntil(line.atMillis())), line.quantity()))
            .toList();
    return new ReviewFigures(
        new StockFigures(
            book.onHand().units(), book.reserved().units(), book.inbound().onOrder(), receipts),
        new DemandAhead(forecast, occasion.daysPerBucket(), PastDemand.rate(days, SALES_RATE_DAYS)),
        times,
        plan.service(),
        plan.costs(),
        plan.levels());
  }

  private DemandForecast published(Book book, ReviewFigures figures, double perDay) {
    Forecast forecast = figures.demand().forecast();
    int horizon = forecast.horizon();
    return new DemandForecast(
        book.key(),
        forecast.method(),
        occasion.atMillis(),
        figures.times().protectionDays(),
        perDay,
        figures.protectionDemand(),
        forecast.cumulative().quantile(horizon, 0.5),
        forecast.cumulative().quantile(horizon, 0.9),
        forecast.cumulative().quantile(horizon, 0.95),
        forecast.cumulative().quantile(horizon, 0.99));
  }

  private OrderProposal proposal(
      Book book,
      String supplierId,
      ReviewFigures figures,
      Target target,
      OrderSize size,
      long most) {
    Double shortage = plan.costs().shortagePerUnit();
    return new OrderProposal(
        book.key(),
        supplierId,
        occasion.atMillis(),
        size.afterPack(),
        plan.minimumOrder(),
        most,
        plan.packSize(),
        figures.protectionDemand() / figures.times().protectionDays(),
        plan.unitCost(),
        shortage != null ? shortage : plan.unitCost().doubleValue(),
        Instant.ofEpochMilli(occasion.inDays(figures.times().leadTimeDays()))
            .atZone(terms.zone())
            .toLocalDate(),
        why(figures, target, size));
  }

  private OrderReason why(ReviewFigures figures, Target target, OrderSize size) {
    return new OrderReason(
        plan.policy(),
        figures.demand().forecast().method(),
        plan.service().level(),
        figures.stock().onHand(),
        figures.stock().reserved(),
        figures.stock().onOrder(),
        figures.stock().position(),
        figures.times().protectionDays(),
        target.protectionDemand(),
        target.safetyStock(),
        target.level(),
        target.need(),
        size.afterMinimum(),
        size.afterPack(),
        null,
        size.afterPack(),
        target.notes());
  }
}
