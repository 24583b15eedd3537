package io.github.inventorystreams.supply.document.edi;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * StAEDI tells its log which types of its own schemas it does not use, and of each odd version on
 * an envelope with a stack trace. What is wrong is told to the caller anyway.
 */
public final class QuietStaedi {
  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("io.xlate.edi");

  private QuietStaedi() {}

  /** From now on only what is severe is logged. */
  public static void beQuiet() {
    LOGGER.setLevel(Level.SEVERE);
  }
}
