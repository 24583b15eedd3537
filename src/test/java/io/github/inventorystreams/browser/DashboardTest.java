package io.github.inventorystreams.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every page in a real browser, as people meet it. */
class DashboardTest {
  private static final String HOSTILE_SCRIPT = "<script>window.hacked=1</script>";
  private static final String HOSTILE_IMAGE = "<img src=x onerror=window.hacked=2>";
  private static final String HOSTILE_LINK = "javascript:window.hacked=3";
  private static final String TURNED_AROUND = "ok\u202Eevil\u2066";
  private static final Path PICTURES = Path.of("docs", "screenshots");

  @TempDir static Path directory;
  private static RunningDemo demo;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Browser.isInstalled(),
        "needs chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    demo = RunningDemo.start(directory);
    browser = Browser.open(demo.address());
    demo.publish("{\"type\":\"SALE\",\"sku\":\"<b>broken</b>\"");
    demo.requireApproval("birch");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                ask("/api/exceptions").at("/page/total").asInt() > 3
                    && ask("/api/orders?status=PROPOSED").get("total").asInt() > 0
                    && ask("/api/orders?status=RECEIVED").get("total").asInt() > 3);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void everyPageShowsItsContentAndNobodyIsShutOut() throws Exception {
    boolean keep = Boolean.getBoolean("screenshots.write");
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (Map.Entry<String, String> page : pages().entrySet()) {
        browser.desktop();
        browser.go(page.getValue());
        waitFor(expected(page.getKey()));
        assertThat(browser.seriousFindings()).as("%s, %s", page.getKey(), scheme).isEmpty();
        if (keep) {
          browser.shoot(PICTURES.resolve(page.getKey() + '-' + scheme + ".png"));
        }
      }
    }
    browser.scheme("light");
  }

  @Test
  void onAPhoneNothingRunsOutOfTheScreen() throws Exception {
    browser.width(390);
    for (Map.Entry<String, String> page : pages().entrySet()) {
      browser.go(page.getValue());
      waitFor(expected(page.getKey()));
      assertThat(
              (Boolean)
                  browser.script(
                      "return document.documentElement.scrollWidth <= window.innerWidth"))
          .as(page.getKey())
          .isTrue();
    }
    browser.desktop();
  }

  @Test
  void namesOfSkusAreTextWhateverTheySay() throws Exception {
    for (String sku : List.of(HOSTILE_SCRIPT, HOSTILE_IMAGE, HOSTILE_LINK, TURNED_AROUND)) {
      demo.count(sku, 7);
      browser.go("stock?q=" + encoded(sku));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(browser.texts("td .sku")).containsExactly(sku));
      browser.go("sku?location=main&sku=" + encoded(sku));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(browser.texts("main h1 bdi")).containsExactly(sku));
      assertThat(browser.script("return window.hacked")).isNull();
      assertThat(browser.texts("main script, main img, a[href^='javascript']")).isEmpty();
    }
    browser.go("health");
    waitFor("<b>broken</b>");
    assertThat(browser.texts("main b")).isEmpty();
  }

  @Test
  void aChangeIsSeenWithoutLoadingThePageAgain() throws Exception {
    demo.count("LIVE-1", 5);
    browser.go("stock?q=LIVE-1");
    waitForStock("5");
    browser.script("window.sameDocument = true");
    demo.count("LIVE-1", 77);
    waitForStock("77");
    assertThat(browser.script("return window.sameDocument")).isEqualTo(true);
  }

  @Test
  void theKeyboardIsEnough() throws Exception {
    demo.count("KEYS-1", 3);
    browser.go("exceptions");
    waitFor("Exceptions");
    browser.type("/");
    browser.type("keys-1", Keys.ENTER);
    waitForStock("3");
    browser.tabTo("td a", 40);
    browser.type(Keys.ENTER);
    waitFor("Stock and position");
    assertThat(browser.texts("main h1 bdi")).containsExactly("KEYS-1");
    // The days of the shop pass: after the next one there is a day to read out.
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              browser.tabTo("svg.chart", 90);
              browser.type(Keys.ARROW_LEFT);
              assertThat(browser.texts(".readout").get(0)).contains("2025");
            });
  }

  @Test
  void theFocusFollowsItsRow() throws Exception {
    demo.count("FOCUS-2", 3);
    browser.go("stock?q=FOCUS-");
    waitForRows("FOCUS-2");
    browser.tabTo("td a", 40);
    demo.count("FOCUS-1", 3);
    waitForRows("FOCUS-1", "FOCUS-2");
    assertThat(browser.script("return document.activeElement.textContent"))
        .asString()
        .contains("FOCUS-2");
  }

  @Test
  void whatSomebodyPutsOffGoesAndComesBack() {
    browser.go("exceptions?category=DATA_FAULT");
    waitFor("refused as MALFORMED");
    browser.script("document.querySelector('[data-action=snooze]').click()");
    waitFor("Nothing needs you");
    browser.go("exceptions?snoozed=true");
    waitFor("refused as MALFORMED");
    browser.script("document.querySelector('[data-action=clear]').click()");
    waitFor("Nothing needs you");
    browser.go("exceptions?category=DATA_FAULT");
    waitFor("refused as MALFORMED");
  }

  @Test
  void anOrderThatWaitsIsFoundAndApprovedByTheKeyboard() throws Exception {
    browser.go("exceptions?category=WAITING_ORDER");
    waitFor("wait for approval");
    browser.tabTo("td a[href^='#/order']", 40);
    browser.type(Keys.ENTER);
    waitFor("This order waits for approval");
    String poNumber = browser.texts("main h1 bdi").get(0);
    browser.tabTo("[data-action=approve]", 40);
    browser.type(Keys.ENTER);
    await().atMost(Duration.ofSeconds(60)).until(() -> !statusOf(poNumber).equals("PROPOSED"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(browser.texts(".approval")).isEmpty());
    assertThat(refuse(poNumber)).as("what is on its way can't be refused any more").isEqualTo(409);
  }

  @Test
  void aRefusedOrderIsCalledOff() throws Exception {
    String poNumber = waiting();
    assertThat(refuse(poNumber)).isEqualTo(204);
    await().atMost(Duration.ofSeconds(60)).until(() -> statusOf(poNumber).equals("CANCELLED"));
    browser.go("order?po=" + encoded(poNumber));
    waitFor("Cancelled");
  }

  private static int refuse(String poNumber) throws Exception {
    return demo.post(
        "/api/approve", "{\"poNumber\":\"%s\",\"approved\":false}".formatted(poNumber));
  }

  private static String statusOf(String poNumber) throws Exception {
    return ask("/api/order?poNumber=" + encoded(poNumber)).get("status").asText();
  }

  private static Map<String, String> pages() throws Exception {
    JsonNode order = ask("/api/orders?status=RECEIVED&limit=1").at("/items/0");
    JsonNode book = ask("/api/stock?sort=DEMAND&descending=true&limit=1").at("/items/0");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("exceptions", "exceptions");
    pages.put("stock", "stock?sort=RISK&descending=true");
    pages.put(
        "sku",
        "sku?sku=%s&location=%s"
            .formatted(encoded(book.get("sku").asText()), encoded(book.get("location").asText())));
    pages.put("orders", "orders");
    pages.put("order", "order?po=" + encoded(order.get("poNumber").asText()));
    pages.put("approval", "order?po=" + encoded(waiting()));
    pages.put("overview", "overview");
    pages.put("health", "health");
    return pages;
  }

  /** Lists are some moments older than single orders, and another test may have approved one. */
  private static String waiting() throws Exception {
    for (JsonNode order : ask("/api/orders?status=PROPOSED&limit=50").get("items")) {
      String poNumber = order.get("poNumber").asText();
      if (statusOf(poNumber).equals("PROPOSED")) {
        return poNumber;
      }
    }
    throw new AssertionError("no order waits for approval");
  }

  private static String expected(String page) {
    return switch (page) {
      case "exceptions" -> "of sales a day at risk";
      case "stock" -> "SKU contains";
      case "sku" -> "Stock and position";
      case "orders" -> "PO-";
      case "order" -> "Promised";
      case "approval" -> "This order waits for approval";
      case "overview" -> "What sells, and how steadily";
      default -> "StreamThread-1";
    };
  }

  private static void waitFor(String text) {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(browser.text()).contains(text));
  }

  private static void waitForRows(String... skus) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(browser.texts("td .sku")).containsExactly(skus));
  }

  private static void waitForStock(String units) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(browser.texts("tbody td:nth-child(2)")).containsExactly(units));
  }

  private static JsonNode ask(String path) throws Exception {
    try (InputStream answer = URI.create(demo.address() + path).toURL().openStream()) {
      return new ObjectMapper().readTree(answer);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
