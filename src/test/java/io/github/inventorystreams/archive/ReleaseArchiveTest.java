package io.github.inventorystreams.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.archive.Archive.Run;
import io.github.inventorystreams.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The archives hold a program that runs, and the one for services has no broker. */
@EnabledIfSystemProperty(named = Archive.PROPERTY, matches = ".+")
class ReleaseArchiveTest {
  @TempDir static Path folder;
  private static Archive complete;
  private static Archive service;

  @BeforeAll
  static void unpack() throws Exception {
    complete = Archive.unpack(".tar.gz", folder.resolve("complete"));
    service = Archive.unpack("-service.tar.gz", folder.resolve("service"));
  }

  @Test
  void theFolderHasTheVersionInItsName() {
    assertThat(complete.home()).hasFileName("inventory-streams-" + Archive.version());
    assertThat(service.home()).hasFileName("inventory-streams-" + Archive.version());
  }

  @Test
  void theProgramSaysItsVersion() throws Exception {
    Run run = complete.run("--version");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualTo("inventory-streams " + Archive.version());
  }

  @Test
  void theProgramExplainsItself() throws Exception {
    Run run = complete.run("--help");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("Usage: inventory-streams", "demo", "run", "topics");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theShippedConfigurationIsAccepted() throws Exception {
    Run run = service.run("config", "--config", "config/inventory-streams.properties");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void theZipHoldsTheSameWithTheLauncherAsAProgram() throws IOException {
    try (ZipFile zip = ZipFile.builder().setFile(Archive.file(".zip").toFile()).get()) {
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream().filter(each -> !each.isDirectory()).toList();
      assertThat(entries.stream().map(ZipArchiveEntry::getName))
          .containsExactlyInAnyOrderElementsOf(filesOf(complete));
      assertThat(entries)
          .filteredOn(entry -> entry.getName().endsWith("/bin/inventory-streams"))
          .singleElement()
          .extracting(ZipArchiveEntry::getUnixMode)
          .isEqualTo(0100755);
    }
  }

  @Test
  void scriptsThatAreShownAreProgramsInTheArchive() throws IOException {
    try (var files = Files.walk(service.home().resolve("docs").resolve("examples"))) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".sh")).toList();
      assertThat(scripts).isNotEmpty().allMatch(Files::isExecutable);
    }
  }

  @Test
  void theArchiveForServicesIsTheSameWithoutTheBroker() throws IOException {
    assertThat(complete.libraries()).containsAll(service.libraries());
    assertThat(complete.libraries()).anyMatch(jar -> jar.startsWith("kafka_2.13-"));
    assertThat(service.libraries())
        .anyMatch(jar -> jar.startsWith("kafka-streams-"))
        .noneMatch(jar -> jar.startsWith("kafka_") || jar.startsWith("kafka-server"))
        .noneMatch(jar -> jar.startsWith("scala-"));
    List<String> others = filesOf(complete);
    others.removeIf(file -> file.contains("/lib/"));
    assertThat(filesOf(service)).containsAll(others);
  }

  @Test
  void withoutABrokerRunSaysWhatIsMissing() throws Exception {
    Run run = service.run("run", "--http-port", "0", "--data-dir", folder.resolve("no").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("no embedded broker", "--bootstrap-servers");
  }

  /** Nothing that was left out is missed. */
  @Test
  void theServiceRunsOnBrokersOfOthers() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      Run made =
          service.run("topics", "--create", "--bootstrap-servers", broker.bootstrapServers());
      assertThat(made.exitCode()).as(made.err()).isZero();
      Path out = folder.resolve("service.out");
      Path err = folder.resolve("service.err");
      Process running =
          new ProcessBuilder(
                  service.launcher().toString(),
                  "run",
                  "--bootstrap-servers",
                  broker.bootstrapServers(),
                  "--http-port",
                  "0",
                  "--data-dir",
                  folder.resolve("data").toString())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> !running.isAlive() || Files.readString(out).contains("ready:"));
        assertThat(running.isAlive()).as(Files.readString(err)).isTrue();
        running.destroy();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(err)).isZero();
      } finally {
        running.destroyForcibly().waitFor();
      }
    }
  }

  /** All files as an archive names them. */
  private static List<String> filesOf(Archive archive) throws IOException {
    Path above = archive.home().getParent();
    try (var files = Files.walk(archive.home())) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .map(file -> above.relativize(file).toString())
              .toList());
    }
  }
}
