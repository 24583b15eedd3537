/** Results of measurements as their commands have printed them, and a page with plots of them. */
@NullMarked
package io.github.inventorystreams.bench.report;

import org.jspecify.annotations.NullMarked;
