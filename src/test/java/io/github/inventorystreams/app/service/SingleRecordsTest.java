package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.RecordOrigin;
import io.javalin.http.ConflictResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SingleRecordsTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final String TOPIC = "single-records";

  @Test
  void aRecordIsReadByItsPlaceAsLongAsKafkaKeepsIt() throws Exception {
    Map<String, Object> properties = Map.of("bootstrap.servers", BROKER.bootstrapServers());
    try (Admin admin = Admin.create(properties);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
      for (String value : List.of("first", "second", "third")) {
        producer.send(new ProducerRecord<>(TOPIC, 1, null, value.getBytes(UTF_8))).get();
      }
      SingleRecords records = new SingleRecords(properties);
      assertThat(new String(records.value(new RecordOrigin(TOPIC, 1, 1)), UTF_8))
          .isEqualTo("second");
      admin
          .deleteRecords(Map.of(new TopicPartition(TOPIC, 1), RecordsToDelete.beforeOffset(2)))
          .all()
          .get();
      assertThatThrownBy(() -> records.value(new RecordOrigin(TOPIC, 1, 1)))
          .isInstanceOf(ConflictResponse.class)
          .hasMessageContaining("Kafka does not keep this revision of the order any more");
      assertThat(new String(records.value(new RecordOrigin(TOPIC, 1, 2)), UTF_8))
          .isEqualTo("third");
    }
  }
}
