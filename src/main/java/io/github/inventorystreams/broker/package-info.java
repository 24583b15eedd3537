/** A real Kafka broker inside this process, for one machine: the demo, small shops and tests. */
@NullMarked
package io.github.inventorystreams.broker;

import org.jspecify.annotations.NullMarked;
