package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.broker.TestBroker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A local state whose files were damaged while the processor was down. */
class DamagedStoreTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @TempDir Path directory;

  private enum Damage {
    /** As after a disk that lost its last blocks. */
    TABLE_CUT_SHORT {
      @Override
      void to(Path store) throws IOException {
        for (Path table : files(store, ".*\\.sst")) {
          try (FileChannel file = FileChannel.open(table, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
          }
        }
      }
    },
    /** Seen when the offset of the store is read. */
    TABLES_OVERWRITTEN {
      @Override
      void to(Path store) throws IOException {
        for (Path table : files(store, ".*\\.sst")) {
          overwrite(table);
        }
      }
    },
    /** Seen when a book is read. */
    LAST_TABLE_OVERWRITTEN {
      @Override
      void to(Path store) throws IOException {
        overwrite(files(store, ".*\\.sst").stream().max(Comparator.naturalOrder()).orElseThrow());
      }
    },
    TABLE_MISSING {
      @Override
      void to(Path store) throws IOException {
        for (Path table : files(store, ".*\\.sst")) {
          Files.delete(table);
        }
      }
    },
    MANIFEST_OVERWRITTEN {
      @Override
      void to(Path store) throws IOException {
        for (Path manifest : files(store, "MANIFEST.*")) {
          Files.writeString(manifest, "no manifest");
        }
      }
    },
    CURRENT_OVERWRITTEN {
      @Override
      void to(Path store) throws IOException {
        Files.writeString(store.resolve("CURRENT"), "nothing");
      }
    },
    /** Of the whole process, beside the stores. */
    METADATA_OVERWRITTEN {
      @Override
      void to(Path store) throws IOException {
        Path application = store.getParent().getParent().getParent();
        for (Path file : files(application, "kafka-streams-process-metadata")) {
          Files.writeString(file, "\0\0");
        }
      }
    };

    abstract void to(Path store) throws IOException;

    private static void overwrite(Path table) throws IOException {
      try (FileChannel file = FileChannel.open(table, StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(new byte[] {7, 7, 7, 7, 7, 7, 7, 7}), 4);
      }
    }

    private static List<Path> files(Path directory, String name) throws IOException {
      try (Stream<Path> tree = Files.walk(directory)) {
        List<Path> found =
            tree.filter(path -> path.getFileName().toString().matches(name)).toList();
        assertThat(found).as(name).isNotEmpty();
        return found;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRestoredFromKafka(Damage damage) throws Exception {
    String name = damage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (ProcessorOnTopics processor =
        new ProcessorOnTopics(BROKER.bootstrapServers(), name, 1, directory)) {
      publish(
          name,
          "opening",
          "'type':'COUNT','countedQuantity':20,'countedAt':'2025-01-06T10:00:00Z'");
      publish(name, "first", "'type':'SALE','quantity':3");
      await().atMost(PATIENCE).until(() -> onHand(processor) == 17);

      processor.restartAfter(state -> damage.to(state.resolve("rocksdb").resolve("sku-state")));
      publish(name, "second", "'type':'SALE','quantity':5");
      publish(name, "first", "'type':'SALE','quantity':3");
      await().atMost(PATIENCE).until(() -> onHand(processor) == 12);
      assertThat(processor.accounting().duplicates()).isOne();
      assertThat(processor.damagedStores())
          .isEqualTo(damage == Damage.METADATA_OVERWRITTEN ? 0 : 1);
    }
  }

  private static int onHand(ProcessorOnTopics processor) {
    var level = processor.published().latest("stock-levels").get("A@main");
    return level == null ? 0 : level.get("onHand").asInt();
  }

  private static void publish(String name, String id, String rest) throws Exception {
    String event =
        "{'eventId':'%s','source':'shop','sku':'A','location':'main','occurredAt':'2025-01-06T10:15:30Z',%s}"
            .formatted(id, rest);
    BROKER.publish(
        new ProducerRecord<>(
            name + ".stock-events",
            0,
            "A".getBytes(UTF_8),
            event.replace('\'', '"').getBytes(UTF_8)));
  }
}
