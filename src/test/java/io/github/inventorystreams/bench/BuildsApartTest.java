package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.forecast.ForecastMethods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is measured with is not built with the product, so that it breaks unseen but for this. */
class BuildsApartTest {
  private static final Path BUILDS = Path.of("src/bench");
  private static final Path BENCHMARKS = BUILDS.resolve("jmh/src/main/java");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (io\\.github\\.inventorystreams\\.[\\w.]+);");

  @ParameterizedTest
  @ValueSource(strings = {"flink-peer", "jmh"})
  void everythingHasOneVersionForEver(String build) throws Exception {
    Document pom = pom(build);
    List<Element> versioned =
        Stream.of("dependency", "plugin", "path").flatMap(tag -> elements(pom, tag)).toList();
    assertThat(versioned).hasSizeGreaterThan(5);
    for (Element each : versioned) {
      String name = text(each, "artifactId");
      // Jackson has the version of its bill of materials.
      if (!name.equals("jackson-databind") && !text(each, "scope").equals("system")) {
        assertThat(version(pom, each)).as(name).matches("\\d+(\\.\\d+)+(-[\\d.]+)?");
      }
    }
  }

  @Test
  void theBenchmarksAreCompiledAgainstTheJarThatTheyRunOn() throws Exception {
    Document pom = pom("jmh");
    Path compiled =
        Path.of(
            text(pom.getDocumentElement(), "systemPath")
                .replace("${project.basedir}", BUILDS.resolve("jmh").toString()));
    Path run =
        BUILDS.resolve("jmh/target/lib").resolve(text(pom.getDocumentElement(), "Class-Path"));
    assertThat(compiled.normalize()).isEqualTo(Path.of("target/inventory-streams.jar"));
    assertThat(run.normalize()).isEqualTo(compiled.normalize());
  }

  @Test
  void whatTheBenchmarksMeasureIsThere() throws IOException {
    List<String> imported;
    try (Stream<Path> files = Files.walk(BENCHMARKS)) {
      imported =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> IMPORT.matcher(read(file)).results().map(found -> found.group(1)))
              .distinct()
              .toList();
    }
    assertThat(imported).contains("io.github.inventorystreams.stock.Bookkeeper");
    assertThat(imported)
        .allSatisfy(
            name ->
                assertThat(Path.of("src/main/java", name.replace('.', '/') + ".java")).exists());
  }

  @Test
  void theMethodsThatTheBenchmarksForecastByExist() {
    String source =
        read(BENCHMARKS.resolve("io/github/inventorystreams/micro/ForecastBenchmark.java"));
    String given = source.substring(source.indexOf("@Param({"), source.indexOf("String method"));
    List<String> methods =
        Pattern.compile("\"([^\"]+)\"")
            .matcher(given)
            .results()
            .map(name -> name.group(1))
            .toList();
    assertThat(methods).isNotEmpty().isSubsetOf(ForecastMethods.names());
  }

  private static Document pom(String build) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(BUILDS.resolve(build).resolve("pom.xml").toFile());
  }

  private static String version(Document pom, Element of) {
    String version = text(of, "version");
    return version.startsWith("${")
        ? text(pom.getDocumentElement(), version.substring(2, version.length() - 1))
        : version;
  }

  private static Stream<Element> elements(Document pom, String tag) {
    NodeList found = pom.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  /** Of the first element of that name; empty where there is none. */
  private static String text(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
