/**
 * Rolling windows over the history of a backtest: which there are, what each begins with, which
 * half of them choices are made on, and what a rule costs in each beside those that it is measured
 * against.
 */
@NullMarked
package io.github.inventorystreams.backtest.windows;

import org.jspecify.annotations.NullMarked;
