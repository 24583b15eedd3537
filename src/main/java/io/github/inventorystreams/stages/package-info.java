/**
 * What the stages have in common: names, settings, clocks and counters. The stages themselves, each
 * a thin processor in a package of its own, know one another only by the topics between them; the
 * rules live elsewhere.
 */
@NullMarked
package io.github.inventorystreams.stages;

import org.jspecify.annotations.NullMarked;
