/** The rules of the house as tests, and a small broken house that they must refuse. */
@NullMarked
package io.github.inventorystreams.house;

import org.jspecify.annotations.NullMarked;
