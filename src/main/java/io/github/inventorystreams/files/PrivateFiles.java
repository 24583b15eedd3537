package io.github.inventorystreams.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that say something about a business, and are nobody's but their owner's: 0600, and their
 * directories 0700. A file system that knows no such rights keeps its own.
 */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<OpenOption> ANEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private PrivateFiles() {}

  /** Makes a directory where it is missing; one that is there keeps its rights. */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(directory, DIRECTORY));
  }

  /**
   * Makes a directory where it is missing, and takes it from those who could read it. One that
   * serves something else as well keeps its rights.
   *
   * @param mark what lies in it once it is ours
   */
  public static void ownDirectory(Path directory, String mark) throws IOException {
    createDirectories(directory);
    if (Files.exists(directory.resolve(mark)) || isEmpty(directory)) {
      restrict(directory, DIRECTORY);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(directory)) {
      return !content.iterator().hasNext();
    }
  }

  /** Writes a text as UTF-8, in place of what the file held. */
  public static void writeString(Path file, String text) throws IOException {
    try (SeekableByteChannel channel = open(file)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  /** A writer of UTF-8, in place of what the file held. */
  public static BufferedWriter newBufferedWriter(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(newOutputStream(file), StandardCharsets.UTF_8.newEncoder()));
  }

  /** A stream, in place of what the file held. */
  public static OutputStream newOutputStream(Path file) throws IOException {
    return Channels.newOutputStream(open(file));
  }

  private static SeekableByteChannel open(Path file) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file, ANEW, attributes(file, FILE));
    // One that was there before keeps the rights that it had; a device or pipe is not ours.
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      restrict(file, FILE);
    }
    return channel;
  }

  /**
   * What belongs to somebody else, such as a mounted volume, or is everybody's, such as a directory
   * for temporary files, is left as it is.
   */
  private static void restrict(Path path, Set<PosixFilePermission> rights) {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      Set<PosixFilePermission> present = view.readAttributes().permissions();
      boolean isShared = present.contains(PosixFilePermission.OTHERS_WRITE);
      if (!isShared && !rights.containsAll(present)) {
        view.setPermissions(rights);
      }
    } catch (IOException e) {
      return;
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }
}
