package io.github.inventorystreams.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir Path directory;

  @Test
  void isDeletedWithAllThatIsInItAndNothingElse() throws IOException {
    Path tree = Files.createDirectories(directory.resolve("tree").resolve("branch")).getParent();
    Files.writeString(tree.resolve("branch").resolve("leaf"), "leaf");
    Path other = Files.createDirectory(directory.resolve("other"));
    Path kept = Files.writeString(other.resolve("kept"), "kept");
    Files.createSymbolicLink(tree.resolve("link"), other);

    FileTree.delete(tree);

    assertThat(tree).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void whatIsGoneIsGood() throws IOException {
    FileTree.delete(directory.resolve("nothing"));
    assertThat(directory).isEmptyDirectory();
  }
}
