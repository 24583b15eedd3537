package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of one running service: made, writable, with space, and nobody else's. */
final class DataDirectory implements AutoCloseable {
  /**
   * Stores and logs reserve their files when they are opened: about 260 MB with four partitions.
   * Memory-mapped files on a disk that fills up then would take the whole process down.
   */
  private static final long MIN_TO_START_BYTES = 512L << 20;

  private static final String LOCK = "service.lock";

  /** Below it nothing is processed. */
  static final long MIN_TO_GO_ON_BYTES = 100L << 20;

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the directory.
   *
   * @throws CommandException if it can't be used
   */
  static DataDirectory open(Path path) {
    FileChannel lock;
    try {
      PrivateFiles.ownDirectory(path, LOCK);
      lock =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw CommandException.failed(
          "The data directory %s can't be written (%s): mend its rights, or choose another with --data-dir."
              .formatted(path, reason(e)),
          e);
    }
    DataDirectory directory = new DataDirectory(path, lock);
    try {
      directory.checkAlone();
      directory.checkSpace();
      return directory;
    } catch (CommandException e) {
      directory.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** Whether there is room to go on. */
  boolean hasSpace() {
    return freeBytes() >= MIN_TO_GO_ON_BYTES;
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

  private void checkAlone() {
    if (tryLock() == null) {
      throw CommandException.failed(
          "The data directory %s is in use by another process: stop that one, or choose another with --data-dir."
              .formatted(path));
    }
  }

  private void checkSpace() {
    if (freeBytes() < MIN_TO_START_BYTES) {
      throw CommandException.failed(
          "The disk of the data directory %s is too full (%d MB free, %d needed to start): make room, or choose another with --data-dir."
              .formatted(path, freeBytes() >> 20, MIN_TO_START_BYTES >> 20));
    }
  }

  private @Nullable FileLock tryLock() {
    try {
      return lock.tryLock();
    } catch (OverlappingFileLockException | IOException e) {
      return null;
    }
  }

  long freeBytes() {
    return path.toFile().getUsableSpace();
  }

  private static String reason(IOException thrown) {
    return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }
}
