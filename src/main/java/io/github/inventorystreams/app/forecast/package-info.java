/**
 * Forecasts and policies judged on files, without a broker: the commands {@code forecast} and
 * {@code backtest}.
 */
@NullMarked
package io.github.inventorystreams.app.forecast;

import org.jspecify.annotations.NullMarked;
