/**
 * The stored form: compact records behind a version byte, one codec per value. What is written here
 * lies in state stores, their changelogs and internal topics, never JSON.
 */
@NullMarked
package io.github.inventorystreams.state;

import org.jspecify.annotations.NullMarked;
