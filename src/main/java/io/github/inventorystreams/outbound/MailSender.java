package io.github.inventorystreams.outbound;

import io.github.inventorystreams.json.OneLine;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails by SMTP. May be shared between threads. */
public final class MailSender {
  private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
  private static final int MAX_REASON = 200;
  private static final int REFUSED_FOR_GOOD = 500;

  private final MailServer server;
  private final Session session;
  private final SecretText secrets;

  public MailSender(MailServer server, SecretText secrets) {
    this.server = server;
    this.session = Session.getInstance(server.properties());
    this.secrets = secrets;
  }

  /** Makes a mail. */
  @FunctionalInterface
  public interface Mail {
    MimeMessage in(Session session) throws MessagingException;
  }

  /** Sends once, and throws nothing: what goes wrong is an outcome. */
  public DeliveryOutcome send(Mail mail) {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(server.user(), server.password());
      MimeMessage message = mail.in(session);
      transport.sendMessage(message, message.getAllRecipients());
      return new DeliveryOutcome.Taken();
    } catch (AuthenticationFailedException e) {
      return DeliveryOutcome.failed("%s refuses the login of %s".formatted(server, server.user()));
    } catch (SendFailedException e) {
      return notSent(e);
    } catch (MessagingException e) {
      return DeliveryOutcome.failed(reason(e));
    }
  }

  private DeliveryOutcome notSent(SendFailedException e) {
    if (e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0) {
      LOG.warn(
          "{} does not take mail for {}; the others have it",
          server,
          Arrays.toString(e.getInvalidAddresses()));
      return new DeliveryOutcome.Taken();
    }
    return e instanceof SMTPSendFailedException smtp && smtp.getReturnCode() >= REFUSED_FOR_GOOD
        ? new DeliveryOutcome.Refused(reason(e))
        : DeliveryOutcome.failed(reason(e));
  }

  private String reason(MessagingException e) {
    Exception cause = e.getNextException() == null ? e : e.getNextException();
    String text = "%s: %s (%s)".formatted(server, e.getMessage(), cause.getMessage());
    return OneLine.of(secrets.mask(text), MAX_REASON);
  }
}
