package io.github.inventorystreams.app.supply;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Kafka forgets how far a group has read that is away for a week. */
class ForgottenOffsetsTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String BEFORE = "PO-S0-DC1-20261101-1";
  private static final String FIRST = "PO-S1-DC1-20261122-1";

  @TempDir private Path directory;

  @Test
  void ordersOfTheTimeInBetweenAreDeliveredAndNoOtherAgain() throws Exception {
    try (SupplyShop shop = new SupplyShop(directory, BROKER.bootstrapServers())) {
      shop.write(
          """
          {"buyer": {"name": "Shop", "city": "Berlin", "country": "DE"},
           "channels": {"acme": {"type": "files", "form": "csv", "folder": "out"}},
           "otherwise": "acme"}
          """);
      shop.publish(created(BEFORE, "S0"));
      try (ProgramProcess supply = shop.start(Map.of())) {
        shop.publish(created(FIRST, "S1"));
        awaitSent(shop, FIRST);
        supply.stop();
      }
      forgetGroups();
      // Some of them in partitions in which there was no delivery before.
      List<String> between = List.of("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8");
      for (String supplierId : between) {
        shop.publish(created(number(supplierId), supplierId));
      }
      try (ProgramProcess supply = shop.start(Map.of())) {
        for (String supplierId : between) {
          awaitSent(shop, number(supplierId));
        }
        supply.stop();
      }
      assertThat(shop.values("order-deliveries"))
          .filteredOn(each -> each.get("state").asText().equals("ATTEMPTED"))
          .extracting(each -> each.get("poNumber").asText())
          .as("what was there before anybody delivered orders, was delivered by hand")
          .hasSize(between.size() + 1)
          .doesNotHaveDuplicates()
          .doesNotContain(BEFORE);
    }
  }

  private static String number(String supplierId) {
    return "PO-" + supplierId + "-DC1-20261130-1";
  }

  private static void awaitSent(SupplyShop shop, String poNumber) {
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(() -> assertThat(shop.state(poNumber + "/1/acme")).isEqualTo("SENT"));
  }

  private static void forgetGroups() throws Exception {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BROKER.bootstrapServers()))) {
      List<String> groups =
          admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
      assertThat(groups).hasSize(1);
      admin.deleteConsumerGroups(groups).all().get();
    }
  }
}
