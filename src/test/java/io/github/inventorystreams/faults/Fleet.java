package io.github.inventorystreams.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The instances of the service. Those that run are the first ones. */
final class Fleet implements AutoCloseable {
  private static final int LARGEST = 3;

  private final List<Instance> instances;
  private int running;

  Fleet(Path directory, Path settings) {
    this.instances =
        IntStream.rangeClosed(1, LARGEST)
            .mapToObj(number -> new Instance(directory.resolve("instance-" + number), settings))
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

  Instance any(Random random) {
    return instances.get(random.nextInt(running));
  }

  void assertAlive() throws IOException {
    for (Instance instance : running()) {
      instance.assertAlive();
    }
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
