package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.InMemoryStores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

/** The index of the books that are due. */
class DueBooksTest {
  private final DueBooks due =
      new DueBooks(InMemoryStores.store("due", Serdes.Bytes(), Serdes.ByteArray()));

  private static BookKey book(int number) {
    return new BookKey("A" + number, "a@b");
  }

  @Test
  void theEarliestComeFirstAndAtMostSoMany() {
    due.add(30, book(1));
    due.add(10, book(2));
    due.add(20, book(3));
    due.add(20, book(4));

    assertThat(due.until(20, 10))
        .containsExactly(
            new DueBooks.Due(10, book(2)),
            new DueBooks.Due(20, book(3)),
            new DueBooks.Due(20, book(4)));
    assertThat(due.until(30, 1)).containsExactly(new DueBooks.Due(10, book(2)));
    assertThat(due.until(9, 10)).isEmpty();
  }

  @Test
  void thoseAfterOneComeWithoutIt() {
    due.add(10, book(1));
    due.add(20, book(2));
    due.add(20, book(22));
    due.add(20, book(3));
    due.add(30, book(4));

    // Names are compared as text: A22@ comes before A2@.
    assertThat(due.after(new DueBooks.Due(20, book(22)), 29, 10))
        .containsExactly(new DueBooks.Due(20, book(2)), new DueBooks.Due(20, book(3)));
    assertThat(due.after(new DueBooks.Due(10, book(1)), 30, 2))
        .containsExactly(new DueBooks.Due(20, book(22)), new DueBooks.Due(20, book(2)));
    assertThat(due.after(new DueBooks.Due(30, book(4)), 90, 10)).isEmpty();
    assertThat(due.until(30, 1)).containsExactly(new DueBooks.Due(10, book(1)));
  }

  @Test
  void whatIsAddedBeforeWhatWasSearchedIsFound() {
    due.add(30, book(1));
    assertThat(due.until(29, 10)).isEmpty();

    due.add(5, book(2));

    assertThat(due.until(29, 10)).containsExactly(new DueBooks.Due(5, book(2)));
    due.remove(5, book(2));
    assertThat(due.until(29, 10)).isEmpty();
    assertThat(due.until(30, 10)).hasSize(1);
  }

  @Test
  void findsWhatASortedListFinds() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      DueBooks books =
          new DueBooks(InMemoryStores.store("due", Serdes.Bytes(), Serdes.ByteArray()));
      List<DueBooks.Due> expected = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        DueBooks.Due entry = new DueBooks.Due(random.nextInt(1000), book(i));
        books.add(entry.atMillis(), entry.book());
        expected.add(entry);
        if (random.nextInt(3) == 0) {
          DueBooks.Due gone = expected.remove(random.nextInt(expected.size()));
          books.remove(gone.atMillis(), gone.book());
        }
        long until = random.nextInt(1000);
        assertThat(books.until(until, 1000))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(
                expected.stream().filter(each -> each.atMillis() <= until).toList())
            .isSortedAccordingTo(Comparator.comparingLong(DueBooks.Due::atMillis));
      }
    }
  }
}
