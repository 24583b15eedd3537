/**
 * The book of one SKU at one location: applies events and order lines, keeps position and sales
 * history, and takes over what reviews find and ask for. Its warnings lie below it, its review
 * above. Pure: state and event go in, state and decisions come out.
 */
@NullMarked
package io.github.inventorystreams.stock;

import org.jspecify.annotations.NullMarked;
