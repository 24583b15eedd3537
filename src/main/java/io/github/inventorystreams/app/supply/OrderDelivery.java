package io.github.inventorystreams.app.supply;

import io.github.inventorystreams.app.config.Durations;
import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.supply.page.AnswerDesk;
import io.github.inventorystreams.supply.plan.PagePlan;
import io.github.inventorystreams.supply.plan.SupplyFile;
import io.github.inventorystreams.supply.stream.Supply;
import io.github.inventorystreams.supply.stream.SupplyStatus;
import io.github.inventorystreams.web.IpNetwork;
import io.github.inventorystreams.web.OrderPageBinding;
import io.github.inventorystreams.web.OrderPageServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The delivery of orders to suppliers that the settings ask for, with the pages of suppliers. */
public final class OrderDelivery implements AutoCloseable {
  private static final String GROUP = "-supply";
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final PlannedDelivery planned;
  private final Settings settings;
  private final String brokers;
  private final Supply supply;
  private @Nullable OrderPageServer pages;

  private OrderDelivery(PlannedDelivery planned, Settings settings, String brokers, Supply supply) {
    this.planned = planned;
    this.settings = settings;
    this.brokers = brokers;
    this.supply = supply;
  }

  /**
   * The plan in the file that the settings name; empty where they name none.
   *
   * @throws CommandException if its file can't be read or is wrong
   */
  public static Optional<PlannedDelivery> plan(
      Settings settings, Map<String, String> environment, InstantSource clock) {
    String name = settings.get(ServiceSettings.SUPPLY_CONFIG).orElse(null);
    if (name == null) {
      return Optional.empty();
    }
    Path file = Path.of(name).toAbsolutePath();
    try {
      Path folder = file.getParent() == null ? file : file.getParent();
      return Optional.of(
          new PlannedDelivery(
              new SupplyFile(folder, environment, Durations::parse, clock)
                  .parse(Files.readString(file)),
              clock));
    } catch (NoSuchFileException e) {
      throw CommandException.failed(
          "There is no file %s, which supply.config names.".formatted(name), e);
    } catch (IOException e) {
      throw CommandException.failed(
          "The file %s that supply.config names can't be read: %s.".formatted(name, e), e);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("%s: %s.".formatted(name, e.getMessage()));
    }
  }

  /** What carries a plan out, to be started. */
  public static OrderDelivery of(PlannedDelivery planned, Settings settings, String brokers) {
    return new OrderDelivery(
        planned,
        settings,
        brokers,
        new Supply(
            planned.plan(),
            ClientProperties.of(settings, brokers),
            settings.topics(),
            settings.get(KafkaSettings.APPLICATION_ID) + GROUP,
            planned.clock()));
  }

  /**
   * Begins to deliver, and to serve the pages and take posts where the plan has pages.
   *
   * @throws CommandException if the topics are not as they have to be
   */
  public void start() throws InterruptedException {
    String topicIds;
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      OrderTopics.check(admin, settings.topics(), brokers);
      topicIds = OrderTopics.ids(admin, settings.topics());
    }
    supply.start(topicIds);
    PagePlan page = planned.plan().pages();
    if (page != null) {
      pages =
          OrderPageServer.start(
              new OrderPageBinding(
                  page.host(),
                  page.port(),
                  Set.of(page.address().getHost()),
                  page.proxies().stream().map(IpNetwork::parse).toList(),
                  "pages.port in the file of suppliers"),
              page.keys(),
              new AnswerDesk(supply.pages()),
              supply.posts(),
              planned.clock()::millis);
    }
  }

  /**
   * Waits until orders are read: until then an order would wait for another process, which may be
   * dead, and one that is placed before the first start is never delivered.
   *
   * @param end completed once nobody waits any more
   */
  public void awaitFollowing(CompletableFuture<?> end) {
    while (!status().isFollowing() && !end.isDone()) {
      end.thenRun(() -> {})
          .completeOnTimeout(null, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    }
  }

  public SupplyStatus status() {
    return supply.status();
  }

  /** Where the pages listen, {@code host:port}; empty where there are none. */
  public Optional<String> pagesAddress() {
    return Optional.ofNullable(pages).map(OrderPageServer::address);
  }

  @Override
  public void close() {
    OrderPageServer server = pages;
    if (server != null) {
      server.close();
    }
    supply.close();
  }
}
