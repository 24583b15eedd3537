package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  @TempDir Path folder;

  @Test
  void whatIsMadeIsItsOwnersAlone() throws IOException {
    assumePosix();
    Path directory = folder.resolve("a/b");
    PrivateFiles.createDirectories(directory);
    PrivateFiles.writeString(directory.resolve("text"), "ä");
    try (Writer writer = PrivateFiles.newBufferedWriter(directory.resolve("written"));
        OutputStream stream = PrivateFiles.newOutputStream(directory.resolve("streamed"))) {
      writer.write("ä");
      stream.write(1);
    }
    assertThat(rights(directory)).isEqualTo("rwx------");
    for (String file : new String[] {"text", "written", "streamed"}) {
      assertThat(rights(directory.resolve(file))).isEqualTo("rw-------");
    }
    assertThat(directory.resolve("written")).hasContent("ä");
  }

  @Test
  void aFileThatOthersCouldReadIsTakenFromThem() throws IOException {
    assumePosix();
    Path file = folder.resolve("orders.csv");
    Files.writeString(file, "what was longer before");
    chmod(file, "rw-r--r--");
    PrivateFiles.writeString(file, "new");
    assertThat(file).hasContent("new");
    assertThat(rights(file)).isEqualTo("rw-------");
  }

  @Test
  void onlyADirectoryOfOurOwnIsTakenFromOthers() throws IOException {
    assumePosix();
    Path empty = opened("empty");
    Path ours = opened("ours");
    Files.writeString(ours.resolve("mark"), "");
    Path somebodys = opened("somebodys");
    Files.writeString(somebodys.resolve("letter"), "");
    Path everybodys = opened("everybodys");
    chmod(everybodys, "rwxrwxrwx");
    for (Path directory : new Path[] {empty, ours, somebodys, everybodys}) {
      PrivateFiles.ownDirectory(directory, "mark");
    }
    assertThat(rights(empty)).isEqualTo("rwx------");
    assertThat(rights(ours)).isEqualTo("rwx------");
    assertThat(rights(somebodys)).isEqualTo("rwxr-xr-x");
    assertThat(rights(everybodys)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void aFileSystemWithoutRightsIsGoodEnough() throws IOException {
    URI archive = URI.create("jar:" + folder.resolve("files.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertThat(files.supportedFileAttributeViews()).doesNotContain("posix");
      Path directory = files.getPath("/data");
      PrivateFiles.ownDirectory(directory, "mark");
      PrivateFiles.writeString(directory.resolve("mark"), "text");
      assertThat(Files.readString(directory.resolve("mark"))).isEqualTo("text");
    }
  }

  private Path opened(String name) throws IOException {
    Path directory = Files.createDirectory(folder.resolve(name));
    chmod(directory, "rwxr-xr-x");
    return directory;
  }

  private static void chmod(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private void assumePosix() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }
}
