package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class DamagedStoresTest {
  private final RocksDBException corruption = failure(Status.Code.Corruption, "bad table");

  @TempDir Path directory;
  private DamagedStores stores = new DamagedStores(Path.of(""), "");
  private Path store = Path.of("");

  @BeforeEach
  void aStoreAndItsNeighbour() throws IOException {
    stores = new DamagedStores(directory, "shop");
    store = directory.resolve("shop").resolve("2_0").resolve("rocksdb").resolve("sku-state");
    makeStore();
    Files.createDirectories(store.resolveSibling("sku-due"));
  }

  @Test
  void oneThatDoesNotOpenIsSetAsideAndNoOther() {
    assertThat(stores.setAside(notOpened(corruption))).isTrue();
    assertThat(store).doesNotExist();
    assertThat(store.resolveSibling("sku-due")).exists();
    assertThat(directory.resolve("damaged").resolve("shop_2_0_rocksdb_sku-state"))
        .isDirectoryContaining("glob:**/CURRENT");
    assertThat(stores.count()).isOne();
  }

  @Test
  void oneWhoseDamageIsFoundLaterIsKnownByItsTask() {
    ProcessorStateException found =
        new ProcessorStateException(
            "Error while getting value for key from store sku-state", corruption);
    assertThat(stores.setAside(new StreamsException("outer", found, new TaskId(2, 0)))).isTrue();
    assertThat(store).doesNotExist();
  }

  @Test
  void oneWhoseOffsetCannotBeReadIsKnownByItsFile() {
    RocksDBException mismatch =
        failure(
            Status.Code.Corruption,
            "block checksum mismatch in %s/000010.sst offset 0".formatted(store));
    assertThat(
            stores.setAside(new ProcessorStateException("Error opening store sku-state", mismatch)))
        .isTrue();
    assertThat(store).doesNotExist();
  }

  @Test
  void aMissingTableIsDamage() {
    assertThat(
            stores.setAside(
                notOpened(failure(Status.Code.IOError, "No such file or directory: 000012.sst"))))
        .isTrue();
  }

  @Test
  void aFullDiskOrALockIsNone() {
    assertThat(stores.setAside(notOpened(failure(Status.Code.IOError, "No space left on device"))))
        .isFalse();
    assertThat(stores.setAside(notOpened(failure(Status.Code.IOError, "lock hold by another"))))
        .isFalse();
    assertThat(stores.setAside(new StreamsException("something else"))).isFalse();
    assertThat(store).exists();
    assertThat(stores.count()).isZero();
  }

  @Test
  void theSameIsSetAsideOnceAndAnewByTheNextProcess() throws IOException {
    assertThat(stores.setAside(notOpened(corruption))).isTrue();
    makeStore();
    assertThat(stores.setAside(notOpened(corruption))).isFalse();
    assertThat(store).exists();
    assertThat(new DamagedStores(directory, "shop").setAside(notOpened(corruption))).isTrue();
    assertThat(store).doesNotExist();
  }

  private void makeStore() throws IOException {
    Files.createDirectories(store);
    Files.createFile(store.resolve("CURRENT"));
  }

  private ProcessorStateException notOpened(RocksDBException why) {
    return new ProcessorStateException("Error opening store sku-state at location " + store, why);
  }

  private static RocksDBException failure(Status.Code code, String message) {
    return new RocksDBException(message, new Status(code, Status.SubCode.None, message));
  }
}
