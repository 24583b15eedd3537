package io.github.inventorystreams.sales;

import java.util.Map;

/**
 * The account of all rows of a file: {@code rows = events + noStock + rejected}.
 *
 * @param rows all that are not empty; the header is none
 * @param noStock rows that moved no stock, by reason; every reason is there
 * @param unordered rows that are older than the one before; they are played where they stand
 */
public record SalesTally(
    long rows, long events, Map<NoMovement, Long> noStock, long rejected, long unordered) {

  public SalesTally {
    noStock = Map.copyOf(noStock);
  }

  /** Rows that moved no stock, for whatever reason. */
  public long noStockRows() {
    return noStock.values().stream().mapToLong(Long::longValue).sum();
  }
}
