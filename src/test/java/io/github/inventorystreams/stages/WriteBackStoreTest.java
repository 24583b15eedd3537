package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class WriteBackStoreTest {
  private static final long ROOM_FOR_TWO = 200;

  private final List<String> encoded = new ArrayList<>();
  private final List<String> decoded = new ArrayList<>();
  private final KeyValueStore<String, String> behind =
      InMemoryStores.store("behind", Serdes.String(), noted());
  private final BeforeCommit commit = InMemoryStores.noCommit();
  private final WriteBackStore<String, String> store =
      new WriteBackStore<>(behind, commit, value -> 100, ROOM_FOR_TWO);

  private Serde<String> noted() {
    Serde<String> plain = Serdes.String();
    return Serdes.serdeFrom(
        (topic, value) -> {
          encoded.add(value);
          return plain.serializer().serialize(topic, value);
        },
        (topic, bytes) -> {
          String value = plain.deserializer().deserialize(topic, bytes);
          decoded.add(value);
          return value;
        });
  }

  @Test
  void whatChangesOftenIsWrittenOnceBeforeACommit() {
    store.put("a", "1");
    store.put("a", "2");
    store.put("b", "3");
    store.put("a", "4");
    assertThat(store.get("a")).isEqualTo("4");
    assertThat(encoded).isEmpty();

    InMemoryStores.commit(commit);

    assertThat(encoded).containsExactly("4", "3");
    assertThat(behind.get("a")).isEqualTo("4");
  }

  @Test
  void whatHasNotChangedIsNotWrittenAgain() {
    store.put("a", "1");
    InMemoryStores.commit(commit);
    store.put("b", "2");
    InMemoryStores.commit(commit);
    InMemoryStores.commit(commit);

    assertThat(encoded).containsExactly("1", "2");
  }

  @Test
  void whatIsStoredIsReadOnce() {
    behind.put("a", "1");

    assertThat(store.get("a")).isEqualTo("1");
    assertThat(store.get("a")).isEqualTo("1");
    assertThat(store.get("b")).isNull();

    assertThat(decoded).containsExactly("1");
  }

  @Test
  void theOldestThatNobodyUsedGivesWayAndIsWritten() {
    store.put("a", "1");
    store.put("b", "2");
    store.get("a");
    store.put("c", "3");

    assertThat(behind.get("b")).isEqualTo("2");
    assertThat(encoded).containsExactly("2");
    assertThat(store.get("b")).isEqualTo("2");
    assertThat(store.get("a")).isEqualTo("1");
  }

  @Test
  void whereAllAreUsedTheOldestGivesWay() {
    store.put("a", "1");
    store.put("b", "2");
    store.get("a");
    store.get("b");
    store.put("c", "3");
    store.get("c");
    store.put("d", "4");

    assertThat(encoded).containsExactly("1", "2");
    assertThat(store.get("c")).isEqualTo("3");
    assertThat(decoded).isEmpty();
  }

  /** Else the commit would write what it was over what it has become. */
  @Test
  void whatGaveWayAndCameBackIsWrittenAsItIsLast() {
    store.put("a", "1");
    store.put("b", "2");
    store.put("c", "3");
    store.put("a", "4");
    InMemoryStores.commit(commit);

    assertThat(behind.get("a")).isEqualTo("4");
    assertThat(behind.get("b")).isEqualTo("2");
    assertThat(behind.get("c")).isEqualTo("3");
  }

  @Test
  void aValueLargerThanAllMemoryIsHeldAlone() {
    WriteBackStore<String, String> tight = new WriteBackStore<>(behind, commit, value -> 100, 10);
    tight.put("a", "1");
    tight.put("b", "2");
    InMemoryStores.commit(commit);

    assertThat(behind.get("a")).isEqualTo("1");
    assertThat(behind.get("b")).isEqualTo("2");
  }

  /** So it is with stream.cache-bytes=0, and whenever Kafka's cache is full. */
  @Test
  void whatIsWrittenAtOnceIsTheNewValue() {
    WriteBackStore<String, String> eager =
        new WriteBackStore<>(behind, InMemoryStores.commitAtOnce(), value -> 100, ROOM_FOR_TWO);
    eager.put("a", "1");
    assertThat(behind.get("a")).isEqualTo("1");
    eager.put("a", "2");
    assertThat(behind.get("a")).isEqualTo("2");
  }

  /** A tick reviews all books of a partition in one step, in which nothing is committed. */
  @Test
  void whatGaveWayWaitsForNoCommit() {
    for (int i = 0; i < 50; i++) {
      store.put("k" + i, "v" + i);
    }
    assertThat(encoded).hasSize(48);

    InMemoryStores.commit(commit);

    assertThat(encoded).hasSize(50).doesNotHaveDuplicates();
  }

  /** A step that reviews all books must not hold all of them. */
  @Test
  void whatGaveWayIsNotHeldUntilTheCommit() {
    WriteBackStore<String, String> plain =
        new WriteBackStore<>(
            InMemoryStores.store("plain", Serdes.String(), Serdes.String()),
            InMemoryStores.noCommit(),
            value -> 100,
            ROOM_FOR_TWO);
    List<WeakReference<String>> values = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String value = "value " + i;
      values.add(new WeakReference<>(value));
      plain.put("k" + i, value);
    }
    for (int i = 0; i < 20 && heldOf(values) > 10; i++) {
      System.gc();
    }

    assertThat(heldOf(values)).isLessThanOrEqualTo(10);
    assertThat(plain.get("k999")).isEqualTo("value 999");
  }

  private static long heldOf(List<WeakReference<String>> values) {
    return values.stream().filter(value -> value.get() != null).count();
  }

  @Test
  void whatIsDeletedDoesNotComeBack() {
    store.put("a", "1");
    store.delete("a");
    InMemoryStores.commit(commit);

    assertThat(store.get("a")).isNull();
    assertThat(behind.get("a")).isNull();
  }

  @Test
  void whoLooksAtManySeesWhatHasChanged() {
    behind.put("a", "1");
    store.put("a", "2");
    store.put("b", "3");

    List<String> seen = new ArrayList<>();
    try (KeyValueIterator<String, String> all = store.written().all()) {
      all.forEachRemaining(entry -> seen.add(entry.value));
    }

    assertThat(seen).containsExactly("2", "3");
  }
}
