package io.github.inventorystreams.supply.answer;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers whose answers come by a way.
 *
 * @param only the one whose own it is, or {@code null} where several share it: their documents have
 *     to say who has sent them
 * @param includes whether it is a supplier's way
 */
public record Senders(@Nullable String only, Predicate<String> includes) {

  /** One supplier, whose own way it is. */
  public static Senders only(String supplierId) {
    return new Senders(supplierId, supplierId::equals);
  }

  /** Several, who share it. */
  public static Senders shared(Predicate<String> includes) {
    return new Senders(null, includes);
  }
}
