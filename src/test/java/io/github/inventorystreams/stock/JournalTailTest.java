package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalTailTest {
  private static final Fingerprint ID = new Fingerprint(-5, 7);

  @Test
  void givesBackEveryFieldOfEveryEntry() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      List<JournalEntry> entries = new ArrayList<>();
      JournalTail tail = JournalTail.EMPTY;
      for (int i = random.nextInt(17); i > 0; i--) {
        JournalEntry entry = entry(random);
        entries.add(entry);
        tail = tail.with(entry);
      }
      assertThat(tail.entries()).isEqualTo(entries);
      assertThat(tail.size()).isEqualTo(entries.size());
      assertThat(tail)
          .isEqualTo(JournalTail.of(entries))
          .hasSameHashCodeAs(JournalTail.of(entries));
    }
  }

  private static JournalEntry entry(Random random) {
    JournalEntry.Kind[] kinds = JournalEntry.Kind.values();
    boolean isCount = random.nextInt(4) == 0;
    return new JournalEntry(
        new Fingerprint(random.nextLong(), random.nextLong()),
        random.nextLong(),
        kinds[random.nextInt(kinds.length)],
        random.nextLong(),
        random.nextLong(),
        isCount ? new CountIdentity(random.nextLong(), "wms", "c1", 0) : null,
        random.nextInt(),
        random.nextBoolean());
  }

  @Test
  void withAnEntryItStaysAsItWas() {
    JournalTail one = JournalTail.EMPTY.with(entry(JournalEntry.Kind.SALE, 0, 3));
    JournalTail two = one.with(entry(JournalEntry.Kind.RETURN, 9, -3));

    assertThat(one.size()).isEqualTo(1);
    assertThat(one.hasReturn(9)).isFalse();
    assertThat(two.hasReturn(9)).isTrue();
    assertThat(two.hasReturn(0)).isFalse();
  }

  @Test
  void theFirstEntryOfAnIdentityCounts() {
    JournalTail tail =
        JournalTail.of(
            List.of(
                entry(JournalEntry.Kind.SALE, 0, 3), entry(JournalEntry.Kind.CORRECTION, 0, 4)));

    assertThat(tail.content(ID)).isEqualTo(3);
    assertThat(tail.content(new Fingerprint(5, 7))).isNull();
    assertThat(tail.find(new Fingerprint(-5, 8))).isNull();
    assertThat(tail.find(ID)).isEqualTo(entry(JournalEntry.Kind.SALE, 0, 3));
  }

  private static JournalEntry entry(JournalEntry.Kind kind, long order, int content) {
    return new JournalEntry(ID, 0, kind, 1, order, null, content, false);
  }
}
