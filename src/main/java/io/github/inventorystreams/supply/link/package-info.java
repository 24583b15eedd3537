/** The links by which suppliers answer: signed, bound to one order, and not for ever. */
@NullMarked
package io.github.inventorystreams.supply.link;

import org.jspecify.annotations.NullMarked;
