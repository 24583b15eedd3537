/** Many orders at once, measured; not part of a usual build. */
package io.github.inventorystreams.app.supply.load;
