package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Html;
import io.github.inventorystreams.notify.MessageText;
import io.github.inventorystreams.notify.PlainText;
import io.github.inventorystreams.outbound.AsciiKey;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A digest as a mail in plain text and HTML. Its id is the same at each attempt, by which mail
 * servers and programs know a second copy.
 */
final class MailMessage extends MimeMessage {
  private static final String CHARSET = "UTF-8";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final String id;

  private MailMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static MailMessage of(
      Batch batch, long nowMillis, Session session, InternetAddress from, List<InternetAddress> to)
      throws MessagingException {
    MailMessage message =
        new MailMessage(session, "<%s@inventory-streams>".formatted(batch.digest()));
    message.setFrom(from);
    message.setRecipients(Message.RecipientType.TO, to.toArray(InternetAddress[]::new));
    message.setSubject(MessageText.subject(batch), CHARSET);
    message.setHeader("Date", DATE.format(Instant.ofEpochMilli(nowMillis)));
    message.setHeader("X-Idempotency-Key", AsciiKey.forHeader(batch.key()));
    // Whoever is out of office need not answer.
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(PlainText.of(batch), CHARSET);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(Html.of(batch), CHARSET, "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    message.saveChanges();
    return message;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
