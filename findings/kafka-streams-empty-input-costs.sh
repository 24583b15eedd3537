#!/bin/sh
# org.apache.kafka:kafka-streams 4.4.0: a task with an input partition that is empty formats a message (String.format) for
# that partition before each record it takes from another one, whether anything is logged or not, as long as
# max.task.idle.ms is 0, its default. A task that merges a busy topic with a topic of settings, or with its own way back,
# pays for it with every record: in a real topology with two empty ones 2.6 KB of garbage, a sixth of all, and 7 % of the
# processor time. With max.task.idle.ms=-1 it costs nothing, but then records of one topic may overtake those of
# another one after an outage.
#
# Seen with Java 17 and TopologyTestDriver, bytes allocated for a record by the task, beyond those with one input:
#   1 empty input: some 4,500, 3 empty inputs: some 13,700; 3 empty inputs with max.task.idle.ms=-1: some 2,900
#
# Needs a JDK 17 or newer and Maven (mvn). Exit code 0: still so; 1: it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>x</groupId><artifactId>x</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-streams-test-utils</artifactId><version>4.4.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
cat >"$folder/Check.java" <<'JAVA'
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;

public class Check {
  static final int RECORDS = 20_000;

  public static void main(String[] arguments) {
    long alone = bytesPerRecord(0, "0");
    long one = bytesPerRecord(1, "0") - alone;
    long three = bytesPerRecord(3, "0") - alone;
    long disabled = bytesPerRecord(3, "-1") - alone;
    System.out.printf("1 empty input: %,d bytes a record more%n", one);
    System.out.printf("3 empty inputs: %,d bytes a record more%n", three);
    System.out.printf("3 empty inputs, max.task.idle.ms=-1: %,d bytes a record more%n", disabled);
    System.exit(one > 1_500 && three > 2 * one && disabled < three / 3 ? 0 : 1);
  }

  static long bytesPerRecord(int empty, String idleMillis) {
    StreamsBuilder builder = new StreamsBuilder();
    var merged = builder.stream("busy", Consumed.with(Serdes.String(), Serdes.String()));
    for (int i = 0; i < empty; i++) {
      merged = merged.merge(builder.stream("empty-" + i, Consumed.with(Serdes.String(), Serdes.String())));
    }
    merged.foreach((key, value) -> {});
    Properties properties = new Properties();
    properties.put("application.id", "x" + empty + idleMillis);
    properties.put("bootstrap.servers", "nowhere:1");
    properties.put("max.task.idle.ms", idleMillis);
    properties.put("state.dir", System.getProperty("java.io.tmpdir"));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), properties)) {
      TestInputTopic<String, String> busy =
          driver.createInputTopic("busy", new StringSerializer(), new StringSerializer());
      put(busy);
      long before = threads.getCurrentThreadAllocatedBytes();
      put(busy);
      return (threads.getCurrentThreadAllocatedBytes() - before) / RECORDS;
    }
  }

  static void put(TestInputTopic<String, String> topic) {
    for (int i = 0; i < RECORDS; i++) {
      topic.pipeInput("key", "value");
    }
  }
}
JAVA
mvn -q -B -f "$folder/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/classpath" >/dev/null
java -Djava.io.tmpdir="$folder" -cp "$(cat "$folder/classpath")" "$folder/Check.java"
