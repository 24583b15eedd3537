package io.github.inventorystreams.app.supply;

import io.github.inventorystreams.supply.stream.SupplyStatus;
import io.github.inventorystreams.web.Health;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The health of the process that delivers orders: ready while it reads them and Kafka answers. That
 * a partner does not take them is no matter of this process, and is shown by metrics.
 *
 * @param trouble what is wrong with Kafka at the moment, in one line; {@code null} = nothing
 */
record SupplyHealth(SupplyStatus status, Supplier<@Nullable String> trouble) implements Health {

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public boolean ready() {
    return trouble.get() == null && started();
  }

  @Override
  public boolean started() {
    return status.isFollowing();
  }

  @Override
  public String detail() {
    String troubled = trouble.get();
    if (troubled != null) {
      return troubled;
    }
    return started() ? "delivering orders" : "reading settings and orders";
  }
}
