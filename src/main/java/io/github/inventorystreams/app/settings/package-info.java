/**
 * What a shop has set for its SKUs, suppliers and locations, as a file and on the topics: the
 * command {@code settings}.
 */
@NullMarked
package io.github.inventorystreams.app.settings;

import org.jspecify.annotations.NullMarked;
