@NullMarked
package io.github.inventorystreams.log;

import org.jspecify.annotations.NullMarked;
