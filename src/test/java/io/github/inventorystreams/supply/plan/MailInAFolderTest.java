package io.github.inventorystreams.supply.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.delivery.Attempt;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of mails that are only looked at: into a folder. */
class MailInAFolderTest {
  @TempDir private Path directory;

  @Test
  void aMailLiesInTheFolderAsItWouldBeSent() throws Exception {
    SupplierChannel mail =
        channel("\"folder\": \"mails\", \"from\": \"orders@shop.example\"").channel();
    var letter = mail.letter(MailedSample.english());
    for (boolean repeated : new boolean[] {false, true}) {
      assertThat(mail.send(letter, MailedSample.ISSUED, repeated))
          .isInstanceOf(Attempt.Taken.class);
    }
    Path file;
    try (var files = Files.list(directory.resolve("mails"))) {
      // The second one has the name of the first.
      file = files.toList().get(0);
      assertThat(directory.resolve("mails")).isDirectoryContaining("glob:**.eml");
    }
    assertThat(directory.resolve("mails").toFile().list()).hasSize(1);
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), in);
      assertThat(read.getSubject()).contains(MailedSample.english().poNumber());
      assertThat(read.getMessageID()).contains("@shop.example>");
      assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(3);
    }
  }

  @Test
  void aFolderThatCanNotBeWrittenToIsTriedAgain() throws Exception {
    Files.writeString(directory.resolve("mails"), "in the way");
    SupplierChannel mail =
        channel("\"folder\": \"mails\", \"from\": \"orders@shop.example\"").channel();
    Attempt attempt = mail.send(mail.letter(MailedSample.english()), MailedSample.ISSUED, false);
    assertThat(attempt)
        .isInstanceOfSatisfying(
            Attempt.Failed.class, failed -> assertThat(failed.reason()).contains("mails"));
  }

  @Test
  void aServerBesideAFolderIsRefused() {
    assertThatThrownBy(
            () ->
                channel(
                    "\"folder\": \"mails\", \"host\": \"smtp.example.com\", \"from\": \"orders@shop.example\""))
        .hasMessage("the file.channels.post.folder stands beside host: keep one of them");
    assertThatThrownBy(
            () ->
                channel(
                    "\"folder\": \"mails\", \"user\": \"me\", \"from\": \"orders@shop.example\""))
        .hasMessageContaining("user");
  }

  private SupplyPlan.Way channel(String fields) {
    return Objects.requireNonNull(
        new SupplyFile(directory, Map.of(), Duration::parse, InstantSource.system())
            .parse(
                """
                {"buyer": {"name": "Shop"}, "channels": {"post": {"type": "mail", %s}}}"""
                    .formatted(fields))
            .ways()
            .get("post"));
  }
}
