/**
 * Plays a world to a running processor over Kafka: in lock-step with its review rounds, or as fast
 * as it goes. Wall time comes in from outside.
 */
@NullMarked
package io.github.inventorystreams.play;

import org.jspecify.annotations.NullMarked;
