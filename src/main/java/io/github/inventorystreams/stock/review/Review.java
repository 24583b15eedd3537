package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastRequest;
import io.github.inventorystreams.forecast.ForecastResult;
import io.github.inventorystreams.forecast.ForecastSource;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.DeliveryCalendar;
import io.github.inventorystreams.replenishment.ForecastDemand;
import io.github.inventorystreams.replenishment.Policies;
import io.github.inventorystreams.replenishment.PolicyInput;
import io.github.inventorystreams.replenishment.ProtectionInterval;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.PlanningStock;
import io.github.inventorystreams.stock.ReviewFindings;
import io.github.inventorystreams.stock.ReviewResult;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.warning.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of a book: forecast over the protection interval, the policy's target, and a proposal
 * for what the position lacks.
 *
 * @param plan how the SKU is replenished
 * @param terms of its supplier, or the defaults without one
 * @param pool what similar SKUs know
 * @param bookkeeper of the book's location
 * @param supplierLeadTimes what the lines of its supplier took; {@code null} = lead times are not
 *     learned but those that were set
 * @param priority of its supplier among all that it can be ordered from
 * @param others the other ones
 * @param shortSupplierId whose capacity was not enough at the last review; {@code null} = nobody's
 * @param rememberedFromMillis the earliest time of an event that may still come
 * @param rules the same for all books
 */
public record Review(
    PlanningParameters plan,
    SupplierTerms terms,
    ForecastMethod method,
    PooledDemand pool,
    ReviewPeriod period,
    Bookkeeper bookkeeper,
    @Nullable LeadTimeSums supplierLeadTimes,
    int priority,
    List<SupplyOption> others,
    @Nullable String shortSupplierId,
    long rememberedFromMillis,
    ReviewRules rules) {
  public Review {
    others = List.copyOf(others);
  }

  /**
   * With the lead times that were set, from one supplier, and of a book whose events come in order.
   */
  public Review(
      PlanningParameters plan,
      SupplierTerms terms,
      ForecastMethod method,
      PooledDemand pool,
      ReviewPeriod period,
      Bookkeeper bookkeeper,
      ReviewRules rules) {
    this(
        plan,
        terms,
        method,
        pool,
        period,
        bookkeeper,
        null,
        1,
        List.of(),
        null,
        period.atMillis() - bookkeeper.window().toMillis(),
        rules);
  }

  /** The last days by which the stock plan measures how fast a SKU sells. */
  private static final int SALES_RATE_DAYS = 28;

  /** Reviews a book, by a forecast that is made on the way. */
  public Bookkeeper.Applied of(Book book, SalesDays closed, BookArchive archive) {
    return of(book, closed, archive, ForecastSource.IN_PLACE);
  }

  /**
   * Reviews a book.
   *
   * @param closed the days that have left the window
   * @param archive what is kept apart from the book
   */
  public Bookkeeper.Applied of(
      Book book, SalesDays closed, BookArchive archive, ForecastSource forecasts) {
    long atMillis = period.atMillis();
    PlanningStock stock = bookkeeper.planningStockAt(book, atMillis, archive);
    ReviewAssessment seen = assess(stock, book, closed, archive, forecasts);
    NetRequirement need = need(stock, seen);
    ReviewResult result =
        new ReviewResult(
            findings(seen, stock, book.key(), book.threshold()),
            need.outcome(atMillis),
            pooled(seen, stock),
            need.isAsked() ? need.proposal(book.key(), atMillis) : null,
            need.obstacle(),
            period.nextAtMillis(),
            rememberedFromMillis);
    return bookkeeper.reviewed(book, result, closed, archive);
  }

  private NetRequirement need(PlanningStock stock, ReviewAssessment seen) {
    return NetRequirement.of(
        plan,
        seen.chosen(),
        seen.figures(),
        seen.target(),
        seen.notes(stock, rememberedFromMillis, plan, terms, bookkeeper.calendar()),
        SizedOrder.of(
            seen.chosen().source(),
            seen.figures(),
            seen.target(),
            rules,
            new SizedOrder.Past(UsualDemand.perDay(seen.days()), stock.allInbound().pastOrders())));
  }

  /**
   * Takes over changed settings: what this review would have seen and published under them, without
   * an order.
   *
   * @param closed the days that have left the window
   * @param archive what is kept apart from the book
   */
  public Bookkeeper.Applied again(
      Book book, SalesDays closed, BookArchive archive, ForecastSource forecasts) {
    PlanningStock stock = PlanningStock.of(book, archive);
    ReviewAssessment seen = assess(stock, book, closed, archive, forecasts);
    return bookkeeper.reconsidered(
        book, findings(seen, stock, book.key(), plan.threshold(book.threshold())), archive);
  }

  /**
   * Publishes a book that was made again from its events, with what this review finds, without an
   * order.
   *
   * @param closed the days that have left the window
   * @param archive what is kept apart from the book
   */
  public Bookkeeper.Applied rebuilt(
      Book book, SalesDays closed, BookArchive archive, ForecastSource forecasts) {
    PlanningStock stock = PlanningStock.of(book, archive);
    ReviewAssessment seen = assess(stock, book, closed, archive, forecasts);
    return bookkeeper.rebuilt(
        book,
        findings(seen, stock, book.key(), plan.threshold(book.threshold())),
        pooled(seen, stock),
        rememberedFromMillis,
        archive);
  }

  /** What the supplier's other SKUs learn from this one. */
  private Decision.@Nullable PoolSales pooled(ReviewAssessment seen, PlanningStock stock) {
    String supplierId = plan.supplierId();
    return supplierId == null
        ? null
        : new Decision.PoolSales(
            supplierId,
            PooledDemandShare.shareOf(seen.days(), period.atMillis())
                .with(stock.allInbound().leadTimes().of(supplierId)));
  }

  /** The published forecast names the supplier, and covers the time of that one. */
  private ReviewFindings findings(
      ReviewAssessment seen, PlanningStock stock, BookKey book, Threshold threshold) {
    return new ReviewFindings(
        threshold.reviewed(seen.target().reorderPoint()),
        seen.lastReview(
            stock.allInbound().ordered() > 0,
            ImplausibleDemand.fromUnits(seen.days(), bookkeeper.implausible()),
            period.atMillis()),
        () -> seen.published(book, period.atMillis(), plan.supplierId()));
  }

  /**
   * What this review would ask of its forecast, so that the answer can be made beforehand.
   *
   * @param closed the days that have left the window
   * @param archive what is kept apart from the book
   */
  public ForecastRequest forecastRequest(Book book, SalesDays closed, BookArchive archive) {
    return forecastRequest(daysOf(book, closed, archive), times(book.inbound()));
  }

  /** Looks at past and stock. */
  private ReviewAssessment assess(
      PlanningStock stock,
      Book book,
      SalesDays closed,
      BookArchive archive,
      ForecastSource forecasts) {
    DemandHistory days = daysOf(book, closed, archive);
    ReviewLeadTime leadTime = leadTime(stock.allInbound(), period.atMillis());
    ProtectionInterval times = times(stock.allInbound());
    ForecastResult answer = forecasts.to(forecastRequest(days, times));
    ForecastDemand demand =
        new ForecastDemand(
            answer.forecast(), period.daysPerBucket(), PastDemand.rate(days, SALES_RATE_DAYS));
    TimelySupply inTime = supply(stock, demand, times, times.protectionDays());
    SupplyOption.Chosen chosen =
        choose(figures(inTime, stock, demand, times), leadTime, stock.allInbound());
    // Where all that could be asked now comes later, what is on order is in time all the same.
    double untilDays =
        Math.max(
            times.protectionDays(),
            period.daysUntil(chosen.arrivesAtMillis()) + times.reviewPeriodDays());
    TimelySupply supply = supply(stock, demand, times, untilDays);
    PolicyInput figures = figures(supply, stock, demand, times);
    return new ReviewAssessment(
        days,
        leadTime,
        answer,
        chosen,
        supply,
        figures,
        Policies.of(plan.policy()).target(figures));
  }

  private DemandHistory daysOf(Book book, SalesDays closed, BookArchive archive) {
    return PastDemand.of(
        book,
        closed,
        bookkeeper.daysUntil(book, period.atMillis(), archive),
        bookkeeper.calendar(),
        period.atMillis());
  }

  private ReviewLeadTime leadTime(Inbound inbound, long orderedAtMillis) {
    return ReviewLeadTime.of(
        plan, terms, supplierLeadTimes, inbound.leadTimes(), deliveries(), orderedAtMillis);
  }

  private ProtectionInterval times(Inbound inbound) {
    return deliveries()
        .supplyTimes(
            period.atMillis(),
            leadTime(inbound, period.atMillis()).assumed(),
            period.nextAtMillis(),
            leadTime(inbound, period.nextAtMillis()).assumed());
  }

  private DeliveryCalendar deliveries() {
    return DeliveryCalendar.of(
        terms, bookkeeper.calendar().openDays(), bookkeeper.calendar().holidays());
  }

  private ForecastRequest forecastRequest(DemandHistory days, ProtectionInterval times) {
    return new ForecastRequest(
        method,
        PastDemand.inBuckets(days, period.daysPerBucket()),
        pool,
        ForecastDemand.buckets(times.protectionDays(), period.daysPerBucket()));
  }

  private TimelySupply supply(
      PlanningStock stock, ForecastDemand demand, ProtectionInterval times, double untilDays) {
    return TimelySupply.of(
        stock.inbound(),
        new TimelySupply.Terms(
            period.atMillis(),
            period.inDays(untilDays),
            rules.lateCountsDays(),
            demand.mean(times.protectionDays())),
        bookkeeper.calendar());
  }

  private PolicyInput figures(
      TimelySupply supply, PlanningStock stock, ForecastDemand demand, ProtectionInterval times) {
    return new PolicyInput(
        supply.figures(stock), demand, times, plan.service(), plan.costs(), plan.levels());
  }

  /**
   * Who delivers. The quantity stays that of the usual supplier: with it, the next review finds
   * enough to wait for that one again.
   */
  private SupplyOption.Chosen choose(
      PolicyInput figures, ReviewLeadTime leadTime, Inbound inbound) {
    SupplyOption usual = new SupplyOption(plan, terms, priority, supplierLeadTimes);
    if (others.isEmpty()) {
      return new SupplyOption.Chosen(
          usual, deliveries().arrivesAtMillis(period.atMillis(), leadTime.assumed().days()), null);
    }
    double perDay = figures.protectionDemand() / figures.times().protectionDays();
    long runsOutAtMillis =
        perDay > 0
            ? period.inDays(Math.max(0, figures.stock().position() / perDay))
            : Long.MAX_VALUE;
    return SupplyOption.choose(
        usual,
        others,
        Policies.of(plan.policy()).target(figures).need(),
        shortSupplierId,
        inbound.leadTimes(),
        bookkeeper.calendar(),
        period.atMillis(),
        runsOutAtMillis);
  }
}
