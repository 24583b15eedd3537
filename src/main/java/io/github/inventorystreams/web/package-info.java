/**
 * HTTP: the dashboard and its API, health, metrics and accounting. Knows no Kafka; what it shows,
 * it is given.
 */
@NullMarked
package io.github.inventorystreams.web;

import org.jspecify.annotations.NullMarked;
