package io.github.inventorystreams.stages;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the processor of one task still has to write when a commit is at hand. It must write to
 * stores without a cache: theirs may have been emptied before.
 */
public final class BeforeCommit {
  private static final Bytes KEY = Bytes.wrap(new byte[] {1});
  private static final byte[] PRESENT = {1};

  private final KeyValueStore<Bytes, byte[]> signal;
  private final List<Runnable> writers = new ArrayList<>();
  private boolean armed;

  BeforeCommit(KeyValueStore<Bytes, byte[]> signal) {
    this.signal = signal;
  }

  /** Adds something that writes what has changed since it last did. */
  public void add(Runnable writer) {
    writers.add(writer);
  }

  /** Something has changed: the writers run before the next commit. */
  public void arm() {
    if (!armed) {
      armed = true;
      signal.put(KEY, PRESENT);
    }
  }

  void fire() {
    armed = false;
    writers.forEach(Runnable::run);
  }
}
