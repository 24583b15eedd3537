package io.github.inventorystreams.supply.answer.edi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a line or a part of it, by what they mean. The supplier's word for the day of
 * delivery comes first, then his day of despatch and the days it takes from there, and at last the
 * day that was asked for, where it may have been changed.
 */
final class EdiDelivery {
  /** Qualifiers of a standard, in the order of what they are worth. */
  record Kinds(List<String> delivery, List<String> despatch, String requested) {
    Kinds {
      delivery = List.copyOf(delivery);
      despatch = List.copyOf(despatch);
    }

    boolean has(String kind) {
      return delivery.contains(kind) || despatch.contains(kind) || requested.equals(kind);
    }
  }

  private final EdiMessage message;
  private final Kinds kinds;
  private final int transitDays;
  private final Map<String, LocalDate> days = new HashMap<>();

  EdiDelivery(EdiMessage message, Kinds kinds, int transitDays) {
    this.message = message;
    this.kinds = kinds;
    this.transitDays = transitDays;
  }

  void take(EdiSegment segment, String kind, LocalDate day) {
    LocalDate had = days.putIfAbsent(kind, day);
    if (had != null && !had.equals(day)) {
      throw message.refuse(segment, "says two days for " + kind + ": " + had + " and " + day);
    }
  }

  /** Whether the day is one that is asked after. */
  boolean wants(String kind) {
    return kinds.has(kind);
  }

  /** The day by the supplier's own word, or {@code null}. */
  @Nullable LocalDate said() {
    for (String kind : kinds.delivery()) {
      LocalDate day = days.get(kind);
      if (day != null) {
        return day;
      }
    }
    for (String kind : kinds.despatch()) {
      LocalDate day = days.get(kind);
      if (day != null) {
        return day.plusDays(transitDays);
      }
    }
    return null;
  }

  /** The day that was asked for, or was changed, or {@code null}. */
  @Nullable LocalDate requested() {
    return days.get(kinds.requested());
  }
}
