/** The distribution of future demand: what it is asked, and how it is made of a mean and errors. */
@NullMarked
package io.github.inventorystreams.forecast.distribution;

import org.jspecify.annotations.NullMarked;
