/** What suppliers read and say. */
package io.github.inventorystreams.supply;
