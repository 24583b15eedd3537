package io.github.inventorystreams.lateness;

import java.util.Collection;
import java.util.OptionalLong;

/**
 * The progress that a source reports to the others: where its clock stands, and whether it is
 * silent.
 *
 * @param atMillis the time that it will not fall back from
 * @param idle whether nothing has come from it for so long that the others need not wait
 */
public record SourceProgress(long atMillis, boolean idle) {

  /** The time that all sources which are not idle have reached; nothing if all are. */
  public static OptionalLong reachedByActive(Collection<SourceProgress> sources) {
    return sources.stream()
        .filter(source -> !source.idle())
        .mapToLong(SourceProgress::atMillis)
        .min();
  }
}
