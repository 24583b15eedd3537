package io.github.inventorystreams.app.notify;

import io.github.inventorystreams.notify.stream.ChannelStatus;
import io.github.inventorystreams.web.Health;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The health of the notifier: ready while every channel is a member of its consumer group and Kafka
 * answers. That one of them does not take messages is no matter of this process, and is shown by
 * metrics.
 *
 * @param trouble what is wrong with Kafka at the moment, in one line; {@code null} = nothing
 */
record NotifierHealth(List<ChannelStatus> channels, Supplier<@Nullable String> trouble)
    implements Health {

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
    return channels.stream().allMatch(ChannelStatus::isFollowing);
  }

  @Override
  public String detail() {
    String troubled = trouble.get();
    if (troubled != null) {
      return troubled;
    }
    return started()
        ? "following the warnings"
        : channels.stream()
            .filter(channel -> !channel.isFollowing())
            .map(ChannelStatus::name)
            .collect(Collectors.joining(", ", "joining the groups of ", ""));
  }
}
