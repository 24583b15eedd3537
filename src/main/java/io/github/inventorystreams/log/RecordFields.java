package io.github.inventorystreams.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;

/**
 * What the lines of a log can be found by that are about one record; a log in JSON has it in {@code
 * mdc}.
 *
 * @param values by the names of the fields
 */
public record RecordFields(Map<String, String> values) {
  public RecordFields {
    values = Map.copyOf(values);
  }

  /** The place of a record. */
  public static RecordFields of(String topic, int partition, long offset) {
    return new RecordFields(
        Map.of(
            "topic",
            topic,
            "partition",
            Integer.toString(partition),
            "offset",
            Long.toString(offset)));
  }

  /** The place of a record. */
  public static RecordFields of(ConsumerRecord<?, ?> record) {
    return of(record.topic(), record.partition(), record.offset());
  }

  /** Of what is about a SKU alone. */
  public static RecordFields ofSku(String sku) {
    return new RecordFields(Map.of("sku", sku));
  }

  /** The same with one more. */
  public RecordFields with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new RecordFields(more);
  }

  /** Logs with them. */
  public void around(Runnable logging) {
    show();
    try {
      logging.run();
    } finally {
      hide();
    }
  }

  /** From now on they are in each line of this thread. */
  public void show() {
    values.forEach(MDC::put);
  }

  /** From now on they are in none. */
  public void hide() {
    values.keySet().forEach(MDC::remove);
  }
}
