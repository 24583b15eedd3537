/** A shop that is played onto the topics: the commands {@code demo} and {@code replay}. */
@NullMarked
package io.github.inventorystreams.app.play;

import org.jspecify.annotations.NullMarked;
