/** A page of fan charts for the forecasts of a file: one file that needs nothing else. */
@NullMarked
package io.github.inventorystreams.batch.plot;

import org.jspecify.annotations.NullMarked;
