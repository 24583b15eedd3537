package io.github.inventorystreams.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.SampleModel;
import io.github.inventorystreams.web.SampleWeb;
import io.github.inventorystreams.web.WebServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an instance says of itself in a real browser: that it can't read, and what is its part. */
class InstancePageTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private static SampleWeb web;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(
        Browser.isInstalled(),
        "needs chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    ReadModel model = SampleModel.withAWarning();
    SampleModel.loaded(model);
    web = new SampleWeb(model);
    server = web.start(null);
    browser = Browser.open("http://" + server.address());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void whatCannotBeReadMakesThePagesNotUpToDateUntilItIsRead() throws Exception {
    String why =
        "The topics stock-levels can't be read for read-model, and are tried again: Not authorized to access topics: [stock-levels]";
    browser.go("exceptions");
    waitForFeed("live", "on", "Last change ");

    web.stale = why;
    waitForFeed("not up to date", "off", why);
    assertThat(browser.text()).as("what is known is still shown").contains("DC1");
    assertThat(browser.seriousFindings()).isEmpty();

    // Whoever comes now is told as well.
    browser.go("exceptions");
    waitForFeed("not up to date", "off", why);

    web.stale = null;
    waitForFeed("live", "on", "Last change ");
  }

  @Test
  void anInstanceThatIsNotAloneSaysHowMuchOfTheWorkItHas() {
    browser.go("health");
    await()
        .atMost(MAX_WAIT)
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(browser.text()).contains("This instance works on 2 of 4 partitions."));
  }

  private static void waitForFeed(String text, String state, String title) {
    await()
        .atMost(MAX_WAIT)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(browser.texts("#live-text")).containsExactly(text);
              assertThat(browser.script("return document.getElementById('live').dataset.state"))
                  .isEqualTo(state);
              assertThat(browser.script("return document.getElementById('live').title"))
                  .asString()
                  .startsWith(title);
            });
  }
}
