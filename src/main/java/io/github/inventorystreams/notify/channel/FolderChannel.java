package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.MailFolder;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Lays mails into a folder, as {@code .eml} files that mail programs open. */
public final class FolderChannel implements Channel {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final MailFolder folder;
  private final InternetAddress from;
  private final List<InternetAddress> recipients;

  public FolderChannel(Path folder, InternetAddress from, List<InternetAddress> to) {
    this.folder = new MailFolder(folder);
    this.from = from;
    this.recipients = List.copyOf(to);
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    return folder.put(
        name(batch), session -> MailMessage.of(batch, nowMillis, session, from, recipients));
  }

  /** The same for the same message, so that a second copy takes the place of the first. */
  private static String name(Batch batch) {
    long latest = batch.notices().stream().mapToLong(Notification::sinceMillis).max().orElse(0);
    return NAME.format(Instant.ofEpochMilli(latest)) + '-' + batch.digest().substring(0, 12);
  }
}
