package io.github.inventorystreams.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.ProgramProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process of its own, with a folder for temporary files of its own. */
class DemoProcessTest {
  @TempDir Path directory;

  @Test
  void leavesNothingBehindWhenItIsToldToStop() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    try (ProgramProcess demo =
        ProgramProcess.start(
            directory.resolve("demo"),
            List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-Dlogback.configurationFile="
                    + Path.of("src", "main", "resources", "logback.xml")),
            Map.of(),
            "demo",
            "--skus",
            "5",
            "--for",
            "10m",
            "--broker-port",
            "0",
            "--http-port",
            "0")) {
      demo.awaitReady();
      assertThat(temporary).isNotEmptyDirectory();

      demo.stop();
      assertThat(temporary).isEmptyDirectory();
      assertThat(demo.out())
          .containsPattern("stopped +before the end")
          .containsPattern("fill rate +[0-9.]+");
      assertThat(demo.err()).isEmpty();
    }
  }
}
