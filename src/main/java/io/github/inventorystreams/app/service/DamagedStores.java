package io.github.inventorystreams.app.service;

import io.github.inventorystreams.files.FileTree;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores whose files are damaged. All that is in a store is in its changelog, too, and how far it
 * was written lies in the store itself; so one that is set aside comes back from Kafka, and the
 * others stay as they are.
 */
final class DamagedStores {
  private static final Logger LOG = LoggerFactory.getLogger(DamagedStores.class);

  /** What Kafka Streams says of a store that fails, its only sign of which. */
  private static final Pattern STORE = Pattern.compile("rror .*store (\\S+)");

  private static final Pattern FILE_IS_MISSING = Pattern.compile("No such file or directory");

  private final Path stateDirectory;
  private final Path applicationDirectory;

  /** The directory of a store, as it stands in most messages of Kafka Streams and RocksDB. */
  private final Pattern directory;

  private final Set<Path> setAside = new HashSet<>();
  private final AtomicLong count = new AtomicLong();

  DamagedStores(Path stateDirectory, String applicationId) {
    this.stateDirectory = stateDirectory;
    applicationDirectory = stateDirectory.resolve(applicationId);
    directory =
        Pattern.compile(Pattern.quote(applicationDirectory.toString()) + "/[^/ ]+/rocksdb/[^/ ]+");
  }

  /** How many were set aside since the start. */
  long count() {
    return count.get();
  }

  /**
   * Sets the store aside whose damage made processing fail.
   *
   * @return whether there is one, and processing can be tried again. The same store is set aside
   *     but once: where it is damaged again at once, the disk is.
   */
  synchronized boolean setAside(Throwable thrown) {
    Path store = store(thrown).orElse(null);
    if (store == null || !Files.isDirectory(store) || !setAside.add(store)) {
      return false;
    }
    Path aside =
        stateDirectory
            .resolve("damaged")
            .resolve(stateDirectory.relativize(store).toString().replace('/', '_'));
    try {
      PrivateFiles.createDirectories(stateDirectory.resolve("damaged"));
      FileTree.delete(aside);
      Files.move(store, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The damaged store {} can't be set aside: {}", store, e.toString());
      return false;
    }
    count.incrementAndGet();
    LOG.warn(
        "The store {} is damaged ({}) and is restored from Kafka. Its files lie in {}; look after the disk, then delete them.",
        stateDirectory.relativize(store),
        damage(thrown).map(DamagedStores::firstLine).orElse(""),
        aside);
    return true;
  }

  private static String firstLine(RocksDBException damage) {
    return String.valueOf(damage.getMessage()).lines().findFirst().orElse("");
  }

  private Optional<Path> store(Throwable thrown) {
    return damage(thrown).isEmpty()
        ? Optional.empty()
        : causes(thrown)
            .map(cause -> directory.matcher(String.valueOf(cause.getMessage())))
            .filter(Matcher::find)
            .map(found -> Path.of(found.group()))
            .findFirst()
            .or(() -> storeOfTask(thrown));
  }

  private Optional<Path> storeOfTask(Throwable thrown) {
    return causes(thrown)
        .filter(ProcessorStateException.class::isInstance)
        .map(cause -> STORE.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .flatMap(
            name ->
                causes(thrown)
                    .filter(StreamsException.class::isInstance)
                    .flatMap(cause -> ((StreamsException) cause).taskId().stream())
                    .map(task -> applicationDirectory.resolve(task.toString()))
                    .map(task -> task.resolve("rocksdb").resolve(name))
                    .findFirst());
  }

  /** The damage that RocksDB has found; a full disk or a lock that another holds is none. */
  private static Optional<RocksDBException> damage(Throwable thrown) {
    return causes(thrown)
        .filter(RocksDBException.class::isInstance)
        .map(RocksDBException.class::cast)
        .filter(DamagedStores::isDamage)
        .findFirst();
  }

  private static boolean isDamage(RocksDBException thrown) {
    Status status = thrown.getStatus();
    return status != null
        && (status.getCode() == Status.Code.Corruption
            || (status.getCode() == Status.Code.IOError
                && FILE_IS_MISSING.matcher(String.valueOf(thrown.getMessage())).find()));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }
}
