package io.github.inventorystreams.app.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A record of a sample.
 *
 * @param line where it begins in the file, from 1
 * @param topic {@code null} = the sample names none
 * @param value {@code null} = a tombstone
 */
record SampleRecord(int line, @Nullable String topic, byte @Nullable [] value) {}
