/**
 * What could not be read, and the command {@code dead-letters} that shows it and sends it again.
 */
@NullMarked
package io.github.inventorystreams.app.deadletters;

import org.jspecify.annotations.NullMarked;
