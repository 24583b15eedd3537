/**
 * The settings of the program: where they come from, what they may be, and what they mean to the
 * stages.
 */
@NullMarked
package io.github.inventorystreams.app.config;

import org.jspecify.annotations.NullMarked;
