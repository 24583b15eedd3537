package io.github.inventorystreams.web.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The store of what people have acknowledged or put off. */
public interface Acknowledgements {

  /**
   * Keeps that somebody has seen a trouble.
   *
   * @param snooze how long nobody wants to see it, {@code null} = seen, but not hidden
   */
  void acknowledge(String troubleId, @Nullable Duration snooze);

  /** Nobody has seen it after all. */
  void forget(String troubleId);

  /** The time of day, which snoozing ends by. */
  long nowMillis();
}
