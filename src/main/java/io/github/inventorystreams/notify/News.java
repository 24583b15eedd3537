package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One step of something that people are notified of, under one id from its beginning to its end.
 */
public sealed interface News permits StockNews, OrderNews, DeliveryNews {

  /** One answer for each kind of news. */
  interface Cases<R> {
    R stock(StockNews news);

    R order(OrderNews news);

    R delivery(DeliveryNews news);
  }

  <R> R match(Cases<R> cases);

  /** The same from the first step to the last. */
  String id();

  /** Rises with each step. */
  long sequence();

  Kind kind();

  State state();

  Severity severity();

  String location();

  /** Whether what it is about is still bought. */
  Lifecycle lifecycle();

  /** The supplier as the step itself has it, {@code null} where it says none. */
  @Nullable String supplierId();

  /** When the first step was. */
  long beganAtMillis();

  /** Whether nothing of it is open any more. */
  boolean isOver();

  /** What it is about, in a few words. */
  String name();

  /** What has happened, in a few words that follow its name. */
  String event();

  /** The same in a sentence with its figures. */
  String sentence(ZoneId zone);

  /** What belongs to it in figures. */
  String figures(ZoneId zone);

  /** What somebody should do. */
  String advice();
}
