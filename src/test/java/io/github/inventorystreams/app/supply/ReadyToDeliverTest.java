package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.log.CommittedConsumer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A service that delivers orders is ready once it reads them, on a real broker. */
class ReadyToDeliverTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String GROUP = "inventory-streams-supply";
  private static final String PO = "PO-S1-DC1-20261122-1";
  private static final int FIRST_PORT = 19_190;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path directory;

  /** Another member that has all orders and hears of nothing keeps the service from them. */
  @Test
  void aServiceIsNotReadyBeforeItReadsOrders() throws Exception {
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers());
        Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()));
        Consumer<byte[], byte[]> other = member()) {
      int port = FreePort.from(FIRST_PORT);
      try (ProgramProcess service = start(port)) {
        await()
            .atMost(MAX_WAIT)
            .until(() -> state(admin, service) == GroupState.PREPARING_REBALANCE);
        assertThat(ready(port)).isEqualTo(503);
        assertThat(service.out()).doesNotContain("ready:");

        other.unsubscribe();
        service.awaitReady();
        assertThat(ready(port)).isEqualTo(200);
        shop.publish(created(PO, "S1"));
        await().atMost(MAX_WAIT).until(() -> shop.state(PO + "/1/acme").equals("SENT"));
        service.stop();
      }
    }
  }

  private static Consumer<byte[], byte[]> member() {
    Consumer<byte[], byte[]> member =
        CommittedConsumer.open(
            Map.of(
                "bootstrap.servers",
                BROKER.bootstrapServers(),
                "group.id",
                GROUP,
                "partition.assignment.strategy",
                RangeAssignor.class.getName()));
    member.subscribe(List.of("purchase-orders", "delivery-requests"));
    while (member.assignment().isEmpty()) {
      member.poll(Duration.ofMillis(100));
    }
    return member;
  }

  private static GroupState state(Admin admin, ProgramProcess service) throws Exception {
    assertThat(service.process().isAlive()).as(service.err()).isTrue();
    return admin
        .describeConsumerGroups(List.of(GROUP))
        .describedGroups()
        .get(GROUP)
        .get()
        .groupState();
  }

  private ProgramProcess start(int port) throws IOException {
    return ProgramProcess.start(
        directory.resolve("run"),
        List.of("-Xmx512m"),
        Map.of(),
        "run",
        "--supply",
        directory.resolve("supply.json").toString(),
        "--bootstrap-servers",
        BROKER.bootstrapServers(),
        "--data-dir",
        directory.resolve("data").toString(),
        "--http-port",
        Integer.toString(port));
  }

  private int ready(int port) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health/ready".formatted(port)))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
