/** What is wrong, told before it fails: the command {@code check}. */
@NullMarked
package io.github.inventorystreams.app.check;

import org.jspecify.annotations.NullMarked;
