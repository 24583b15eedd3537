package io.github.inventorystreams.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The instances of the service. Those that run are the first ones. */
final class Fleet implements AutoCloseable {
  private final List<Instance> instances;
  private int running;

  /**
   * @param links to the broker, one for each instance that there may be
   */
  Fleet(Path directory, Path settings, Network links) {
    this.instances =
        IntStream.rangeClosed(1, Network.LINKS)
            .mapToObj(
                number ->
                    new Instance(
                        directory.resolve("instance-" + number),
                        settings,
                        links.links().get(number - 1)))
            .toList();
  }

  /** Starts and stops, newest first, until so many run. Those that start may not be ready yet. */
  void scaleTo(int size) throws Exception {
    while (running < size) {
      instances.get(running).start();
      running++;
    }
    while (running > size) {
      running--;
      instances.get(running).stop();
    }
  }

  List<Instance> running() {
    return new ArrayList<>(instances.subList(0, running));
  }

  /** Those that start from now on are of the version of this class path; empty for this one. */
  void run(String classPath) {
    instances.forEach(instance -> instance.run(classPath));
  }

  /** Those that run, in any order. */
  List<Instance> shuffled(Random random) {
    List<Instance> all = running();
    Collections.shuffle(all, random);
    return all;
  }

  Instance any(Random random) {
    return instances.get(random.nextInt(running));
  }

  void assertAlive() throws IOException {
    for (Instance instance : running()) {
      instance.assertAlive();
    }
  }

  /** Each says in its output what its threads are doing. */
  void dumpThreads() throws Exception {
    for (Instance instance : running()) {
      Signal.QUIT.to(instance.pid());
    }
  }

  /** Whether the broker does not tell one of them how far its group had read. */
  boolean isKeptFromItsOffsets() throws IOException {
    for (Instance instance : running()) {
      if (instance.isKeptFromItsOffsets()) {
        return true;
      }
    }
    return false;
  }

  void awaitReady() throws IOException {
    for (Instance instance : running()) {
      instance.awaitReady();
    }
  }

  @Override
  public void close() {
    instances.forEach(Instance::close);
  }
}
