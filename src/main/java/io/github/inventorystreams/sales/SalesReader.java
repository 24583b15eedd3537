package io.github.inventorystreams.sales;

import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.TableReader;
import io.github.inventorystreams.files.TableRow;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of a sales file. */
public final class SalesReader implements Iterator<SalesRow>, AutoCloseable {
  private final TableReader table;
  private final Consumer<RejectedRow> rejects;
  private @Nullable SalesRow next;
  private boolean ended;

  SalesReader(TableReader table, Consumer<RejectedRow> rejects) {
    this.table = table;
    this.rejects = rejects;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      try {
        TableRow row = table.next();
        if (row == null) {
          ended = true;
        } else {
          next = RowParser.parse(row);
        }
      } catch (BadRowException e) {
        rejects.accept(new RejectedRow(e.line(), e.reason(), e.text()));
      }
    }
    return next != null;
  }

  @Override
  public SalesRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    SalesRow row = next;
    next = null;
    return row;
  }

  /** How many rows were passed over so far because they are not wanted. */
  long filtered() {
    return table.filtered();
  }

  @Override
  public void close() {
    table.close();
  }
}
