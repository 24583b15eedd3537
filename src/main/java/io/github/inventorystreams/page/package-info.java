/** Pages of one file that need nothing else: HTML, and charts in it as SVG. */
@NullMarked
package io.github.inventorystreams.page;

import org.jspecify.annotations.NullMarked;
