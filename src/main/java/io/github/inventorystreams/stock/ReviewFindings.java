package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.Threshold;
import java.util.function.Supplier;

/**
 * The findings of a review about a book, whatever it orders.
 *
 * @param threshold when the stock is low from now on
 * @param expected what warnings go by until the next review
 * @param forecast as published; made only where somebody asks for it
 */
public record ReviewFindings(
    Threshold threshold, LastReview expected, Supplier<DemandForecast> forecast) {}
