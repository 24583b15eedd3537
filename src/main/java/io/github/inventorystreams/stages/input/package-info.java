/** The keying: what others publish is read, judged and keyed by the book that it concerns. */
@NullMarked
package io.github.inventorystreams.stages.input;

import org.jspecify.annotations.NullMarked;
