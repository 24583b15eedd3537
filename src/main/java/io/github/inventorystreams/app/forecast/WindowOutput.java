package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.files.ResultFiles;
import io.github.inventorystreams.backtest.windows.Window;
import io.github.inventorystreams.backtest.windows.WindowListener;
import java.nio.file.Path;

/**
 * Writes the files of each run through each window as soon as it has ended, and shows how far all
 * are.
 *
 * @param buckets of the scenario over whose history the windows go
 */
record WindowOutput(Path out, Buckets buckets, Progress progress) implements WindowListener {

  @Override
  public void done(long done) {
    progress.at(done);
  }

  @Override
  public void ended(Window window, BacktestResult result) {
    ResultFiles.write(
        out.resolve("windows").resolve(window.name(buckets)).resolve(result.name()), result);
  }
}
