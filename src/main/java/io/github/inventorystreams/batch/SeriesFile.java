package io.github.inventorystreams.batch;

import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.files.TableReader;
import io.github.inventorystreams.files.TableRow;

/** Reads the demand of many series from a file of rows. */
public final class SeriesFile {
  private SeriesFile() {}

  /**
   * Reads a whole file.
   *
   * @param daysPerBucket 1 for days; for more, rows are summed up
   * @throws TableException if it can't be read, or a row is wrong
   */
  public static SeriesInput read(TableFile file, Negatives negatives, int daysPerBucket) {
    try (TableReader table = file.openWithOthers(SeriesColumns.ALL)) {
      SeriesTable series = new SeriesTable(file.path(), table, negatives, daysPerBucket);
      for (TableRow row = table.next(); row != null; row = table.next()) {
        series.add(row);
      }
      return series.input();
    } catch (BadRowException e) {
      throw new TableException(
          "Line %d of %s: %s.".formatted(e.line(), file.path(), e.reason()), e);
    }
  }
}
