package io.github.inventorystreams.notify.channel;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Warned;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.MailSender;
import io.github.inventorystreams.outbound.MailServer;
import io.github.inventorystreams.outbound.MailServer.Security;
import io.github.inventorystreams.outbound.SecretText;
import io.github.inventorystreams.outbound.TestCertificate;
import io.github.inventorystreams.outbound.Trust;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Against a mail server that wants TLS and a login. */
class MailChannelTest {
  private static final String PASSWORD = "canary-5b1f";
  private static final List<byte[]> MAILS = new CopyOnWriteArrayList<>();

  @TempDir static Path directory;
  private static TestCertificate certificate;
  private static SMTPServer server;

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificate.of(directory, "localhost");
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .startTlsSocketFactory(certificate.server())
            .requireTLS()
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (user, password, context) -> {
                      if (!user.equals("inventory") || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                      }
                    }))
            .messageHandler((context, from, to, data) -> MAILS.add(data))
            .build();
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void empty() {
    MAILS.clear();
  }

  @Test
  void mailsADigestAsTextAndHtmlOverTlsWithALogin() throws Exception {
    Batch batch =
        new Batch(
            List.of(
                notice("A-1", State.RAISED, Severity.CRITICAL, 1),
                notice("Ä-2", State.RESOLVED, Severity.WARNING, 3)),
            ZoneOffset.UTC);
    assertThat(channel(PASSWORD, Security.STARTTLS, true).send(batch, NOON))
        .isEqualTo(new DeliveryOutcome.Taken());

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject())
        .isEqualTo("2 stock warnings: 1 critical, 1 resolved, first A-1@DC1");
    assertThat(mail.getHeader("Date")).containsExactly("Mon, 24 Nov 2025 12:00:00 GMT");
    assertThat(mail.getMessageID()).isEqualTo("<" + batch.digest() + "@inventory-streams>");
    assertThat(part(mail, 0))
        .contains("CRITICAL  A-1@DC1  is low; on hand 8", "RESOLVED  Ä-2@DC1  is low");
    assertThat(part(mail, 1)).contains("<td>7 available, threshold 10: A-1</td>", "Ä-2");
  }

  @Test
  void aHostileNameIsNeitherAHeaderNorMarkup() throws Exception {
    assertThat(channel(PASSWORD, Security.STARTTLS, true).send(Warned.hostile(), NOON))
        .isEqualTo(new DeliveryOutcome.Taken());

    MimeMessage mail = onlyMail();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients())
        .containsExactly(new InternetAddress("planning@example.com"));
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(mail.getSubject()).contains("\\u000d\\u000aBcc: all@example.com");
    assertThat(part(mail, 1)).doesNotContain("<img");
  }

  @Test
  void aWrongPasswordIsTriedAgainAndNeverShown() {
    DeliveryOutcome outcome =
        channel("wrong-canary", Security.STARTTLS, true).send(Warned.hostile(), NOON);
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Failed.class);
    assertThat(outcome.problem().orElseThrow())
        .isEqualTo(
            "localhost:%d refuses the login of inventory".formatted(server.getPortAllocated()));
    assertThat(MAILS).isEmpty();
  }

  @Test
  void withoutTrustOrEncryptionNothingIsSent() {
    assertThat(channel(PASSWORD, Security.STARTTLS, false).send(Warned.hostile(), NOON))
        .isInstanceOf(DeliveryOutcome.Failed.class);
    assertThat(channel(PASSWORD, Security.NONE, true).send(Warned.hostile(), NOON))
        .isNotEqualTo(new DeliveryOutcome.Taken());
    assertThat(MAILS).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() throws Exception {
    MailServer nowhere = new MailServer("localhost", 1, Security.STARTTLS, null, null, null);
    DeliveryOutcome outcome =
        new MailChannel(new MailSender(nowhere, new SecretText()), address(), List.of(address()))
            .send(Warned.hostile(), NOON);
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Failed.class);
    assertThat(outcome.problem().orElseThrow()).contains("localhost:1").hasLineCount(1);
  }

  @Test
  void aFolderHasTheSameMailOnceHoweverOftenItIsSent() throws Exception {
    Path folder = directory.resolve("mails");
    FolderChannel channel = new FolderChannel(folder, address(), List.of(address()));
    channel.send(Warned.hostile(), NOON);
    assertThat(channel.send(Warned.hostile(), NOON)).isEqualTo(new DeliveryOutcome.Taken());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.getFileName().toString())
                    .matches("20251124-120000-000-\\p{XDigit}{12}\\.eml");
                assertThat(parsed(Files.readAllBytes(file)).getSubject()).startsWith("CRITICAL:");
              });
    }
  }

  private static MailChannel channel(String password, Security security, boolean trusted) {
    SecretText secrets = new SecretText();
    secrets.add(password);
    try {
      return new MailChannel(
          new MailSender(
              new MailServer(
                  "localhost",
                  server.getPortAllocated(),
                  security,
                  "inventory",
                  password,
                  trusted ? Trust.only(certificate.pem()) : null),
              secrets),
          address(),
          List.of(new InternetAddress("planning@example.com")));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static InternetAddress address() throws Exception {
    return new InternetAddress("inventory@example.com");
  }

  private static MimeMessage onlyMail() throws Exception {
    assertThat(MAILS).hasSize(1);
    return parsed(MAILS.get(0));
  }

  private static MimeMessage parsed(byte[] mail) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
    return (String) part.getContent();
  }
}
