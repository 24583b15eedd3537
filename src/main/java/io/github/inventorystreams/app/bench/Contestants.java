package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.PeerComparison.Peer;
import io.github.inventorystreams.bench.PeerLevels;
import java.util.ArrayList;
import java.util.List;

/** Those that are measured in rounds on the same events. */
final class Contestants {
  private final BenchRig rig;
  private final RoundOptions options;

  private Contestants(BenchRig rig, RoundOptions options) {
    this.rig = rig;
    this.options = options;
  }

  /** Publishes the events of all rounds. */
  static Contestants on(BenchRig rig, RoundOptions options) {
    rig.publish(options.shop(), options.partitions());
    return new Contestants(rig, options);
  }

  Measurement processor(int round) {
    return rig.processor(round, options.settings(), options.events(), options.warmUp());
  }

  Measurement bareLoop(int round) {
    List<String> loop = new ArrayList<>();
    loop.addAll(List.of("--partitions", Integer.toString(options.partitions())));
    loop.addAll(List.of("--threads", Integer.toString(options.threads())));
    if (options.exactlyOnce()) {
      loop.add("--exactly-once");
    }
    return rig.bareLoop(round, loop, options.events(), options.warmUp());
  }

  /**
   * Measures a peer, and looks whether it has counted all events.
   *
   * @param settings of the processor, which hold for it too
   */
  Peer peer(int round, PeerProgram program, Settings settings) {
    PeerLevels levels = rig.peerLevels(round, options.partitions());
    List<String> job = program.arguments(settings, options);
    Peer peer = rig.peer(round, program, job, levels, options.events(), options.warmUp());
    levels.check(options.shop());
    return peer;
  }
}
