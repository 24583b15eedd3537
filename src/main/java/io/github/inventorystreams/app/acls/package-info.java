/**
 * The least rights on the brokers under which each part of the product works; command {@code acls}.
 */
@NullMarked
package io.github.inventorystreams.app.acls;

import org.jspecify.annotations.NullMarked;
