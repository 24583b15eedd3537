/** The HTTP interface to the read model: lists, pages and single things as JSON. */
@NullMarked
package io.github.inventorystreams.web.api;

import org.jspecify.annotations.NullMarked;
