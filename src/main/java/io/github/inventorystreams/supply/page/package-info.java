/**
 * The page on which suppliers answer: what it shows, and what a form that comes back says. Knows no
 * HTTP and no Kafka.
 */
@NullMarked
package io.github.inventorystreams.supply.page;

import org.jspecify.annotations.NullMarked;
