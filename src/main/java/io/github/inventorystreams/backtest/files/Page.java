package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.Outcome;
import java.nio.file.Path;
import java.util.List;

/** The page with plots. */
public final class Page {
  private Page() {}

  /** Writes the page. */
  public static void write(Path file, List<Outcome> outcomes) {}
}
