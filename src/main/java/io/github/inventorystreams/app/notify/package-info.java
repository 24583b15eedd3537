/** The notifier beside the service and the command {@code notify}. */
@NullMarked
package io.github.inventorystreams.app.notify;

import org.jspecify.annotations.NullMarked;
