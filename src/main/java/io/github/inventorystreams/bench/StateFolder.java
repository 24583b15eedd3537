package io.github.inventorystreams.bench;

import io.github.inventorystreams.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder with the local state of a processor.
 *
 * @param path of the folder; it need not be there
 */
public record StateFolder(Path path) {

  /** The bytes of all files in it. Those that a store removes meanwhile do not count. */
  public long bytes() {
    long[] sum = {0};
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sum[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              return passOver(failure);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum[0];
  }

  /** Removes it with all that is in it. */
  public void wipe() {
    try {
      FileTree.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileVisitResult passOver(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }
}
