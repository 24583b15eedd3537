package io.github.inventorystreams.broker;

import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The sole right to use a directory. The operating system takes it back when the process dies. */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE = "in-use.lock";

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the directory where it is missing, and takes it.
   *
   * @throws BrokerException if it can't be made or written to, or somebody else has it
   */
  static DirectoryLock take(Path directory) {
    try {
      PrivateFiles.ownDirectory(directory, FILE);
      FileChannel channel =
          FileChannel.open(
              directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new BrokerException(
            "The broker's directory %s is in use by another process: stop that one, or choose another directory with --data-dir."
                .formatted(directory));
      }
      return new DirectoryLock(channel);
    } catch (FileAlreadyExistsException e) {
      throw new BrokerException(
          "The broker's directory %s is no directory (%s is a file): choose another with --data-dir."
              .formatted(directory, e.getFile()),
          e);
    } catch (IOException e) {
      throw new BrokerException(
          "The broker's directory %s can't be written (%s): check its owner and rights and the space on its disk, or choose another with --data-dir."
              .formatted(directory, e),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BrokerException("The lock of the broker's directory can't be given back: " + e, e);
    }
  }
}
