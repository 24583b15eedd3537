/**
 * How a command reaches the service and its brokers: the ready file, clients of Kafka and of HTTP.
 */
@NullMarked
package io.github.inventorystreams.app.connect;

import org.jspecify.annotations.NullMarked;
