package io.github.inventorystreams.supply.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.SupplyDocuments;
import io.github.inventorystreams.supply.delivery.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWayTest {
  private static final Letter.File FILE =
      new Letter.File("PO-1-1.csv", "text/csv", "a;b\n".getBytes(UTF_8));
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  @TempDir private Path dir;

  @Test
  void aFileAppearsAsAWholeAndOnce() throws IOException {
    FolderWay way = new FolderWay(dir.resolve("out"));
    assertThat(way.put(FILE)).isEqualTo(new Attempt.Taken("PO-1-1.csv"));
    FileTime written = Files.getLastModifiedTime(dir.resolve("out/PO-1-1.csv"));
    assertThat(way.put(FILE)).isEqualTo(new Attempt.Taken("PO-1-1.csv"));
    assertThat(Files.getLastModifiedTime(dir.resolve("out/PO-1-1.csv"))).isEqualTo(written);
    assertThat(dir.resolve("out/PO-1-1.csv")).hasContent("a;b\n");
    try (var files = Files.list(dir.resolve("out"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFolderThatIsNoneIsAskedAgain() throws IOException {
    Files.writeString(dir.resolve("out"), "a file");
    assertThat(new FolderWay(dir.resolve("out")).put(FILE))
        .isInstanceOfSatisfying(
            Attempt.Failed.class,
            failed -> assertThat(failed.reason()).contains("out can't be written to"));
  }

  @Test
  void theInboxHandsOutWhatIsWholeAndMovesIt() throws IOException {
    FolderInbox inbox = new FolderInbox(dir, Duration.ofSeconds(5), () -> NOW);
    file("b.csv", NOW.minusSeconds(6));
    file("a.csv", NOW.minusSeconds(60));
    file("young.csv", NOW.minusSeconds(4));
    file(".hidden", NOW.minusSeconds(60));
    file("half.csv.part", NOW.minusSeconds(60));
    Files.createDirectory(dir.resolve("folder"));
    Files.createSymbolicLink(dir.resolve("link.csv"), dir.resolve("a.csv"));
    assertThat(inbox.names(9)).containsExactly("a.csv", "b.csv");
    assertThat(inbox.names(1)).containsExactly("a.csv");
    assertThat(inbox.read("a.csv", 3)).isEqualTo("a.cs".getBytes(UTF_8));
    inbox.keep("a.csv");
    inbox.refuse("b.csv", "line 1: no order");
    assertThat(inbox.names(9)).isEmpty();
    assertThat(dir.resolve("processed/a.csv")).hasContent("a.csv");
    assertThat(dir.resolve("refused/b.csv")).hasContent("b.csv");
    assertThat(dir.resolve("refused/b.csv.reason.txt")).hasContent("line 1: no order");
  }

  @Test
  void aFileOfTheSameNameTakesNoOthersPlace() throws IOException {
    FolderInbox inbox = new FolderInbox(dir, Duration.ZERO, () -> NOW);
    for (String content : new String[] {"first", "second"}) {
      Files.writeString(file("a.csv", NOW.minusSeconds(60)), content);
      Files.setLastModifiedTime(dir.resolve("a.csv"), FileTime.from(NOW.minusSeconds(60)));
      inbox.keep("a.csv");
    }
    assertThat(dir.resolve("processed/a.csv")).hasContent("first");
    assertThat(dir.resolve("processed/a.csv.2")).hasContent("second");
  }

  @Test
  void anInboxThatIsNotThereIsEmpty() throws IOException {
    assertThat(new FolderInbox(dir.resolve("none"), Duration.ZERO, () -> NOW).names(9)).isEmpty();
  }

  @Test
  void namesOfFilesHaveNoFolders() {
    assertThat(Letter.fileName(SupplyDocuments.of("PO-a/../b c-1", "S", 1)))
        .isEqualTo("PO-a%2F..%2Fb%20c-1-1");
    assertThat(Letter.fileName(SupplyDocuments.of("PO-S1-\u5317\u4eac-1", "S", 1)))
        .isEqualTo("PO-S1-%E5%8C%97%E4%BA%AC-1-1")
        .isNotEqualTo(Letter.fileName(SupplyDocuments.of("PO-S1-\u4e0a\u6d77-1", "S", 1)));
  }

  private Path file(String name, Instant modified) throws IOException {
    Path file = Files.writeString(dir.resolve(name), name);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
