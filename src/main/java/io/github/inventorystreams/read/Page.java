package io.github.inventorystreams.read;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, int total, int offset, int limit) {
  public Page {
    items = List.copyOf(items);
  }
}
