/** Records framed with the id of a schema, and the registry that has the schemas. */
@NullMarked
package io.github.inventorystreams.frame;

import org.jspecify.annotations.NullMarked;
