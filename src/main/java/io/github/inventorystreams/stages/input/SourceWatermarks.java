package io.github.inventorystreams.stages.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.lateness.SourceProgress;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.state.SourceProgressCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * The publisher of watermarks, which tell the books how far the sources of one task have come, so
 * that they know what to remember. A source that is silent follows the others: it promises that
 * nothing will come from it any more that is older than what they have reached, less the window,
 * and keeps that promise by the same rule by which it judges every event.
 */
final class SourceWatermarks {
  private static final Duration LOOK_FOR_IDLE_SOURCES = Duration.ofSeconds(30);

  private final ProcessorContext<byte[], Object> context;
  private final SourceClocks clocks;
  private final List<String> sources;
  private final Set<String> allSources;
  private final String sourceClocksOutlet;
  private final ObjLongConsumer<String> toBooks;
  private final SourceProgressCodec codec = new SourceProgressCodec();

  /** Whether each was last said to be idle; empty after a start, since nobody knows then. */
  private final Map<String, Boolean> saidToBeIdle = new HashMap<>();

  /**
   * @param sources the names of all that this task reads
   * @param allSources the names of all that any task reads; what others have once reported counts
   *     no more
   * @param toBooks forwards a watermark of a source to all books
   */
  SourceWatermarks(
      ProcessorContext<byte[], Object> context,
      SourceClocks clocks,
      List<String> sources,
      Set<String> allSources,
      String sourceClocksOutlet,
      ObjLongConsumer<String> toBooks) {
    this.context = context;
    this.clocks = clocks;
    this.sources = sources;
    this.allSources = allSources;
    this.sourceClocksOutlet = sourceClocksOutlet;
    this.toBooks = toBooks;
  }

  void schedule() {
    context.schedule(LOOK_FOR_IDLE_SOURCES, PunctuationType.WALL_CLOCK_TIME, this::followTheOthers);
  }

  /** Notes that a source has brought events that are taken; nothing else moves its clock. */
  void markAlive(String source) {
    clocks.markAlive(source, context.currentSystemTimeMs());
    publish(source, false);
  }

  /** Moves the clock of a source by an event. */
  void recordEvent(String source, long eventMillis) {
    clocks
        .recordEvent(source, eventMillis)
        .ifPresent(atMillis -> publishProgress(source, atMillis, false));
  }

  /** Says it once only, but after a start anew: the others may know it from before. */
  private void publish(String source, boolean idle) {
    Boolean before = saidToBeIdle.put(source, idle);
    if (before == null || before != idle) {
      tellSources(source, idle);
    }
  }

  private void publishProgress(String source, long atMillis, boolean idle) {
    toBooks.accept(source, atMillis);
    tellSources(source, idle);
  }

  private void followTheOthers(long nowMillis) {
    List<String> idle =
        sources.stream().filter(source -> clocks.isIdle(source, nowMillis)).toList();
    for (String source : idle) {
      publish(source, true);
    }
    if (!idle.isEmpty()) {
      OptionalLong reached = SourceProgress.reachedByActive(all(idle));
      reached.ifPresent(
          atMillis ->
              idle.forEach(
                  source ->
                      clocks
                          .promise(source, atMillis)
                          .ifPresent(told -> publishProgress(source, told, true))));
    }
  }

  private List<SourceProgress> all(List<String> except) {
    KeyValueStore<String, ValueAndTimestamp<SourceProgress>> known =
        context.getStateStore(StoreNames.SOURCE_CLOCKS);
    List<SourceProgress> others = new ArrayList<>();
    try (KeyValueIterator<String, ValueAndTimestamp<SourceProgress>> entries = known.all()) {
      while (entries.hasNext()) {
        KeyValue<String, ValueAndTimestamp<SourceProgress>> entry = entries.next();
        if (entry.value != null && allSources.contains(entry.key) && !except.contains(entry.key)) {
          others.add(entry.value.value());
        }
      }
    }
    return others;
  }

  private void tellSources(String source, boolean idle) {
    clocks
        .progress(source, idle)
        .ifPresent(
            progress ->
                context.forward(
                    new Record<>(
                        source.getBytes(UTF_8),
                        codec.encode(progress),
                        context.currentSystemTimeMs()),
                    sourceClocksOutlet));
  }
}
