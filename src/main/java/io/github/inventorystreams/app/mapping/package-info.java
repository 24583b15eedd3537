/** The command {@code map}, which shows what a mapping makes of a sample. */
@NullMarked
package io.github.inventorystreams.app.mapping;

import org.jspecify.annotations.NullMarked;
