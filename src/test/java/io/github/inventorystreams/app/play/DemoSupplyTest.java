package io.github.inventorystreams.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo whose orders go out as mails and files, and whose answers come back the same way. */
class DemoSupplyTest {
  private static final List<String> SHOP =
      List.of("--skus", "16", "--days", "24", "--broker-port", "0", "--http-port", "0", "--json");

  @TempDir private Path directory;

  @Test
  void whatIsAnsweredByMailAndFilesMovesTheShopAsIfItHadBeenKnown() throws Exception {
    try (ProgramProcess delivered =
            demo("with", "--supply", "--data-dir", directory.resolve("data").toString());
        ProgramProcess known = demo("without")) {
      ObjectNode with = summary(delivered);
      ObjectNode without = summary(known);

      Path outbox = Path.of(with.at("/supply/outbox").asText());
      assertThat(outbox).isEqualTo(directory.resolve("data").resolve("outbox"));
      long orders = with.get("purchaseOrders").asLong();
      assertThat(orders).isGreaterThan(8);
      long sent = 0;
      long answered = 0;
      TreeSet<String> channels = new TreeSet<>();
      for (JsonNode supplier : with.at("/supply/suppliers")) {
        sent += supplier.get("sent").asLong();
        answered += supplier.get("answered").asLong();
        String channel = supplier.get("channel").asText();
        channels.add(channel);
        assertThat(files(outbox.resolve(channel))).hasSize(supplier.get("sent").asInt());
        if (!channel.equals("mail")) {
          assertThat(files(outbox.resolve("inbox").resolve(channel).resolve("processed")))
              .hasSize(supplier.get("answered").asInt());
        }
      }
      assertThat(channels).contains("mail", "csv", "peppol");
      assertThat(sent).isEqualTo(orders);
      assertThat(answered).isEqualTo(orders);

      // Nothing but the way of the answers is another one.
      for (ObjectNode each : List.of(with, without)) {
        each.remove(List.of("wallSeconds", "eventsPerSecond", "supply"));
      }
      assertThat(with).isEqualTo(without);
    }
  }

  @Test
  void suppliersWhoCanNotBePlayedAreWrongUsage() throws IOException {
    Path sales =
        Files.writeString(
            directory.resolve("sales.csv"),
            "timestamp,order_id,sku,quantity\n2025-01-06T10:00:00Z,1,A,1\n");
    CommandLineRun ofFile = CommandLineRun.of("demo", "--supply", "--sales", sales.toString());
    assertThat(ofFile.exitCode()).isEqualTo(2);
    assertThat(ofFile.err()).hasLineCount(1).contains("with --sales, name a file");

    CommandLineRun live = CommandLineRun.of("demo", "--supply", "--clock", "wall");
    assertThat(live.exitCode()).isEqualTo(2);
    assertThat(live.err()).hasLineCount(1).contains("needs --clock stream");
  }

  @Test
  void theOrdersOfAnEarlierDemoStayAsTheyAre() throws IOException {
    Path outbox = Files.createDirectories(directory.resolve("data").resolve("outbox"));
    Path earlier = Files.writeString(outbox.resolve("supply.json"), "{}");
    CommandLineRun run =
        CommandLineRun.of("demo", "--supply", "--data-dir", directory.resolve("data").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("the orders of an earlier demo");
    assertThat(earlier).hasContent("{}");
  }

  private ProgramProcess demo(String name, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("demo"));
    arguments.addAll(SHOP);
    arguments.addAll(List.of(more));
    return ProgramProcess.start(
        directory.resolve(name),
        List.of("-Xmx512m", "-Djava.io.tmpdir=" + directory),
        Map.of(),
        arguments.toArray(String[]::new));
  }

  private static ObjectNode summary(ProgramProcess demo) throws Exception {
    assertThat(demo.process().waitFor(4, TimeUnit.MINUTES)).isTrue();
    assertThat(demo.process().exitValue()).as(demo.err()).isZero();
    String last = demo.out().lines().reduce((before, line) -> line).orElseThrow();
    return (ObjectNode) new ObjectMapper().readTree(last);
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
