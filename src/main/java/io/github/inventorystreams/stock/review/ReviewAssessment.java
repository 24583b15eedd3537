package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.ForecastAccuracy;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastResult;
import io.github.inventorystreams.forecast.RecentAccuracy;
import io.github.inventorystreams.replenishment.PolicyInput;
import io.github.inventorystreams.replenishment.Target;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.PlanningStock;
import io.github.inventorystreams.stock.warning.LastReview;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that a review computes before it orders, and what it publishes and keeps of them. */
record ReviewAssessment(
    DemandHistory days,
    ReviewLeadTime leadTime,
    ForecastResult answer,
    SupplyOption.Chosen chosen,
    TimelySupply supply,
    PolicyInput figures,
    Target target) {

  /**
   * Days that a book must have seen before it can have too much: the first forecasts rest on next
   * to nothing, and four weeks have each day of the week four times.
   */
  private static final int OVERSTOCK_FROM_DAYS = 28;

  /** The same where something is on order: a call in time can still stop that. */
  private static final int SURPLUS_FROM_DAYS = 14;

  /** The last days of which is told how long there was stock: four of each day of the week. */
  private static final int SERVICE_DAYS = 28;

  double demandPerDay() {
    return figures.protectionDemand() / figures.times().protectionDays();
  }

  /** What a person should know of lead time, supply, and what is too much or asked for again. */
  List<String> notes(
      PlanningStock stock,
      long rememberedFromMillis,
      PlanningParameters plan,
      SupplierTerms terms,
      LocalDays calendar) {
    List<String> notes = new ArrayList<>();
    add(notes, leadTime.note());
    notes.addAll(supply.notes());
    add(
        notes,
        Surplus.proposal(
            stock.inbound(),
            stock.available(),
            target.level(),
            demandPerDay(),
            plan,
            terms.minimumOrderValue() == null));
    add(
        notes,
        LapsedProposals.note(stock.allInbound().withoutSettled(rememberedFromMillis), calendar));
    return notes;
  }

  private static void add(List<String> notes, @Nullable String note) {
    if (note != null) {
      notes.add(note);
    }
  }

  /**
   * What the book keeps until its next review.
   *
   * @param isOnOrder whether anything is
   * @param implausibleUnits from how many units on a demand is implausible
   */
  LastReview lastReview(boolean isOnOrder, long implausibleUnits, long atMillis) {
    double perDay = demandPerDay();
    int fromDays = isOnOrder ? SURPLUS_FROM_DAYS : OVERSTOCK_FROM_DAYS;
    return new LastReview(
        perDay,
        figures.times().leadTimeDays(),
        perDay > 0 && days.buckets() >= fromDays
            ? (long) Math.ceil(target.level() + Surplus.DAYS * perDay)
            : 0,
        implausibleUnits,
        atMillis);
  }

  DemandForecast published(BookKey book, long atMillis, @Nullable String supplierId) {
    Forecast forecast = figures.demand().forecast();
    int horizon = forecast.horizon();
    return new DemandForecast(
        book,
        forecast.method(),
        atMillis,
        figures.times().protectionDays(),
        demandPerDay(),
        figures.protectionDemand(),
        forecast.cumulative().quantile(horizon, 0.1),
        forecast.cumulative().quantile(horizon, 0.5),
        forecast.cumulative().quantile(horizon, 0.9),
        forecast.cumulative().quantile(horizon, 0.95),
        forecast.cumulative().quantile(horizon, 0.99),
        accuracy(answer.accuracy().get()),
        PastDemand.inStockShare(days, SERVICE_DAYS),
        forecast.passedOver(),
        forecast.model(),
        supplierId);
  }

  private static ForecastAccuracy accuracy(RecentAccuracy recent) {
    return new ForecastAccuracy(
        recent.origins(),
        recent.demand(),
        recent.wape(),
        recent.seasonalNaiveWape(),
        recent.recentMeanWape(),
        recent.bias(),
        recent.coverage95());
  }
}
