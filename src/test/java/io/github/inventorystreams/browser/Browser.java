package io.github.inventorystreams.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A headless Chromium with what the tests do in it. */
final class Browser implements AutoCloseable {
  private static final int DESKTOP_WIDTH = 1400;
  private static final int HEIGHT = 900;

  private final ChromeDriver driver;
  private final String address;

  private Browser(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  /** Opens a browser on a service; the test is left out where none is installed. */
  static Browser open(String address) {
    Optional<Path> chromium = program("chromium");
    Optional<Path> chromedriver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "needs chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    Browser browser = new Browser(driver, address);
    browser.width(DESKTOP_WIDTH);
    return browser;
  }

  static boolean isInstalled() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  /** Goes to a page of the dashboard. */
  void go(String page) {
    driver.get("about:blank");
    driver.get(address + "/#/" + page);
  }

  /** Goes to a page below the address, or to any other one. */
  void visit(String page) {
    driver.get(page.startsWith("/") ? address + page : page);
  }

  void scheme(String lightOrDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
  }

  void desktop() {
    width(DESKTOP_WIDTH);
  }

  void width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, HEIGHT));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What is on the page once it has loaded; empty before. */
  String text() {
    boolean isLoading = !driver.findElements(By.cssSelector(".loading")).isEmpty();
    return isLoading
        ? ""
        : String.valueOf(script("return document.querySelector('main').innerText"));
  }

  List<String> texts(String selector) {
    @SuppressWarnings("unchecked")
    List<String> found =
        (List<String>)
            script(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
                selector);
    return found;
  }

  Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  /** Types as a keyboard does: what has the focus at the time of a key gets it. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Tabs on until the focus is on an element, at most so many times. */
  void tabTo(String selector, int most) {
    for (int i = 0; i < most; i++) {
      type(Keys.TAB);
      if (Boolean.TRUE.equals(
          script("return document.activeElement.matches(arguments[0])", selector))) {
        return;
      }
    }
    throw new AssertionError("no " + selector + " within " + most + " tabs");
  }

  /** Serious and critical findings of axe-core, as {@code rule: place}. */
  List<String> seriousFindings() throws IOException {
    return findings(".filter(each => ['serious', 'critical'].includes(each.impact))");
  }

  /** All findings of axe-core, as {@code rule: place}. */
  List<String> findings() throws IOException {
    return findings("");
  }

  @SuppressWarnings("unchecked")
  private List<String> findings(String filter) throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run().then(found => done(found.violations"
                + filter
                + ".flatMap(each => each.nodes.map(node => each.id + ': ' + node.target + ' ' + node.failureSummary))));");
  }

  /** Writes a picture of the whole page as a desktop shows it. */
  void shoot(Path file) throws IOException {
    shoot(file, DESKTOP_WIDTH);
  }

  /** Writes a picture of the whole page. */
  void shoot(Path file, int width) throws IOException {
    long height = ((Number) script("return document.documentElement.scrollHeight")).longValue();
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width,
            "height",
            Math.min(height, 1500),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
