package io.github.inventorystreams.sales;

import org.jspecify.annotations.Nullable;

/** How one line of a sales file is taken apart. */
interface LineFormat {

  /** The values in the order of {@link SalesColumns}, {@code null} where the line has none. */
  @Nullable String[] values(String line) throws BadRowException;
}
