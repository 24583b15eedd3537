/**
 * The book of one SKU at one location: applies events, keeps position and sales history, and
 * proposes orders; below it, its warnings. Pure: state and event go in, state and decisions come
 * out.
 */
@NullMarked
package io.github.inventorystreams.stock;

import org.jspecify.annotations.NullMarked;
