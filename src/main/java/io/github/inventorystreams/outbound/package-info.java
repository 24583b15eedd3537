/**
 * The ways out of the process that notifications and orders share: mail, HTTP and their settings.
 */
@NullMarked
package io.github.inventorystreams.outbound;

import org.jspecify.annotations.NullMarked;
