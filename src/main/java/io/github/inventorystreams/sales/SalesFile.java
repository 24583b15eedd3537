package io.github.inventorystreams.sales;

import io.github.inventorystreams.files.TableFile;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** A file of order lines. */
public record SalesFile(TableFile table) {

  /** The zone of its days, and of times without an offset. */
  public ZoneId zone() {
    ZoneId told = table.format().zone();
    return told == null ? ZoneOffset.UTC : told;
  }

  /** The file's own name, without folders. */
  public String name() {
    return table.name();
  }

  /**
   * Opens the file for one reading, row by row in the order of the file.
   *
   * @param rejects takes the rows that can't be read
   * @throws io.github.inventorystreams.files.TableException if it is no sales file
   */
  public SalesReader open(Consumer<RejectedRow> rejects) {
    return new SalesReader(table.open(SalesColumns.ALL), rejects);
  }
}
