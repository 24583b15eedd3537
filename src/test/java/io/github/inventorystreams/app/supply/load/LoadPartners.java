package io.github.inventorystreams.app.supply.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.subethamail.smtp.server.SMTPServer;

/** Many suppliers on four ways, who accept whatever comes as it was ordered. */
final class LoadPartners implements AutoCloseable {
  private static final Pattern ORDER = Pattern.compile("PO-[a-z0-9]+-DC-20261130-[0-9]+");
  private static final Pattern LINK = Pattern.compile("http://\\S+/o/[A-Za-z0-9_-]+");
  private static final int TAKEN = 200;

  private final Path directory;
  private final SMTPServer mails;
  private final HttpServer hook;
  private final HttpClient browser = HttpClient.newHttpClient();
  private final ExecutorService people = Executors.newFixedThreadPool(4);
  private final ScheduledExecutorService programs = Executors.newScheduledThreadPool(2);
  private final Set<String> came = ConcurrentHashMap.newKeySet();
  private final AtomicInteger visitors = new AtomicInteger();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  LoadPartners(Path directory) throws IOException {
    this.directory = directory;
    this.mails =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, data) -> people.execute(() -> read(data)))
            .build();
    mails.start();
    this.hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.setExecutor(Executors.newFixedThreadPool(4));
    hook.createContext("/", this::posted);
    hook.start();
    for (int number = 0; number < SupplyLoadTest.SUPPLIERS_WITH_TABLES; number++) {
      fetchAllTheTime("csv" + number);
    }
    fetchAllTheTime("ubl");
  }

  private void fetchAllTheTime(String channel) {
    Set<String> answered = new HashSet<>();
    var unused =
        programs.scheduleWithFixedDelay(
            () -> fetch(channel, answered), 0, 200, TimeUnit.MILLISECONDS);
  }

  String channels() {
    return """
        "mail": {"type": "mail", "host": "127.0.0.1", "port": %d, "security": "none", "from": "orders@shop.example"},
        "hook": {"type": "webhook", "url": "http://127.0.0.1:%d/", "secretFrom": "HOOK_SECRET"},
        %s,
        "ubl": {"type": "files", "form": "ubl-peppol", "folder": "ubl-out",
                "answers": {"form": "ubl-peppol", "folder": "ubl-in", "every": "PT0.2S", "quietFor": "PT0.01S"}}"""
        .formatted(mails.getPortAllocated(), hook.getAddress().getPort(), tables());
  }

  private static String tables() {
    return IntStream.range(0, SupplyLoadTest.SUPPLIERS_WITH_TABLES)
        .mapToObj(
            number ->
                """
                "csv%1$d": {"type": "files", "form": "csv", "folder": "csv%1$d-out",
                  "answers": {"form": "csv", "folder": "csv%1$d-in", "every": "PT0.2S", "quietFor": "PT0.01S"}}"""
                    .formatted(number))
        .collect(Collectors.joining(",\n"));
  }

  /** The orders that have come to somebody. */
  int came() {
    return came.size();
  }

  /** What went wrong at a partner, or {@code null}. */
  Exception failure() {
    return failure.get();
  }

  private void read(byte[] data) {
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
      came.add(order(mail.getSubject()));
      MimeMultipart words =
          (MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
      Matcher link = LINK.matcher((String) words.getBodyPart(0).getContent());
      if (!link.find()) {
        throw new IllegalStateException("a mail without a link");
      }
      visit(URI.create(link.group()));
    } catch (IOException | MessagingException | RuntimeException e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each supplier from an address of his own; one whose page is not there yet looks again. */
  private void visit(URI link) throws IOException, InterruptedException {
    int visitor = visitors.incrementAndGet();
    HttpRequest form =
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", "10.0.%d.%d".formatted(visitor / 250, 1 + visitor % 250))
            .POST(HttpRequest.BodyPublishers.ofString("act=all&after="))
            .build();
    for (int tries = 0; tries < 100; tries++) {
      HttpResponse<String> answer = browser.send(form, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == TAKEN) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("a page does not take the answer");
  }

  private void posted(HttpExchange exchange) throws IOException {
    String poNumber = order(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    came.add(poNumber);
    byte[] answer =
        """
        {"documentId":"A-%1$s","issuedAt":"2026-11-30T12:00:00Z","poNumber":"%1$s","verdict":"ACCEPTED"}"""
            .formatted(poNumber)
            .getBytes(UTF_8);
    exchange.sendResponseHeaders(TAKEN, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void fetch(String channel, Set<String> answered) {
    try {
      Path out = directory.resolve(channel + "-out");
      if (!Files.isDirectory(out)) {
        return;
      }
      List<String> names;
      try (var files = Files.list(out)) {
        names =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith(".") && answered.add(name))
                .toList();
      }
      Path in = Files.createDirectories(directory.resolve(channel + "-in"));
      for (String name : names) {
        String poNumber = order(name);
        came.add(poNumber);
        Path unfinished =
            Files.writeString(
                in.resolve('.' + name), channel.startsWith("csv") ? csv(poNumber) : ubl(poNumber));
        Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException | UncheckedIOException e) {
      failure.compareAndSet(null, e);
    }
  }

  private static String csv(String poNumber) {
    return "po_number,line,status\n%s,*,accepted\n".formatted(poNumber);
  }

  private static String ubl(String poNumber) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response:3</cbc:CustomizationID>
          <cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</cbc:ProfileID>
          <cbc:ID>OR-%1$s</cbc:ID>
          <cbc:IssueDate>2026-11-30</cbc:IssueDate>
          <cbc:OrderResponseCode>AP</cbc:OrderResponseCode>
          <cac:OrderReference><cbc:ID>%1$s</cbc:ID></cac:OrderReference>
          <cac:SellerSupplierParty><cac:Party>
            <cbc:EndpointID schemeID="0088">%2$s</cbc:EndpointID>
          </cac:Party></cac:SellerSupplierParty>
          <cac:BuyerCustomerParty><cac:Party>
            <cbc:EndpointID schemeID="0088">4012345000009</cbc:EndpointID>
          </cac:Party></cac:BuyerCustomerParty>
        </OrderResponse>
        """
        .formatted(poNumber, SupplyLoadTest.gln(poNumber.split("-", 3)[1]));
  }

  private static String order(String text) {
    Matcher order = ORDER.matcher(text);
    if (!order.find()) {
      throw new IllegalStateException("no order: " + text);
    }
    return order.group();
  }

  @Override
  public void close() {
    programs.shutdownNow();
    people.shutdownNow();
    mails.stop();
    hook.stop(0);
  }
}
