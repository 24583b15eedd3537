package io.github.inventorystreams.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.topology.Harness;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In whatever order one day's events arrive, the book is the same. */
class PermutationTest {
  private static final int PERMUTATIONS = 1000;
  private static final long MORNING = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  @Test
  void everyOrderOfArrivalEndsInTheSameBook() {
    PlainBook expected = new PlainBook(ZoneOffset.UTC, 0);
    day().forEach(event -> expected.arrive(event, Long.MIN_VALUE));
    // Worked out by hand from the count of 14:00: 15 - 2 + 4 - 1 sold, restocked and sold after it.
    assertThat(expected.onHand()).isEqualTo(16);
    assertThat(expected.reserved()).isEqualTo(3);

    try (Harness shop = new Harness()) {
      for (int number = 0; number < PERMUTATIONS; number++) {
        List<PlainEvent> events = new ArrayList<>(day());
        Collections.shuffle(events, new Random(number));
        for (PlainEvent event : events) {
          shop.event(Delivery.of(event).json("P-" + number, "DC1"));
        }
      }
      var levels = shop.levels();
      BookReader reader = new BookReader(shop.driver);
      for (int number = 0; number < PERMUTATIONS; number++) {
        String book = "P-" + number + "@DC1";
        assertThat(Story.of(levels.get(book), List.of(), reader.days(book, ZoneOffset.UTC)))
            .as("the order of arrival that seed %d gives", number)
            .isEqualTo(new Story(Story.of(expected).level(), List.of(), expected.days()));
      }
    }
  }

  /** All types, three counts of which one is taken back, and all kinds of corrections. */
  private static List<PlainEvent> day() {
    List<PlainEvent> day = new ArrayList<>();
    day.add(at(0, "COUNT", "morning", 10));
    day.add(at(20, "SALE", "s1", 2));
    day.add(at(60, "RESERVE", "r1", 3).of("SO-1").until(MORNING + 300 * MINUTE));
    day.add(at(61, "RESERVE", "r2", 4).of("SO-2"));
    day.add(at(90, "SALE", "s2", 1).of("SO-2"));
    day.add(at(120, "RESTOCK", "in1", 6).of("PO-1"));
    day.add(at(100, "ORDERED", "po1", 10).of("PO-1").until(MORNING + 2000 * MINUTE));
    day.add(at(130, "SALE", "s3", 5));
    day.add(PlainEvent.correction("c1", MORNING + 140 * MINUTE, "s3", 0));
    day.add(at(200, "COUNT", "wrong", 99));
    day.add(PlainEvent.correction("c2", MORNING + 210 * MINUTE, "wrong", 0));
    day.add(at(230, "LOST_DEMAND", "l1", 2));
    day.add(at(250, "SALE", "s4", 30));
    day.add(at(300, "RETURN", "b1", 1));
    day.add(at(310, "RETURN", "b2", 1).flagged(true));
    day.add(at(400, "ADJUSTMENT", "a1", -1));
    day.add(at(480, "COUNT", "afternoon", 15));
    day.add(at(480, "SALE", "s5", 3));
    day.add(at(500, "SALE", "s6", 2));
    day.add(at(510, "RESTOCK", "in2", 4).of("PO-1").flagged(true));
    day.add(at(520, "RELEASE", "f1", 1).of("SO-3"));
    day.add(at(530, "RESERVE", "r3", 1).of("SO-3"));
    day.add(at(540, "SALE", "s7", 1));
    day.add(PlainEvent.correction("c3", MORNING + 550 * MINUTE, "never", 0));
    return day;
  }

  private static PlainEvent at(long minutes, String type, String id, long quantity) {
    return PlainEvent.of(type, id, MORNING + minutes * MINUTE, quantity);
  }
}
