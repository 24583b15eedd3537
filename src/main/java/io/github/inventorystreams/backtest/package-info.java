/**
 * The closed loop over past sales: the same rules that keep books and place orders live, fed with
 * what a shop really sold, so that policies can be compared by what they would have cost.
 */
@NullMarked
package io.github.inventorystreams.backtest;

import org.jspecify.annotations.NullMarked;
