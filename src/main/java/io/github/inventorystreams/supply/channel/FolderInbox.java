package io.github.inventorystreams.supply.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that a partner, or a gateway for him, puts files into.
 *
 * @param quietFor how long a file has not been written to before it counts as whole
 */
public record FolderInbox(Path folder, Duration quietFor, InstantSource clock) implements Inbox {
  private static final String REASON = ".reason.txt";
  private static final int MAX_NAME_BYTES = 255;

  /** Names that programs give to what they have not finished. */
  private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart", ".writing");

  @Override
  public List<String> names(int most) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(this::isQuiet)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(FolderInbox::isWhole)
          .sorted()
          .limit(most)
          .toList();
    }
  }

  @Override
  public byte[] read(String name, int most) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(most + 1);
    }
  }

  @Override
  public long writtenAtMillis(String name) throws IOException {
    return Files.getLastModifiedTime(folder.resolve(name)).toMillis();
  }

  @Override
  public void keep(String name) throws IOException {
    move(name, "processed");
  }

  @Override
  public void refuse(String name, String reason) throws IOException {
    Path moved = move(name, "refused");
    Files.writeString(
        moved.resolveSibling(reasonOf(String.valueOf(moved.getFileName()))), reason + '\n', UTF_8);
  }

  /** The name of the file with the reason of one that was refused; file systems take 255 bytes. */
  static String reasonOf(String name) {
    String base = name;
    while (base.getBytes(UTF_8).length > MAX_NAME_BYTES - REASON.length()) {
      base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
    }
    return base + REASON;
  }

  static boolean isWhole(String name) {
    return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  /** The name of the nth file that was called so. */
  static String nth(String name, int number) {
    return number == 1 ? name : name + '.' + number;
  }

  private boolean isQuiet(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(quietFor));
    } catch (IOException e) {
      // It was taken away meanwhile.
      return false;
    }
  }

  /** A file of the same name that was moved before stays as it is. */
  private Path move(String name, String to) throws IOException {
    Path target = folder.resolve(to);
    Files.createDirectories(target);
    int number = 1;
    while (Files.exists(target.resolve(nth(name, number)))) {
      number++;
    }
    return Files.move(
        folder.resolve(name), target.resolve(nth(name, number)), StandardCopyOption.ATOMIC_MOVE);
  }
}
