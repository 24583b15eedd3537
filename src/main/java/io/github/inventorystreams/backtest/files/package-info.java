/** The files of a backtest: the folder that it reads, and what it writes. */
@NullMarked
package io.github.inventorystreams.backtest.files;

import org.jspecify.annotations.NullMarked;
