package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.BenchResult;

/**
 * A result and where it stood.
 *
 * @param source the file and the line in it
 */
public record SourcedResult(String source, BenchResult result) {}
