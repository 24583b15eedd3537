package io.github.inventorystreams.outbound;

import io.github.inventorystreams.files.PrivateFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * A folder that mails are laid into in place of being sent, as {@code .eml} files that mail
 * programs open. May be shared between threads.
 */
public final class MailFolder {
  private final Path folder;
  private final Session session = Session.getInstance(new Properties());

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Lays a mail there as a whole, and throws nothing: what goes wrong is an outcome.
   *
   * @param name without its ending; a mail that was called so makes room
   */
  public DeliveryOutcome put(String name, MailSender.Mail mail) {
    try {
      PrivateFiles.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, ".unfinished-", ".tmp");
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        mail.in(session).writeTo(out);
      }
      Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
      return new DeliveryOutcome.Taken();
    } catch (IOException | MessagingException e) {
      return DeliveryOutcome.failed("%s can't be written to: %s".formatted(folder, e));
    }
  }
}
