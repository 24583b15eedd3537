package io.github.inventorystreams.app.reset;

import io.github.inventorystreams.app.console.Table;
import java.util.List;
import java.util.Locale;

/**
 * What a reset takes away, what it has read again, and what it leaves as it was published.
 *
 * @param localState the directory of the stores of this machine
 * @param booksCounted by their last levels; 0 where their events are all there
 * @param unprocessedRecords of stock events that the service had not read when it was stopped
 */
record ResetOutlook(
    String kafka,
    String applicationId,
    int internalTopics,
    String localState,
    List<String> stockTopics,
    long recordsReadAgain,
    long unprocessedRecords,
    int booksCounted,
    int orders,
    int openOrders,
    int booksWithWarnings,
    int openWarnings,
    int books,
    int skuSettings,
    int locations,
    int suppliers) {

  /** For people. */
  List<String> lines() {
    Table table = new Table("WHAT", "BECOMES");
    table.add(
        "%d internal topics %s-*".formatted(internalTopics, applicationId), "deleted, made anew");
    table.add(localState, "deleted; other machines notice at their next start");
    table.add(
        String.join(", ", stockTopics), in(recordsReadAgain, "record") + " read again, in silence");
    if (booksCounted > 0) {
      table.add(
          String.join(", ", stockTopics),
          "a count of %s by its last level is published".formatted(in(booksCounted, "book")));
    }
    table.add("purchase orders", "kept: %s, %,d open".formatted(in(orders, "order"), openOrders));
    table.add(
        "warnings", "kept: of %s, %,d open".formatted(in(booksWithWarnings, "book"), openWarnings));
    table.add("stock levels", "kept: %s".formatted(in(books, "book")));
    table.add(
        "settings",
        "kept: %,d of SKUs, %,d of locations, %,d of suppliers"
            .formatted(skuSettings, locations, suppliers));
    return table.lines();
  }

  private static String in(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
