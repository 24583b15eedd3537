package io.github.inventorystreams.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** What several instances of one processor do together on one machine. */
public record Instances(List<Group> groups, int partitions, String guarantee)
    implements BenchResult {

  /**
   * Some of them.
   *
   * @param measured all of them together
   */
  public record Group(int instances, @JsonUnwrapped Measurement measured) {}

  public Instances {
    groups = List.copyOf(groups);
  }
}
