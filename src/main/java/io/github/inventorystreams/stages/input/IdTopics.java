package io.github.inventorystreams.stages.input;

import io.github.inventorystreams.json.IdLookup;
import io.github.inventorystreams.json.IdTable;
import io.github.inventorystreams.stages.StoreNames;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The tables of ids that lie in topics, as this instance has read them. They are global: an event
 * of any partition can name any id.
 */
record IdTopics(ProcessorContext<?, ?> context) implements IdLookup {

  @Override
  public @Nullable String find(IdTable table, String id) {
    if (!(table instanceof IdTable.InTopic topic)) {
      return null;
    }
    TimestampedKeyValueStore<byte[], byte[]> store =
        context.getStateStore(StoreNames.idTable(topic.topic()));
    for (byte[] key : topic.keysOf(id)) {
      ValueAndTimestamp<byte[]> record = store.get(key);
      if (record != null) {
        return topic.valueOf(record.value());
      }
    }
    return null;
  }
}
