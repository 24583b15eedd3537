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
import io.github.inventorystreams.replenishment.OrderSize;
import io.github.inventorystreams.replenishment.OrderSizing;
import io.github.inventorystreams.replenishment.Policies;
import io.github.inventorystreams.replenishment.ReviewFigures;
import io.github.inventorystreams.replenishment.Target;
import java.time.Instant;

/**
 * The review of a book: forecast over the protection interval, the policy's target, and a proposal
 * for what the position lacks.
 *
 * @param plan how the SKU is replenished
 * @param terms of its supplier, or the defaults without one
 * @param pool what similar SKUs know
 * @param atMillis the instant of the review
 * @param bookkeeper of the book's location
 */
public record Review(
    Plan plan,
    SupplierTerms terms,
    ForecastMethod method,
    Pool pool,
    long atMillis,
    Bookkeeper bookkeeper) {

  private static final double DAY_MILLIS = 86_400_000;

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
   * Reviews a book.
   *
   * @param closed the days that have left the window
   * @param annex what is kept apart from the book
   */
  public Bookkeeper.Applied of(Book book, SalesDays closed, Annex annex) {
    long nextReviewAtMillis = ReviewCalendar.nextAfter(atMillis, terms);
    double reviewPeriodDays = (nextReviewAtMillis - atMillis) / DAY_MILLIS;
    Double ownLeadTimeDays = plan.leadTimeDays();
    double leadTimeDays = ownLeadTimeDays != null ? ownLeadTimeDays : terms.leadTimeDays();
    int horizonDays = Math.max(1, (int) Math.ceil(leadTimeDays + reviewPeriodDays));

    DemandHistory history =
        PastDemand.of(
            book,
            closed,
            bookkeeper.daysUntil(book, atMillis, annex),
            bookkeeper.calendar(),
            atMillis);
    Forecast forecast = Forecaster.forecast(method, history, pool, horizonDays);
    ReviewFigures figures =
        new ReviewFigures(
            book.onHand().units(),
            book.reserved().units(),
            book.inbound().onOrder(),
            forecast,
            leadTimeDays,
            reviewPeriodDays,
            plan.serviceLevel(),
            plan.coverDays(),
            plan.warningRate(),
            PastDemand.rate(history, SALES_RATE_DAYS));
    Target target = Policies.of(plan.policy()).target(figures);

    double perDay = figures.protectionDemand() / figures.protectionDays();
    Draft draft = new Draft(book, annex);
    draft.decisions.add(new Decision.Forecasted(published(book, figures, perDay, horizonDays)));
    draft.threshold = draft.threshold.reviewed(target.reorderPoint());
    draft.outlook =
        new Outlook(
            perDay,
            leadTimeDays,
            perDay > 0 && history.buckets() >= OVERSTOCK_FROM_DAYS
                ? (long) Math.ceil(target.level() + OVERSTOCK_DAYS * perDay)
                : 0);
    draft.reviewAtMillis = nextReviewAtMillis;
    // Without events, reviews alone must not pile up lines that were rejected.
    draft.inbound = draft.inbound.withoutSettled(atMillis - bookkeeper.window().toMillis());
    OrderSize size =
        OrderSizing.size(target.need(), plan.minimumOrder(), plan.packSize(), plan.maximumOrder());
    String supplierId = plan.supplierId();
    if (supplierId != null) {
      draft.decisions.add(new Decision.Share(supplierId, SharedDemand.shareOf(history, atMillis)));
    }
    if (supplierId == null || size.afterPack() == 0) {
      Warnings.evaluate(draft, atMillis, null);
      SupplyWarnings.evaluate(draft, atMillis, null);
      return draft.finish();
    }
    draft.decisions.add(
        new Decision.Propose(
            new OrderProposal(
                book.key(),
                supplierId,
                atMillis,
                size.afterPack(),
                plan.minimumOrder(),
                plan.packSize(),
                perDay,
                plan.unitCost(),
                Instant.ofEpochMilli(atMillis + Math.round(leadTimeDays * DAY_MILLIS))
                    .atZone(terms.zone())
                    .toLocalDate(),
                why(figures, target, size))));
    draft.inbound = draft.inbound.requested(atMillis, size.afterPack());
    draft.publishLevel();
    Warnings.evaluate(draft, atMillis, null);
    SupplyWarnings.evaluate(draft, atMillis, null);
    return draft.finish();
  }

  private DemandForecast published(
      Book book, ReviewFigures figures, double perDay, int horizonDays) {
    Forecast forecast = figures.forecast();
    return new DemandForecast(
        book.key(),
        forecast.method(),
        atMillis,
        figures.protectionDays(),
        perDay,
        figures.protectionDemand(),
        forecast.cumulative().quantile(horizonDays, 0.5),
        forecast.cumulative().quantile(horizonDays, 0.9),
        forecast.cumulative().quantile(horizonDays, 0.95),
        forecast.cumulative().quantile(horizonDays, 0.99));
  }

  private OrderReason why(ReviewFigures figures, Target target, OrderSize size) {
    return new OrderReason(
        plan.policy(),
        figures.forecast().method(),
        plan.serviceLevel(),
        figures.onHand(),
        figures.reserved(),
        figures.onOrder(),
        figures.position(),
        figures.protectionDays(),
        target.protectionDemand(),
        target.safetyStock(),
        target.level(),
        target.need(),
        size.afterMinimum(),
        size.afterPack(),
        null,
        size.afterPack());
  }
}
