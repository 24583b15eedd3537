/**
 * What people are shown, built from the published topics alone and bounded in memory: the stock,
 * open warnings, orders, suppliers and refusals of the whole shop.
 */
@NullMarked
package io.github.inventorystreams.read;

import org.jspecify.annotations.NullMarked;
