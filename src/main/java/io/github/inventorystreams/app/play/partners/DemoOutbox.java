package io.github.inventorystreams.app.play.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.Durations;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.supply.PlannedDelivery;
import io.github.inventorystreams.supply.plan.SupplyFile;
import io.github.inventorystreams.supply.plan.SupplyPlan;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a demo that orders go to and answers come from, with the file of suppliers that
 * says so.
 */
public final class DemoOutbox {
  private static final String FILE = "supply.json";
  private static final String LINK_KEY = "DEMO_LINK_KEY";
  private static final int LINK_KEY_BYTES = 32;
  private static final int FIRST_PORT = 8090;
  private static final int PORTS = 100;

  private final Path folder;
  private final SupplyPlan plan;
  private final PlayedClock clock = new PlayedClock();

  private DemoOutbox(Path folder, SupplyPlan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  /**
   * Makes one: {@code outbox} in the data directory, or a temporary folder, which stays.
   *
   * @param dataDirectory {@code null} = the demo leaves none
   * @throws CommandException if there is one already, or it can't be made
   */
  public static DemoOutbox make(@Nullable String dataDirectory) {
    try {
      Path folder =
          dataDirectory == null
              ? Files.createTempDirectory("inventory-streams-outbox-")
              : Path.of(dataDirectory).resolve("outbox").toAbsolutePath();
      if (isFilled(folder)) {
        throw CommandException.failed(
            "%s has the orders of an earlier demo: move it away, or name another --data-dir."
                .formatted(folder));
      }
      Files.createDirectories(folder);
      String text = file();
      Files.writeString(folder.resolve(FILE), text);
      byte[] secret = new byte[LINK_KEY_BYTES];
      new SecureRandom().nextBytes(secret);
      SupplyPlan plan =
          new SupplyFile(
                  folder,
                  Map.of(LINK_KEY, HexFormat.of().formatHex(secret)),
                  Durations::parse,
                  // Files are written at the time of day.
                  InstantSource.system())
              .parse(text);
      return new DemoOutbox(folder, plan);
    } catch (IOException e) {
      throw CommandException.failed("No outbox can be made: %s.".formatted(e), e);
    }
  }

  /** The delivery into it, at the time of the world that is played. */
  public PlannedDelivery delivery() {
    return new PlannedDelivery(plan, clock);
  }

  /** Where the files of a channel are put. */
  Path orders(String channel) {
    return folder.resolve(channel);
  }

  /** Where the answers of a channel are expected. */
  Path answers(String channel) {
    return folder.resolve("inbox").resolve(channel);
  }

  Path folder() {
    return folder;
  }

  SupplyPlan plan() {
    return plan;
  }

  PlayedClock clock() {
    return clock;
  }

  private static boolean isFilled(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      return content.iterator().hasNext();
    }
  }

  private static String file() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DemoOutbox.class.getResourceAsStream("demo-supply.json"))) {
      return new String(in.readAllBytes(), UTF_8).replace("8090", Integer.toString(freePort()));
    }
  }

  /**
   * The first port from the usual one on that nobody listens at. Links name it before anything
   * listens; ports that the system gives to connections lie far above.
   */
  private static int freePort() {
    for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw CommandException.failed(
        "The pages of the played suppliers find no free port from %d to %d."
            .formatted(FIRST_PORT, FIRST_PORT + PORTS - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
