/**
 * HTTP: health, metrics and accounting for machines. Knows no Kafka; what it shows, it is given.
 */
@NullMarked
package io.github.inventorystreams.web;

import org.jspecify.annotations.NullMarked;
