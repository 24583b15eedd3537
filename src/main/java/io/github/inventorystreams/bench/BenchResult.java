package io.github.inventorystreams.bench;

/** What a measurement has found, as its command prints it. */
public sealed interface BenchResult
    permits Throughput, PeerComparison, Instances, Latency, ReviewSpeed, Restore, Scale {

  /** With which the processor processed. */
  String guarantee();
}
