package io.github.inventorystreams.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.channel.mail.AttachedFile;
import io.github.inventorystreams.supply.channel.mail.Letterhead;
import io.github.inventorystreams.supply.channel.mail.MailedOrder;
import io.github.inventorystreams.supply.channel.mail.OrderMail;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.form.CsvOrderForm;
import io.github.inventorystreams.supply.form.PdfOrderForm;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.link.OrderLinkKey;
import io.github.inventorystreams.supply.link.OrderLinkKeys;
import io.github.inventorystreams.supply.page.AnswerDesk;
import io.github.inventorystreams.supply.page.KeptOrders;
import io.github.inventorystreams.supply.page.ShownOrder.State;
import io.github.inventorystreams.supply.post.PostDesk;
import io.github.inventorystreams.supply.post.PostOutcome;
import io.github.inventorystreams.web.OrderPageBinding;
import io.github.inventorystreams.web.OrderPageServer;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a supplier sees of an order, on a desktop and on a phone, in light and dark. */
class SupplierPageTest {
  private static final long NOW = Instant.parse("2026-12-01T09:00:00Z").toEpochMilli();
  private static final Path PICTURES = Path.of("docs", "screenshots");
  private static final int PHONE = 390;
  private static final int DESKTOP = 1100;
  private static final float PICTURE_DPI = 80;
  private static final OrderLinkKeys KEYS =
      new OrderLinkKeys(List.of(new OrderLinkKey("k1", "s".repeat(32).getBytes(UTF_8))));

  private static Browser browser;

  @TempDir Path directory;
  private OrderPageServer server;

  @BeforeAll
  static void open() {
    assumeTrue(
        Browser.isInstalled(),
        "needs chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    browser = Browser.open("");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    browser.desktop();
    browser.scheme("light");
  }

  @Test
  void theFormIsReadableForEverybody() throws Exception {
    serve(MailedSample.english());
    look("supplier-page");
    chooseOther();
    look("");
  }

  @Test
  void mistakesAndAnswersAreReadableForEverybody() throws Exception {
    KeptOrders orders = serve(MailedSample.english());
    chooseOther();
    fill("l1-q1", "4.5");
    fill("l1-d1", "2026-11-01");
    click("button[value=send]");
    assertThat(browser.texts(".faults li"))
        .containsExactly(
            "Line 1: Only whole numbers of CASE can be delivered.",
            "Line 1: The day Sun, 1 Nov 2026 is over.");
    look("");
    fill("l1-q1", "4");
    fill("l1-d1", "2026-12-14");
    fill("l1-q2", "6");
    fill("l1-d2", "2027-01-08");
    fill("l1-reason", "strike in port");
    click("button[value=send]");
    assertThat(browser.texts(".done")).singleElement().asString().contains("Thank you.");
    look("supplier-page-answered");
    assertThat(orders.taken).hasSize(1);
    orders.state = State.CANCELLED;
    browser.visit(path(MailedSample.english()));
    assertThat(browser.texts(".notice")).singleElement().asString().contains("is cancelled");
    look("");
    browser.visit("http://" + server.address() + "/o/none");
    assertThat(browser.texts("h1")).containsExactly("There is nothing here");
    look("");
  }

  @Test
  void theKeyboardIsEnough() {
    KeptOrders orders = serve(MailedSample.english());
    browser.tabTo("#l1-how-ordered", 10);
    browser.type(Keys.ARROW_DOWN);
    browser.tabTo("#l1-q1", 3);
    browser.type("4");
    browser.tabTo("button[value=send]", 60);
    browser.type(Keys.ENTER);
    waitForThanks();
    Statement.Response response = orders.taken.get(0).response();
    assertThat(response.lines().get(0).quantity()).isEqualByComparingTo("4");
    assertThat(response.lines().get(0).day()).isEqualTo(MailedSample.DAY);
    assertThat(response.lines().get(1).verdict()).isEqualTo(LineVerdict.ACCEPTED);
  }

  @Test
  void enterInAFieldSendsTheLinesAndNotAllAsOrdered() {
    KeptOrders orders = serve(MailedSample.english());
    chooseOther();
    fill("l1-q1", "3");
    browser.script("document.getElementById('l1-q1').focus()");
    browser.type(Keys.ENTER);
    waitForThanks();
    assertThat(orders.taken.get(0).response().lines().get(0).quantity()).isEqualByComparingTo("3");
  }

  @Test
  void fieldsShowWhereTheyAreNeeded() {
    serve(MailedSample.english());
    assertThat(isShown("l1-q1")).isFalse();
    assertThat(isShown("l1-reason")).isFalse();
    chooseOther();
    assertThat(isShown("l1-q1")).isTrue();
    assertThat(isShown("l1-reason")).isTrue();
    assertThat(isShown("l2-q1")).isFalse();
    click("label[for=l1-how-none]");
    assertThat(isShown("l1-q1")).isFalse();
    assertThat(isShown("l1-reason")).isTrue();
  }

  @Test
  void textOfOthersRunsNothing() throws Exception {
    serve(MailedSample.hostile());
    assertThat(browser.script("return window.hacked")).isNull();
    assertThat(browser.texts("main script, main img, main a[href^='javascript']")).isEmpty();
    look("");
    visitMail(MailedSample.hostile());
    assertThat(browser.script("return window.hacked")).isNull();
    look("");
  }

  @Test
  void theMailIsReadableForEverybody() throws Exception {
    visitMail(MailedSample.english());
    look("supplier-mail");
    visitMail(MailedSample.german());
    look("");
  }

  @Test
  void thePdfIsDrawn() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(new PdfOrderForm().write(MailedSample.english()))) {
      BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, PICTURE_DPI);
      assertThat(inked(picture)).isBetween(0.005, 0.2);
      if (Boolean.getBoolean("screenshots.write")) {
        ImageIO.write(picture, "png", PICTURES.resolve("supplier-pdf.png").toFile());
      }
    }
  }

  /** Each width in each scheme; the pictures are kept under a name, if there is one. */
  private static void look(String name) throws Exception {
    boolean keep = Boolean.getBoolean("screenshots.write") && !name.isEmpty();
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (int width : new int[] {DESKTOP, PHONE}) {
        browser.width(width);
        assertThat(browser.findings()).as("%s, %s, %d", name, scheme, width).isEmpty();
        assertThat(
                browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
            .as("%s, %s, %d", name, scheme, width)
            .isEqualTo(true);
        if (keep) {
          String device = width == PHONE ? "-phone-" : "-";
          browser.shoot(PICTURES.resolve(name + device + scheme + ".png"), width);
        }
      }
    }
  }

  private KeptOrders serve(OrderDocument document) {
    KeptOrders orders = new KeptOrders(document, NOW);
    server =
        OrderPageServer.start(
            new OrderPageBinding("127.0.0.1", 0, Set.of(), List.of(), "port"),
            KEYS,
            new AnswerDesk(orders),
            new PostDesk(List.of(), (door, digest, body) -> new PostOutcome.NotKept()),
            () -> NOW);
    browser.visit(path(document));
    return orders;
  }

  private String path(OrderDocument document) {
    return OrderLink.address(
            URI.create("http://" + server.address()), KEYS.token(OrderLink.of(document)))
        .toString();
  }

  private void visitMail(OrderDocument document) throws Exception {
    MailedOrder mailed =
        new MailedOrder(
            document,
            List.of(AttachedFile.of(document, new CsvOrderForm())),
            URI.create("https://orders.example.com/o/token"),
            false);
    OrderMail mail =
        OrderMail.of(
            mailed,
            new Letterhead(new InternetAddress("purchasing@shop.example"), "shop.example"),
            Session.getInstance(new Properties()),
            NOW);
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
    Path file = directory.resolve("mail.html");
    Files.writeString(file, (String) words.getBodyPart(1).getContent());
    browser.visit(file.toUri().toString());
  }

  private static void waitForThanks() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(browser.texts(".done").toString()).contains("Thank you."));
  }

  private static void chooseOther() {
    click("label[for=l1-how-other]");
  }

  private static void click(String selector) {
    browser.script("document.querySelector(arguments[0]).click()", selector);
  }

  private static void fill(String id, String value) {
    browser.script("document.getElementById(arguments[0]).value = arguments[1]", id, value);
  }

  private static boolean isShown(String id) {
    return Boolean.TRUE.equals(
        browser.script("return document.getElementById(arguments[0]).offsetParent !== null", id));
  }

  private static double inked(BufferedImage picture) {
    long dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        dark += (picture.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
      }
    }
    return (double) dark / (picture.getWidth() * (double) picture.getHeight());
  }
}
