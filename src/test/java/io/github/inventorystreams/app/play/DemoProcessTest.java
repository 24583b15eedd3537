package io.github.inventorystreams.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process of its own, with a folder for temporary files of its own. */
class DemoProcessTest {
  @TempDir Path directory;

  @Test
  void leavesNothingBehindWhenItIsToldToStop() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Dlogback.configurationFile=" + Path.of("src", "main", "resources", "logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--skus",
                "5",
                "--for",
                "10m",
                "--broker-port",
                "0",
                "--http-port",
                "0")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> !process.isAlive() || Files.readString(out).contains("ready:"));
      assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
      assertThat(temporary).isNotEmptyDirectory();

      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(err)).isZero();
      assertThat(temporary).isEmptyDirectory();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
