package io.github.inventorystreams.stages.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.lateness.SourceClock;
import io.github.inventorystreams.lateness.SourceProgress;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.SourceClockCodec;
import io.github.inventorystreams.state.SourceProgressCodec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.junit.jupiter.api.Test;

/**
 * The progress that sources report to each other, beyond what one task of the topology can show.
 */
class SourceWatermarksTest {
  private static final LatenessRules RULES =
      new LatenessRules(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(1));
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long STOOD_AT = 100 * DAY;

  private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
  private final KeyValueStore<String, SourceClock> kept =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("kept"), Serdes.String(), new SourceClockCodec().serde())
          .withLoggingDisabled()
          .build();
  private final TimestampedKeyValueStore<String, SourceProgress> known =
      Stores.timestampedKeyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(StoreNames.SOURCE_CLOCKS),
              Serdes.String(),
              new SourceProgressCodec().serde())
          .withLoggingDisabled()
          .build();

  @Test
  void aSourceThatIsSilentSinceAStartIsSaidToBeIdleAlsoIfItWasActiveBefore() {
    SourceWatermarks afterAStart = afterAStartAt(STOOD_AT);
    known.put("events#0", ValueAndTimestamp.make(new SourceProgress(STOOD_AT, false), 0));

    silentFor(Duration.ofDays(2));

    assertThat(published()).containsExactly(new SourceProgress(STOOD_AT, true));
    silentFor(Duration.ofDays(3));
    assertThat(published()).hasSize(1);
    afterAStart.markAlive("events#0");
    assertThat(published()).endsWith(new SourceProgress(STOOD_AT, false));
  }

  @Test
  void aTopicThatIsNoLongerReadHoldsNobodyBack() {
    afterAStartAt(STOOD_AT);
    known.put("renamed#0", ValueAndTimestamp.make(new SourceProgress(STOOD_AT, false), 0));
    known.put("events#1", ValueAndTimestamp.make(new SourceProgress(STOOD_AT + 9 * DAY, false), 0));

    silentFor(Duration.ofDays(2));

    assertThat(published()).endsWith(new SourceProgress(STOOD_AT + 9 * DAY, true));
  }

  private SourceWatermarks afterAStartAt(long millis) {
    kept.init(context.getStateStoreContext(), kept);
    known.init(context.getStateStoreContext(), known);
    context.addStateStore(known);
    kept.put("events#0", SourceClock.START.promised(millis, RULES));
    SourceWatermarks watermarks =
        new SourceWatermarks(
            context,
            new SourceClocks(kept, InMemoryStores.noCommit(), RULES, 0),
            List.of("events#0"),
            Set.of("events#0", "events#1"),
            "clocks",
            (source, atMillis) -> {});
    watermarks.schedule();
    return watermarks;
  }

  private void silentFor(Duration time) {
    context.setCurrentSystemTimeMs(time.toMillis());
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(time.toMillis());
  }

  private List<SourceProgress> published() {
    return context.forwarded("clocks").stream()
        .map(each -> new SourceProgressCodec().decode((byte[]) each.record().value()))
        .toList();
  }
}
