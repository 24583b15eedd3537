/**
 * What commands have in common at the terminal: failures of one line, tables, JSON, progress and
 * the signal to stop.
 */
@NullMarked
package io.github.inventorystreams.app.console;

import org.jspecify.annotations.NullMarked;
