/**
 * The wire form of every event. Reading gives a value, a tick or the reason why it is neither, and
 * never an exception.
 */
@NullMarked
package io.github.inventorystreams.json;

import org.jspecify.annotations.NullMarked;
