/**
 * Sales files in, stock events out: reads rows, decides by one rule which of them moved stock, and
 * accounts for every row. Knows no Kafka.
 */
@NullMarked
package io.github.inventorystreams.sales;

import org.jspecify.annotations.NullMarked;
