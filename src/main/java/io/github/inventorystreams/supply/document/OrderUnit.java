package io.github.inventorystreams.supply.document;

import org.jspecify.annotations.Nullable;

/**
 * The unit that a line is ordered in.
 *
 * @param name as supplier and buyer call it, such as CASE
 * @param code of UN/ECE recommendation 20 or 21, such as C62 for a piece, or {@code null} if nobody
 *     has set it: people can do without, machines can not
 * @param units of the SKU that are in one, at least 1
 */
public record OrderUnit(String name, @Nullable String code, long units) {
  /** Units of the SKU themselves. */
  public static final OrderUnit PIECE = new OrderUnit("piece", "C62", 1);
}
