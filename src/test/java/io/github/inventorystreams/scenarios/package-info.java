/** What shops live through, told as short texts that a shop person can read and check. */
@NullMarked
package io.github.inventorystreams.scenarios;

import org.jspecify.annotations.NullMarked;
