package io.github.inventorystreams.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/**
 * The list of all books in any order. Orders by figures are kept and made again when the figures
 * have moved on; the caller says when.
 */
final class StockList {
  /** An order that nobody has asked for in so many refreshes is made again when somebody does. */
  private static final int KEPT_FOR_REFRESHES = 100;

  private volatile KeyIndex index = KeyIndex.EMPTY;
  private final Map<StockSort, int[]> orders = new ConcurrentHashMap<>();
  private final Map<StockSort, Integer> unusedFor = new ConcurrentHashMap<>();

  /** Takes a new index, or the same; orders in use are made again from the present figures. */
  void refresh(KeyIndex newIndex) {
    List<StockSort> kept = List.copyOf(orders.keySet());
    index = newIndex;
    for (StockSort sort : kept) {
      if (unusedFor.merge(sort, 1, Integer::sum) > KEPT_FOR_REFRESHES) {
        orders.remove(sort);
      } else {
        orders.put(sort, sorted(newIndex, sort, everyPlace(newIndex)));
      }
    }
  }

  KeyIndex index() {
    return index;
  }

  /** The page that a query asks for. Called under the lock that guards the entries. */
  Page<StockRow> page(StockQuery query) {
    KeyIndex keys = index;
    int[] places = query.text().isEmpty() ? ordered(keys, query.sort()) : found(keys, query);
    IntUnaryOperator nth = query.descending() ? i -> places[places.length - 1 - i] : i -> places[i];
    List<StockRow> rows = new ArrayList<>(query.page().limit());
    int total = 0;
    for (int i = 0; i < places.length; i++) {
      BookEntry entry = keys.at(nth.applyAsInt(i));
      if (query.accepts(entry)) {
        if (total >= query.page().offset() && rows.size() < query.page().limit()) {
          rows.add(StockRow.of(entry));
        }
        total++;
      }
    }
    return new Page<>(rows, total, query.page().offset(), query.page().limit());
  }

  private int[] ordered(KeyIndex keys, StockSort sort) {
    unusedFor.put(sort, 0);
    int[] order = orders.get(sort);
    if (order == null || order.length != keys.size()) {
      order = sorted(keys, sort, everyPlace(keys));
      orders.put(sort, order);
    }
    return order;
  }

  private static int[] found(KeyIndex keys, StockQuery query) {
    int[] places = new int[64];
    int[] count = new int[1];
    int[][] found = {places};
    keys.containing(
        query.text(),
        place -> {
          if (count[0] == found[0].length) {
            found[0] = Arrays.copyOf(found[0], 2 * count[0]);
          }
          found[0][count[0]++] = place;
        });
    return sorted(keys, query.sort(), Arrays.copyOf(found[0], count[0]));
  }

  private static int[] everyPlace(KeyIndex keys) {
    int[] all = new int[keys.size()];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /** Sorts numbers, not objects: figure and place in one word. */
  private static int[] sorted(KeyIndex keys, StockSort sort, int[] places) {
    if (sort == StockSort.SKU) {
      return places;
    }
    long[] words = new long[places.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = (long) sortable((float) sort.of(keys.at(places[i]))) << Integer.SIZE | places[i];
    }
    Arrays.sort(words);
    for (int i = 0; i < words.length; i++) {
      places[i] = (int) words[i];
    }
    return places;
  }

  /** An order-preserving whole number for a figure. */
  private static int sortable(float figure) {
    int bits = Float.floatToIntBits(figure);
    return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
  }
}
