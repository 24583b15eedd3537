/** The running service: processor, health, screens, and the command {@code run}. */
@NullMarked
package io.github.inventorystreams.app.service;

import org.jspecify.annotations.NullMarked;
