package io.github.inventorystreams.app.notify;

import io.github.inventorystreams.notify.stream.ChannelStatus;
import io.github.inventorystreams.web.Health;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The health of the notifier: ready while every channel is a member of its consumer group. That one
 * of them does not take messages is no matter of this process, and is shown by metrics.
 */
record NotifierHealth(List<ChannelStatus> channels) implements Health {

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public boolean ready() {
    return channels.stream().allMatch(ChannelStatus::isFollowing);
  }

  @Override
  public boolean started() {
    return ready();
  }

  @Override
  public String detail() {
    return ready()
        ? "following the warnings"
        : channels.stream()
            .filter(channel -> !channel.isFollowing())
            .map(ChannelStatus::name)
            .collect(Collectors.joining(", ", "joining the groups of ", ""));
  }
}
