package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The directories of one running service, of its data and of its local state, which may lie on
 * another disk: made, writable, with space, and nobody else's.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "service.lock";

  /** Below it the service is not ready. */
  static final long MIN_TO_GO_ON_BYTES = 100L << 20;

  private final Path path;
  private final List<Place> places;
  private final ToLongFunction<Path> space;
  private final FileChannel lock;

  /**
   * One directory.
   *
   * @param means how another one is chosen
   */
  private record Place(String name, Path path, String means) {
    CommandException unwritable(IOException reason) {
      return CommandException.failed(
          "The %s directory %s can't be written (%s: %s): mend its rights, or choose another with %s."
              .formatted(name, path, reason.getClass().getSimpleName(), reason.getMessage(), means),
          reason);
    }
  }

  private DataDirectory(
      Path path, List<Place> places, ToLongFunction<Path> space, FileChannel lock) {
    this.path = path;
    this.places = places;
    this.space = space;
    this.lock = lock;
  }

  /**
   * Takes the directories.
   *
   * @throws CommandException if one can't be used
   */
  public static DataDirectory open(Path data, Path state) {
    return open(data, state, path -> path.toFile().getUsableSpace());
  }

  /**
   * @param space of the disk on which a path lies, in free bytes
   */
  static DataDirectory open(Path data, Path state, ToLongFunction<Path> space) {
    Place kept = new Place("data", data, "--data-dir");
    List<Place> places = List.of(kept, new Place("state", state, "--set state.dir=DIRECTORY"));
    DataDirectory directory = new DataDirectory(data, places, space, lock(kept));
    try {
      directory.checkAlone();
      places.forEach(DataDirectory::checkWritable);
      places.forEach(directory::checkSpace);
      return directory;
    } catch (CommandException e) {
      directory.close();
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  /** What is wrong with the disks and how to mend it, in one line, or {@code null}. */
  @Nullable String trouble() {
    return places.stream()
        .filter(place -> space.applyAsLong(place.path()) < MIN_TO_GO_ON_BYTES)
        .map(
            place ->
                "The disk of the %s directory %s has less than %d MB left: make room before it is full."
                    .formatted(place.name(), place.path(), MIN_TO_GO_ON_BYTES >> 20))
        .findFirst()
        .orElse(null);
  }

  /** Free space on the fuller of the disks. */
  long freeBytes() {
    return places.stream().mapToLong(place -> space.applyAsLong(place.path())).min().orElseThrow();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw CommandException.failed(
          "The data directory %s can't be given back.".formatted(path), e);
    }
  }

  private static FileChannel lock(Place place) {
    try {
      PrivateFiles.ownDirectory(place.path(), LOCK);
      return FileChannel.open(
          place.path().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw place.unwritable(e);
    }
  }

  private void checkAlone() {
    if (tryLock() == null) {
      throw CommandException.failed(
          "The data directory %s is in use by another process: stop that one, or choose another with --data-dir."
              .formatted(path));
    }
  }

  /** Rights alone do not say it: a disk may be mounted for reading only. */
  private static void checkWritable(Place place) {
    try {
      PrivateFiles.createDirectories(place.path());
      Files.delete(Files.createTempFile(place.path(), "written", ""));
    } catch (IOException e) {
      throw place.unwritable(e);
    }
  }

  private void checkSpace(Place place) {
    long free = space.applyAsLong(place.path());
    if (free < ServiceSettings.MIN_FREE_BYTES_TO_START) {
      throw CommandException.failed(
          "The disk of the %s directory %s is too full (%d MB free, %d needed to start): make room, or choose another with %s."
              .formatted(
                  place.name(),
                  place.path(),
                  free >> 20,
                  ServiceSettings.MIN_FREE_BYTES_TO_START >> 20,
                  place.means()));
    }
  }

  private @Nullable FileLock tryLock() {
    try {
      return lock.tryLock();
    } catch (OverlappingFileLockException | IOException e) {
      return null;
    }
  }
}
