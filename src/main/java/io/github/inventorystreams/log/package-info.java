/** Topics read as logs: as a whole, in no consumer group, and on after Kafka has failed. */
@NullMarked
package io.github.inventorystreams.log;

import org.jspecify.annotations.NullMarked;
