package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  @Test
  void hasTheMediansOfTheRounds() throws Exception {
    Throughput throughput =
        Throughput.of(
            List.of(round(100, 9, 400, 3), round(300, 7, 500, 2), round(200, 8, 900, 1)),
            "exactly_once_v2");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(mapper.writeValueAsString(throughput)))
        .isEqualTo(
            mapper.readTree(
                """
                {"eventsPerSecond": 200.0, "cpuSecondsPerMillion": 8.0,
                 "compilerSecondsPerMillion": 1.0, "collectorSecondsPerMillion": 2.0,
                 "events": 50,
                 "bareLoop": {"eventsPerSecond": 500.0, "cpuSecondsPerMillion": 2.0,
                 "compilerSecondsPerMillion": 1.0, "collectorSecondsPerMillion": 2.0,
                 "events": 50},
                 "ratio": 0.4, "cpuRatio": 4.0, "guarantee": "exactly_once_v2", "rounds": 3}
                """));
  }

  @Test
  void takesTheMiddleOfAnEvenNumber() {
    Throughput throughput =
        Throughput.of(List.of(round(100, 4, 200, 2), round(300, 6, 200, 2)), "at_least_once");
    assertThat(throughput.processor()).isEqualTo(measured(200, 5));
    assertThat(throughput.ratio()).isEqualTo(1.0);
  }

  private static Throughput.Round round(
      double events, double cpu, double bareEvents, double bareCpu) {
    return new Throughput.Round(measured(events, cpu), measured(bareEvents, bareCpu));
  }

  private static Measurement measured(double eventsPerSecond, double cpu) {
    return new Measurement(eventsPerSecond, cpu, 1, 2, 50);
  }
}
