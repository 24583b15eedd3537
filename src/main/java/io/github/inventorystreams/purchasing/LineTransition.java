package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.event.OrderStatus.CONFIRMED;
import static io.github.inventorystreams.event.OrderStatus.CREATED;
import static io.github.inventorystreams.event.OrderStatus.PARTLY_CONFIRMED;
import static io.github.inventorystreams.event.OrderStatus.PARTLY_RECEIVED;
import static io.github.inventorystreams.event.OrderStatus.PROPOSED;
import static io.github.inventorystreams.event.OrderStatus.REDATED;
import static io.github.inventorystreams.event.OrderStatus.REJECTED;
import static io.github.inventorystreams.event.OrderStatus.SHIPPED;

import io.github.inventorystreams.event.OrderStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The moves of an order line, and from where each may be made. A receipt is no move that could be
 * refused: what has come has come.
 */
enum LineTransition {
  /** Somebody approves or refuses a proposed order. */
  DECIDE,
  /** The supplier confirms, cuts, re-dates or rejects; a later answer replaces the earlier one. */
  ANSWER,
  /** Goods are on their way. */
  SHIP,
  /** Nobody has answered, and that is taken as an answer. */
  TAKE_SILENCE,
  /** Nothing more is awaited. */
  EXPIRE;

  private static final Set<OrderStatus> ON_ITS_WAY =
      EnumSet.of(CREATED, CONFIRMED, PARTLY_CONFIRMED, REDATED, SHIPPED, PARTLY_RECEIVED);
  private static final Map<LineTransition, Set<OrderStatus>> FROM =
      Map.of(
          DECIDE,
          EnumSet.of(PROPOSED),
          ANSWER,
          EnumSet.of(
              CREATED, CONFIRMED, PARTLY_CONFIRMED, REDATED, REJECTED, SHIPPED, PARTLY_RECEIVED),
          SHIP,
          ON_ITS_WAY,
          TAKE_SILENCE,
          EnumSet.of(CREATED),
          EXPIRE,
          ON_ITS_WAY);

  boolean isAllowedFrom(OrderStatus status) {
    return Objects.requireNonNull(FROM.get(this)).contains(status);
  }
}
