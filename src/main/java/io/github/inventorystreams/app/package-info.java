/** The program: its command line, with a room below for each command. Nobody imports it. */
@NullMarked
package io.github.inventorystreams.app;

import org.jspecify.annotations.NullMarked;
