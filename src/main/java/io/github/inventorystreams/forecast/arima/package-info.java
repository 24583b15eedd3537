/** ARIMA and seasonal ARIMA by exact maximum likelihood, the order chosen for each history. */
@NullMarked
package io.github.inventorystreams.forecast.arima;

import org.jspecify.annotations.NullMarked;
