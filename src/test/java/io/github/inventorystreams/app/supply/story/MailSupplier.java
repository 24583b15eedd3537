package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.event.PurchaseOrder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.subethamail.smtp.server.SMTPServer;

/** A supplier with a mail server, who answers on the page behind the link of a mail. */
final class MailSupplier implements StorySupplier {
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final Pattern LINK = Pattern.compile("http://\\S+/o/[A-Za-z0-9_-]+");

  private final int pagesPort;
  private final SMTPServer server;
  private final List<byte[]> mails = new CopyOnWriteArrayList<>();
  private final HttpClient browser = HttpClient.newHttpClient();

  MailSupplier(int pagesPort) {
    this.pagesPort = pagesPort;
    this.server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, data) -> mails.add(data))
            .build();
    server.start();
  }

  @Override
  public String id() {
    return "mail";
  }

  @Override
  public String identifier() {
    return "0088:4012345950021";
  }

  @Override
  public String channel() {
    return """
        {"type": "mail", "host": "127.0.0.1", "port": %d, "security": "none", "from": "orders@shop.example"}"""
        .formatted(server.getPortAllocated());
  }

  /** The section of the pages. */
  String pages() {
    return """
        {"address": "http://127.0.0.1:%1$d", "port": %1$d, "keys": [{"id": "k1", "secretFrom": "LINK_KEY"}]}"""
        .formatted(pagesPort);
  }

  @Override
  public List<Came> came(String poNumber) throws Exception {
    List<Came> came = new ArrayList<>();
    for (byte[] each : mails) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), stream(each));
      if (mail.getSubject().contains(poNumber)) {
        came.add(new Came(mail.getMessageID(), files(mail)));
      }
    }
    return came;
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** What is attached: the subject and the date of a copy may be others. */
  private static String files(MimeMessage mail) throws Exception {
    StringBuilder files = new StringBuilder();
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    for (int i = 1; i < parts.getCount(); i++) {
      MimeBodyPart part = (MimeBodyPart) parts.getBodyPart(i);
      files
          .append(part.getFileName())
          .append(' ')
          .append(Arrays.hashCode(part.getInputStream().readAllBytes()))
          .append('\n');
    }
    return files.toString();
  }

  /** The form is sent until the page says what has become of it, as people do. */
  @Override
  public void answer(PurchaseOrder order) throws Exception {
    Said said = Said.to(order);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "send");
    fields.put("after", "");
    fields.put("l1-how", "other");
    fields.put("l1-q1", Long.toString(said.quantity()));
    fields.put("l1-d1", said.day().toString());
    HttpRequest request =
        HttpRequest.newBuilder(link(order.poNumber()))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(
                            each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))))
            .build();
    await()
        .atMost(MAX_WAIT)
        .ignoreExceptionsMatching(IOException.class::isInstance)
        .until(() -> isTaken(browser.send(request, HttpResponse.BodyHandlers.ofString())));
  }

  /** Answered already is answered; a page that does not know the order yet is asked again. */
  private static boolean isTaken(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isIn(200, 409, 404, 503);
    return response.statusCode() == 200 || response.statusCode() == 409;
  }

  private URI link(String poNumber) throws Exception {
    for (byte[] each : mails) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), stream(each));
      if (mail.getSubject().contains(poNumber)) {
        MimeMultipart words =
            (MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        Matcher link = LINK.matcher((String) words.getBodyPart(0).getContent());
        assertThat(link.find()).isTrue();
        return URI.create(link.group());
      }
    }
    throw new AssertionError("no mail about " + poNumber);
  }

  @Override
  public void close() {
    server.stop();
  }
}
