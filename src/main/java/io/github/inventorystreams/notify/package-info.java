/** Who is told of which warning, when, and in which words: rules without Kafka or any network. */
@NullMarked
package io.github.inventorystreams.notify;

import org.jspecify.annotations.NullMarked;
