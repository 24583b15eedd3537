package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.topology.Topics;
import io.github.inventorystreams.web.api.Acknowledgements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a topic of its own what people have seen, so that it survives restarts and every
 * instance knows it.
 */
final class PublishedAcknowledgements implements Acknowledgements, AutoCloseable {
  private final ConfirmingProducer records;
  private final String topic;
  private final InstantSource clock;

  PublishedAcknowledgements(
      Map<String, Object> clientProperties, Topics topics, InstantSource clock) {
    this.records = new ConfirmingProducer(clientProperties);
    this.topic = topics.acknowledgements();
    this.clock = clock;
  }

  @Override
  public void acknowledge(String troubleId, @Nullable Duration snooze) {
    Instant now = clock.instant();
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("id", troubleId);
    value.put("at", now.toString());
    value.put("until", snooze == null ? null : now.plus(snooze).toString());
    send(troubleId, value.toString().getBytes(UTF_8));
  }

  @Override
  public void forget(String troubleId) {
    send(troubleId, null);
  }

  @Override
  public long nowMillis() {
    return clock.millis();
  }

  @Override
  public void close() {
    records.close();
  }

  private void send(String troubleId, byte @Nullable [] value) {
    records.send(new ProducerRecord<>(topic, troubleId.getBytes(UTF_8), value));
  }
}
