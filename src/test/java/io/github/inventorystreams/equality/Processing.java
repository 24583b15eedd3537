package io.github.inventorystreams.equality;

import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.simulation.WorldSettings;
import java.util.List;
import java.util.Map;

/** One way to run the rules, spoken to in lock-step. */
interface Processing extends AutoCloseable {
  void set(WorldSettings settings);

  void stock(StockEvent event);

  void say(SupplierEvent said);

  /** Returns once all that is due at an instant is settled. */
  void tick(long atMillis);

  /** The revisions of orders since this was last asked, as they are published. */
  List<byte[]> takeOrders();

  /** The last level of each book, as it is published. */
  Map<String, String> levels();

  /** How many records were refused so far. */
  int refused();

  @Override
  void close();
}
