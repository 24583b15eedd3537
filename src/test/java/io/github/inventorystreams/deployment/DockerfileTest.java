package io.github.inventorystreams.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image is built of what its context has, and its program has as few rights as can be. */
class DockerfileTest {
  private static final Path FILE = Path.of("docker", "Dockerfile");
  private static final Pattern PACKED = Pattern.compile("<(?:directory|include)>([^$<*]+)</");

  @Test
  void itsVersionIsThatOfTheBuild() throws IOException {
    assertThat(Files.readString(FILE)).contains("ARG VERSION=" + BuiltVersion.get() + "\n");
  }

  @Test
  void bothBasesCanBePinned() throws IOException {
    assertThat(Files.readString(FILE))
        .contains("ARG BUILD_BASE=", "ARG BASE=", "FROM ${BUILD_BASE} AS build", "FROM ${BASE}\n");
  }

  @Test
  void itRunsAsNobodyAndItsHealthCheckStartsNoJava() throws IOException {
    String file = Files.readString(FILE);
    assertThat(file)
        .contains(
            "USER 10001:10001\n",
            "org.opencontainers.image.title=",
            "org.opencontainers.image.licenses=\"Apache-2.0\"");
    assertThat(file.substring(file.indexOf("HEALTHCHECK"), file.indexOf("ENTRYPOINT")))
        .contains("CMD [\"/opt/inventory-streams/docker/healthy\"]")
        .doesNotContain("java");
    assertThat(Path.of("docker", "healthy")).isExecutable();
  }

  /** What the archives are packed of is in the context, and what the context names is there. */
  @Test
  void theContextHasWhatTheBuildNeeds() throws IOException {
    List<String> context =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    assertThat(context).allSatisfy(name -> assertThat(Path.of(name)).exists());
    assertThat(context).contains("mvnw", "pom.xml", "src/main", "src/build", "src/assembly");
    String packed = Files.readString(Path.of("src", "assembly", "contents.xml"));
    List<String> sources =
        PACKED
            .matcher(packed)
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.endsWith(".jar"))
            .toList();
    assertThat(sources).contains("bin", "LICENSE");
    assertThat(context).containsAll(sources);
  }
}
