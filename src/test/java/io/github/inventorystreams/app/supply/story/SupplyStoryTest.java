package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.supply.FreePort;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.PurchaseOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of orders to suppliers of each kind, on a real broker: the order goes out, a part
 * of the goods may come first, the answer comes in, the goods come, the order is closed. Each step
 * happens twice, and the process that delivers is killed between two of them each day, or while a
 * supplier takes an order.
 *
 * <p>{@code -Dsupply.kills=20} kills it more often, {@code -Dsupply.channel=mail} has one supplier
 * alone.
 */
class SupplyStoryTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final int NEVER = -1;
  private static final int IN_A_POST = -2;
  private static final int[] KILLED_BEFORE = {1, IN_A_POST, 3, 2, 0, 5, 4};
  private static final long FIRST_PART = 3;
  private static final int FIRST_PORT = 18_090;

  @TempDir private Path directory;

  private final Map<String, PurchaseOrder> placed = new HashMap<>();
  private final Map<String, StorySupplier> suppliers = new HashMap<>();

  @Test
  void everyOrderGoesOutAndEveryAnswerCountsOnceHoweverOftenTheProcessIsKilled() throws Exception {
    int kills = Integer.getInteger("supply.kills", 2);
    String only = System.getProperty("supply.channel", "");
    int pagesPort = FreePort.from(FIRST_PORT);
    MailSupplier mail = new MailSupplier(pagesPort);
    for (StorySupplier each : cast(mail, pagesPort)) {
      if (only.isEmpty() || only.equals(each.id())) {
        suppliers.put(each.id(), each);
      } else {
        each.close();
      }
    }
    assertThat(suppliers).as("suppliers called " + only).isNotEmpty();
    int days = kills + 1;
    try (StoryShop shop =
        new StoryShop(BROKER, directory, List.copyOf(suppliers.values()), mail.pages(), days)) {
      shop.startSupply();
      for (int day = 1; day <= days; day++) {
        play(shop, day, day <= kills ? KILLED_BEFORE[(day - 1) % KILLED_BEFORE.length] : NEVER);
      }
      check(shop, days);
    } finally {
      suppliers.values().forEach(StorySupplier::close);
    }
  }

  private List<StorySupplier> cast(MailSupplier mail, int pagesPort) throws Exception {
    String ubl = "4012345950038";
    String edi = "4012345950045";
    AnswerTexts.Edifact pieces = new AnswerTexts.Edifact(edi, "D:96A:UN:EAN005", "PCE", 1);
    AnswerTexts.Edifact pair = new AnswerTexts.Edifact("4012345950052", "D:01B:UN:EAN009", "PR", 2);
    AnswerTexts.Edifact pairNotice =
        new AnswerTexts.Edifact(pair.gln(), "D:01B:UN:EAN007", "PR", 2);
    return List.of(
        mail,
        new HookSupplier(pagesPort),
        FolderSupplier.of("csv", "0088:4012345950007", "csv", "", AnswerTexts::csv, directory),
        FolderSupplier.of("sftp", "0088:4012345950069", "csv", "", AnswerTexts::csv, directory)
            .over(SftpPlace.start(directory, "sftp")),
        FolderSupplier.of("ubl", "0088:" + ubl, "ubl-peppol", "", AnswerTexts.ubl(ubl), directory)
            .notifying(AnswerTexts.ublDespatch(ubl)),
        FolderSupplier.of(
                "edi",
                "0088:" + edi,
                "edifact-d96a",
                partners("4012345000009", "14", edi, "14"),
                pieces::response,
                directory)
            .notifying(pieces::notice),
        FolderSupplier.of(
                "pairs",
                "0088:" + pair.gln(),
                "edifact-d01b",
                partners("4012345000009", "14", pair.gln(), "14"),
                pair::response,
                directory)
            .notifying(pairNotice::notice)
            .inPairs(),
        FolderSupplier.of(
                "x12",
                "0060:101234567",
                "x12-4010",
                partners("OURSHOP", "ZZ", "101234567", "01"),
                AnswerTexts::x12,
                directory)
            .notifying(AnswerTexts::x12Notice));
  }

  private static String partners(String us, String ours, String them, String theirs) {
    return """
        "us": {"id": "%s", "qualifier": "%s"}, "them": {"id": "%s", "qualifier": "%s"},"""
        .formatted(us, ours, them, theirs);
  }

  /**
   * One day.
   *
   * @param killedBefore the step before which the process is killed; or {@link #IN_A_POST}, while
   *     the order is posted; or {@link #NEVER}
   */
  private void play(StoryShop shop, int day, int killedBefore) throws Exception {
    if (killedBefore == 0) {
      shop.kill();
    }
    if (killedBefore == IN_A_POST && suppliers.get("hook") instanceof HookSupplier hook) {
      hook.atTheNextPost(() -> killed(shop));
    }
    shop.sell(day);
    List<PurchaseOrder> orders = newOrders(shop);
    if (killedBefore == IN_A_POST && suppliers.containsKey("hook")) {
      await("an order to be posted").atMost(MAX_WAIT).until(() -> !shop.isDelivering());
    }
    if (!shop.isDelivering()) {
      shop.startSupply();
    }

    boolean noPost = killedBefore == IN_A_POST && !suppliers.containsKey("hook");
    reviveIf(killedBefore == 1 || noPost, shop);
    for (PurchaseOrder order : orders) {
      await()
          .atMost(MAX_WAIT)
          .untilAsserted(
              () ->
                  assertThat(supplier(order).came(order.poNumber()))
                      .as(shop.delivery(order))
                      .isNotEmpty());
    }

    reviveIf(killedBefore == 2, shop);
    boolean partFirst = day % 2 == 1;
    if (partFirst) {
      orders.forEach(order -> shop.receive(order, day, 1, FIRST_PART, false));
    }
    for (int time = 1; time <= 2; time++) {
      for (PurchaseOrder order : orders) {
        supplier(order).answer(order);
      }
    }

    reviveIf(killedBefore == 3, shop);
    for (PurchaseOrder order : orders) {
      await("the answer to " + order.poNumber() + " to count")
          .atMost(MAX_WAIT)
          .until(() -> isConfirmed(latest(shop, order), Said.to(order)));
    }

    reviveIf(killedBefore == 5, shop);
    for (int time = 1; time <= 2; time++) {
      for (PurchaseOrder order : orders) {
        supplier(order).notify(order);
      }
    }
    for (PurchaseOrder order : orders) {
      if (supplier(order).notifies()) {
        await("the notice of " + order.poNumber() + " to count")
            .atMost(MAX_WAIT)
            .until(() -> progress(latest(shop, order)).shippedQuantity() > 0);
      }
    }

    if (killedBefore == 4) {
      shop.kill();
    }
    for (PurchaseOrder order : orders) {
      long left = Said.to(order).quantity() - (partFirst ? FIRST_PART : 0);
      shop.receive(order, day, 2, left, true);
    }
    shop.settle(day, 3);
    for (PurchaseOrder order : orders) {
      await(order.poNumber() + " to be closed")
          .atMost(MAX_WAIT)
          .until(() -> latest(shop, order).type() == PurchaseOrder.Type.PO_CLOSED);
    }
    if (killedBefore == 4) {
      shop.startSupply();
    }
  }

  private static void killed(StoryShop shop) {
    try {
      shop.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LineProgress progress(PurchaseOrder order) {
    return order.lines().get(0).progress();
  }

  private static void reviveIf(boolean isKilled, StoryShop shop) throws Exception {
    if (isKilled) {
      shop.kill();
      shop.startSupply();
    }
  }

  private List<PurchaseOrder> newOrders(StoryShop shop) {
    List<PurchaseOrder> fresh = new ArrayList<>();
    await("an order to each supplier")
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> {
              fresh.clear();
              shop.orders().values().stream()
                  .filter(order -> !placed.containsKey(order.poNumber()))
                  .forEach(fresh::add);
              assertThat(fresh)
                  .extracting(PurchaseOrder::supplierId)
                  .containsExactlyInAnyOrderElementsOf(suppliers.keySet());
            });
    fresh.forEach(order -> placed.put(order.poNumber(), order));
    return fresh;
  }

  private StorySupplier supplier(PurchaseOrder order) {
    return suppliers.get(order.supplierId());
  }

  private static PurchaseOrder latest(StoryShop shop, PurchaseOrder order) {
    return shop.orders().get(order.poNumber());
  }

  private static boolean isConfirmed(PurchaseOrder order, Said said) {
    Long confirmed = progress(order).confirmedQuantity();
    return confirmed != null && confirmed == said.quantity();
  }

  /** A form of the page has no number of the order in it, but its quantity and its day. */
  private static Predicate<String> isAbout(PurchaseOrder order) {
    Said said = Said.to(order);
    String filled = "l1-d1=%s&l1-how=other&l1-q1=%d".formatted(said.day(), said.quantity());
    return document -> document.contains(order.poNumber()) || document.contains(filled);
  }

  private void check(StoryShop shop, int days) throws Exception {
    assertThat(placed).hasSize(days * suppliers.size());
    await("all deliveries to be acknowledged")
        .atMost(MAX_WAIT)
        .untilAsserted(
            () ->
                assertThat(shop.latest("order-deliveries").values())
                    .hasSize(placed.size())
                    .allMatch(each -> each.get("state").asText().equals("ACKNOWLEDGED")));
    Map<String, Set<String>> events = new HashMap<>();
    for (JsonNode answer : shop.answers()) {
      events
          .computeIfAbsent(answer.get("poNumber").asText(), po -> new HashSet<>())
          .add(answer.get("eventId").asText());
    }
    List<String> documents = shop.documents();
    Map<String, PurchaseOrder> latest = shop.orders();
    Map<String, Long> received = new HashMap<>();
    for (PurchaseOrder order : placed.values()) {
      String po = order.poNumber();
      Said said = Said.to(order);
      // However often it came, it was the same document, known by the same key.
      assertThat(new HashSet<>(supplier(order).came(po))).as(po).hasSize(1);
      assertThat(supplier(order).came(po)).allMatch(came -> came.key().contains(po));
      // However often he answered or said that he ships, it was the same answer, the same notice.
      boolean notifies = supplier(order).notifies();
      assertThat(events.get(po)).as(po).hasSize(notifies ? 2 : 1);
      LineProgress progress = progress(latest.get(po));
      assertThat(progress.receivedQuantity()).as(po).isEqualTo(said.quantity());
      assertThat(progress.shippedQuantity()).as(po).isEqualTo(notifies ? said.quantity() : 0);
      assertThat(documents).as("what he has sent about " + po).anyMatch(isAbout(order));
      received.merge(order.supplierId(), said.quantity(), Long::sum);
    }
    for (StorySupplier each : suppliers.values()) {
      assertThat(shop.onHand(each.id()))
          .as(each.id())
          .isEqualTo(StoryShop.expectedOnHand(days, received.get(each.id())));
      if (each instanceof FolderSupplier folder) {
        assertThat(folder.refused()).isEmpty();
      }
    }
    assertThat(shop.deadLetters())
        .extracting(letter -> new String(letter.value(), UTF_8))
        .isEmpty();
  }
}
