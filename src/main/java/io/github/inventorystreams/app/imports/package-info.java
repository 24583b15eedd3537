/** Moving in from files: the command {@code import}. */
@NullMarked
package io.github.inventorystreams.app.imports;

import org.jspecify.annotations.NullMarked;
