package io.github.inventorystreams.backtest;

import java.util.List;

/**
 * The result of a run.
 *
 * @param periods of each item, in the order of time
 * @param orders by review, then by item
 * @param forecasts of all items at each review
 * @param warnings how many were raised from the start on
 */
public record BacktestResult(
    Scenario scenario,
    String name,
    List<List<Period>> periods,
    List<BacktestOrderLine> orders,
    List<CycleForecasts> forecasts,
    int warnings,
    Summary summary) {}
