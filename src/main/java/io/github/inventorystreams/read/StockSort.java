package io.github.inventorystreams.read;

/** The key by which a list of books is sorted; equal ones are in the order of their keys. */
public enum StockSort {
  SKU,
  ON_HAND,
  POSITION,
  COVER,
  DEMAND,
  VALUE,
  RISK;

  double of(BookEntry entry) {
    return switch (this) {
      case SKU -> 0;
      case ON_HAND -> entry.onHand();
      case POSITION -> entry.position();
      case COVER -> entry.daysOfCover();
      case DEMAND -> entry.perDay();
      case VALUE -> entry.value();
      case RISK -> entry.riskPerDay();
    };
  }
}
