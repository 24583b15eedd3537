package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.MailSender;
import jakarta.mail.internet.InternetAddress;
import java.util.List;

/** Mails digests by SMTP. */
public final class MailChannel implements Channel {
  private final MailSender sender;
  private final InternetAddress from;
  private final List<InternetAddress> recipients;

  public MailChannel(MailSender sender, InternetAddress from, List<InternetAddress> to) {
    this.sender = sender;
    this.from = from;
    this.recipients = List.copyOf(to);
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    return sender.send(session -> MailMessage.of(batch, nowMillis, session, from, recipients));
  }
}
