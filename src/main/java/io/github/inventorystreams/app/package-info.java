/** The command line: one file per command, configuration and lifecycle. Nobody imports it. */
@NullMarked
package io.github.inventorystreams.app;

import org.jspecify.annotations.NullMarked;
