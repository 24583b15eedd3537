package io.github.inventorystreams.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a run, for people and their scripts. */
final class Report {
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, List<Recovery>> recoveries = new TreeMap<>();

  /**
   * @param readyMs until all instances were ready
   * @param workMs until every partition was being worked on
   */
  record Recovery(long readyMs, long workMs) {}

  /** Times of one kind of fault. */
  record Times(int times, long meanMs, long worstMs) {}

  void fact(String name, Object value) {
    facts.put(name, value);
  }

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  int counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  void recovered(String fault, long readyMs, long workMs) {
    Recovery recovery = new Recovery(readyMs, workMs);
    recoveries.computeIfAbsent(fault, any -> new ArrayList<>()).add(recovery);
    System.out.printf("%s: ready after %d ms, at work after %d ms%n", fault, readyMs, workMs);
  }

  void writeTo(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("counts", counts);
    Map<String, Times> atWork = new TreeMap<>();
    recoveries.forEach(
        (fault, times) -> {
          LongSummaryStatistics work =
              times.stream().mapToLong(Recovery::workMs).summaryStatistics();
          atWork.put(fault, new Times(times.size(), (long) work.getAverage(), work.getMax()));
        });
    all.put("untilEveryPartitionWasAtWorkAgain", atWork);
    all.put("recoveries", recoveries);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
  }
}
