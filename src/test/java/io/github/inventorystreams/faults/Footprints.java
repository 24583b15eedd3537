package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the processes took all through a run, looked at after each fault. */
final class Footprints {
  /** Threads come and go with the partitions that an instance has. */
  private static final int SOME_THREADS = 10;

  /** The heap grows to its limit as it likes, and the books become more. */
  private static final double SOME_MEMORY = 1.3;

  private final long startNanos = System.nanoTime();
  private final List<Look> looks = new ArrayList<>();

  /** The kinds of processes. */
  enum Who {
    INSTANCE,
    BROKER
  }

  /**
   * A look at a process.
   *
   * @param name which one of its kind
   * @param life how often it had been started by then
   */
  record Look(Who who, String name, int life, long second, Footprint footprint) {
    String row() {
      return "%s,%d,%d,%d,%d"
          .formatted(name, life, second, footprint.residentKb() / 1024, footprint.threads());
    }
  }

  /** The most that any process of a kind took in each third of the run. */
  record Most(List<Long> residentMb, List<Integer> threads) {}

  void look(Who who, String name, int life, long pid) throws IOException {
    long second = (System.nanoTime() - startNanos) / 1_000_000_000;
    looks.add(new Look(who, name, life, second, Footprint.of(pid)));
  }

  Map<Who, Most> most() {
    Map<Who, Most> most = new LinkedHashMap<>();
    for (Who who : Who.values()) {
      List<Footprint> all =
          looks.stream().filter(look -> look.who() == who).map(Look::footprint).toList();
      List<Long> residentMb = new ArrayList<>();
      List<Integer> threads = new ArrayList<>();
      for (int third = 0; third < 3; third++) {
        List<Footprint> part = all.subList(all.size() * third / 3, all.size() * (third + 1) / 3);
        residentMb.add(part.stream().mapToLong(Footprint::residentKb).max().orElse(0) / 1024);
        threads.add(part.stream().mapToInt(Footprint::threads).max().orElse(0));
      }
      most.put(who, new Most(residentMb, threads));
    }
    return most;
  }

  /**
   * In the end no instance takes noticeably more than in the beginning. The broker's memory is not
   * judged: it maps the indexes of logs that grow all the time.
   */
  void assertFlat() {
    Most most = most().get(Who.INSTANCE);
    assertThat(most.threads().get(2))
        .as("threads of an instance by thirds of the run: %s", most.threads())
        .isLessThanOrEqualTo(most.threads().get(0) + SOME_THREADS);
    assertThat((double) most.residentMb().get(2))
        .as("MB of an instance by thirds of the run: %s", most.residentMb())
        .isLessThanOrEqualTo(most.residentMb().get(0) * SOME_MEMORY);
  }

  /** All looks as a table. */
  void writeTo(Path file) throws IOException {
    Files.write(
        file,
        Stream.concat(
                Stream.of("process,life,second,residentMb,threads"), looks.stream().map(Look::row))
            .toList());
  }
}
