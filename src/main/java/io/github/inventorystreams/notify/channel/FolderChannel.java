package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Lays mails into a folder, as {@code .eml} files that mail programs open. */
public final class FolderChannel implements Channel {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Session session = Session.getInstance(new Properties());
  private final InternetAddress from;
  private final List<InternetAddress> recipients;

  public FolderChannel(Path folder, InternetAddress from, List<InternetAddress> to) {
    this.folder = folder;
    this.from = from;
    this.recipients = List.copyOf(to);
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    try {
      PrivateFiles.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "unfinished-", ".tmp");
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        MailMessage.of(batch, nowMillis, session, from, recipients).writeTo(out);
      }
      Files.move(unfinished, folder.resolve(name(batch)), StandardCopyOption.REPLACE_EXISTING);
      return new DeliveryOutcome.Taken();
    } catch (IOException | MessagingException e) {
      return DeliveryOutcome.failed("%s can't be written to: %s".formatted(folder, e));
    }
  }

  /** The same for the same message, so that a second copy takes the place of the first. */
  private static String name(Batch batch) {
    long latest = batch.notices().stream().mapToLong(Notification::sinceMillis).max().orElse(0);
    return NAME.format(Instant.ofEpochMilli(latest))
        + '-'
        + batch.digest().substring(0, 12)
        + ".eml";
  }
}
