/**
 * The topics of the contract on the brokers: planned, reviewed, made, written and read; with the
 * command {@code topics}.
 */
@NullMarked
package io.github.inventorystreams.app.topics;

import org.jspecify.annotations.NullMarked;
