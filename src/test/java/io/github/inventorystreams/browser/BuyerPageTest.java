package io.github.inventorystreams.browser;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a buyer sees of an order on its way, and does about it, in a real browser. */
class BuyerPageTest {
  private static final Path PICTURES = Path.of("docs", "screenshots");
  private static final String SENT = "PO-S1-DC1-20261122-1";
  private static final String STUCK = "PO-S2-DC1-20261122-1";
  private static final String FILE =
      """
      {"buyer": {"name": "Shop", "city": "Berlin", "country": "DE"},
       "channels": {
         "acme": {"type": "files", "form": "csv", "folder": "acme"},
         "edi": {"type": "files", "form": "edifact-d96a", "folder": "edi",
                 "us": {"id": "4012345000009", "qualifier": "14"}, "them": {"id": "7300010000001", "qualifier": "14"}}},
       "suppliers": {"S1": "acme", "S2": "edi"}}
      """;

  @TempDir static Path directory;
  private static ProgramProcess service;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Browser.isInstalled(),
        "needs chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    Path file = Files.writeString(directory.resolve("supply.json"), FILE);
    service =
        ProgramProcess.start(
            directory.resolve("run"),
            List.of("-Xmx512m"),
            Map.of(),
            "run",
            "--supply",
            file.toString(),
            "--data-dir",
            directory.resolve("data").toString(),
            "--broker-port",
            "0",
            "--http-port",
            "0");
    String ready = service.awaitReady();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", ready.replaceFirst("(?s).*kafka=(\\S+).*", "$1")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String number : List.of(SENT, STUCK)) {
        String supplier = number.substring(3, 5);
        producer
            .send(
                new ProducerRecord<>(
                    "purchase-orders",
                    supplier.getBytes(UTF_8),
                    new JsonWriter().write(created(number, supplier))))
            .get();
      }
    }
    browser = Browser.open(ready.replaceFirst("(?s).*http=(\\S+).*", "http://$1"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (service != null) {
      service.close();
    }
  }

  @Test
  void anOrderShowsHowItWentAndGoesAgainByTheKeyboard() throws Exception {
    browser.go("order?po=" + SENT);
    waitFor("by acme");
    waitFor("Sent");
    browser.tabTo("details[data-key=acts] > summary", 60);
    browser.type(Keys.ENTER);
    browser.tabTo("#buyer", 10);
    browser.type("Ann");
    look("order-delivery");
    browser.tabTo("[data-action=resend]", 10);
    browser.type(Keys.ENTER);
    waitFor("asked for by Ann");
    assertThat(browser.texts("#toast")).containsExactly("Asked for: it goes once more");
  }

  @Test
  void whatIsHeldUpIsATroubleAndGoesAnotherWay() throws Exception {
    browser.go("exceptions?category=NOT_DELIVERED");
    waitFor("S2 does not have the order yet: it waits for edi");
    browser.go("order?po=" + STUCK);
    waitFor("has no GLN or DUNS number");
    browser.script("document.querySelector('details[data-key=acts]').open = true");
    browser.script("document.getElementById('buyer').value = 'Bob'");
    browser.script("document.getElementById('channel').value = 'acme'");
    browser.script("document.querySelector('[data-action=sendBy]').click()");
    waitFor("it goes another way; before:");
    waitFor("by acme");
    browser.go("deliveries?q=" + STUCK);
    waitFor("Withdrawn");
    look("deliveries");
    browser.go("exceptions");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(browser.text()).doesNotContain("S2 does not have"));
  }

  @Test
  void whatASupplierHasSaidIsRecordedAndARefusalShows() throws Exception {
    browser.go("order?po=" + SENT);
    waitFor("Record what the supplier has said");
    browser.script("document.querySelector('details[data-key=answer]').open = true");
    browser.script("document.getElementById('answer-by').value = 'Ann'");
    browser.script("document.getElementById('answer-1-how').value = 'CHANGED'");
    browser.script("document.getElementById('answer-1-quantity').value = '12'");
    look("order-answer");
    browser.script("document.querySelector('[data-action=answer]').click()");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(browser.texts("#toast").get(0)).startsWith("Recorded."));
    // The order was published by the test, so no desk has it: what is said of it is refused.
    waitFor("Answers that were not taken");
    browser.go("deliveries");
    waitFor("UNKNOWN_ORDER");
    assertThat(browser.texts("main td a[href='#/order?po=" + SENT + "']")).isNotEmpty();
  }

  /** In light and dark, on a desktop and on a phone. */
  private static void look(String picture) throws Exception {
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      assertThat(browser.seriousFindings()).as("%s, %s", picture, scheme).isEmpty();
      if (Boolean.getBoolean("screenshots.write")) {
        browser.shoot(PICTURES.resolve(picture + '-' + scheme + ".png"));
      }
    }
    browser.scheme("light");
    browser.width(390);
    assertThat(
            (Boolean)
                browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
        .as(picture + " on a phone")
        .isTrue();
    browser.desktop();
  }

  private static void waitFor(String text) {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(browser.text()).contains(text));
  }
}
