/** Follows the topic of warnings, each channel in a consumer group of its own. */
@NullMarked
package io.github.inventorystreams.notify.stream;

import org.jspecify.annotations.NullMarked;
