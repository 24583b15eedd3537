package io.github.inventorystreams.supply.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.delivery.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on a server that somebody else has written. */
class SftpTest {
  private static final Letter.File FILE =
      new Letter.File("PO-1-1.xml", "application/xml", "<Order/>".getBytes(UTF_8));

  @TempDir private Path root;
  private final SshServer ssh = SshServer.setUpDefaultServer();
  private String fingerprint = "";

  @BeforeEach
  void start() throws Exception {
    var generator = SecurityUtils.getKeyPairGenerator("EC");
    generator.initialize(256);
    KeyPair key = generator.generateKeyPair();
    fingerprint = KeyUtils.getFingerPrint(key.getPublic());
    ssh.setHost("127.0.0.1");
    ssh.setKeyPairProvider(KeyPairProvider.wrap(key));
    ssh.setPasswordAuthenticator(
        (user, password, session) -> user.equals("shop") && password.equals("secret"));
    ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    ssh.setFileSystemFactory(new VirtualFileSystemFactory(root));
    Files.createDirectories(root.resolve("in"));
    ssh.start();
  }

  @AfterEach
  void stop() throws IOException {
    ssh.stop(true);
  }

  @Test
  void aFileIsPutThereOnce() throws IOException {
    SftpWay way = new SftpWay(server("secret", fingerprint), "/in");
    assertThat(way.put(FILE)).isEqualTo(new Attempt.Taken("PO-1-1.xml"));
    assertThat(root.resolve("in/PO-1-1.xml")).hasContent("<Order/>");
    var written = Files.getLastModifiedTime(root.resolve("in/PO-1-1.xml"));
    assertThat(way.put(FILE)).isEqualTo(new Attempt.Taken("PO-1-1.xml"));
    assertThat(Files.getLastModifiedTime(root.resolve("in/PO-1-1.xml"))).isEqualTo(written);
    try (var files = Files.list(root.resolve("in"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void oneThatWasMadeAnewTakesThePlaceOfAnEquallyLongOne() throws IOException {
    SftpWay way = new SftpWay(server("secret", fingerprint), "/in");
    way.put(FILE);
    assertThat(way.put(new Letter.File(FILE.name(), FILE.mediaType(), "<Ordre/>".getBytes(UTF_8))))
        .isEqualTo(new Attempt.Taken("PO-1-1.xml"));
    assertThat(root.resolve("in/PO-1-1.xml")).hasContent("<Ordre/>");
  }

  @Test
  void whatWasLeftUnfinishedIsWrittenAnew() throws IOException {
    Files.writeString(root.resolve("in/PO-1-1.xml"), "<Or");
    Files.writeString(root.resolve("in/.PO-1-1.xml.tmp"), "<");
    assertThat(new SftpWay(server("secret", fingerprint), "/in").put(FILE))
        .isEqualTo(new Attempt.Taken("PO-1-1.xml"));
    assertThat(root.resolve("in/PO-1-1.xml")).hasContent("<Order/>");
  }

  @Test
  void aServerWithAnotherKeyIsNotTrusted() {
    String other = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    assertThat(failure(new SftpWay(server("secret", other), "/in")))
        .contains("shows another key than hostKey says");
    assertThat(root.resolve("in/PO-1-1.xml")).doesNotExist();
  }

  @Test
  void aWrongPasswordIsSaidWithoutIt() {
    assertThat(failure(new SftpWay(server("hunter2", fingerprint), "/in")))
        .contains("refuses the login of shop")
        .doesNotContain("hunter2");
  }

  @Test
  void aServerThatIsNotThereIsAskedAgain() throws IOException {
    SftpWay way = new SftpWay(server("secret", fingerprint), "/in");
    ssh.stop(true);
    assertThat(failure(way)).contains("does not take the file");
  }

  @Test
  void theInboxIsReadAndEmptied() throws IOException {
    SftpInbox inbox =
        new SftpInbox(
            server("secret", fingerprint),
            "/in",
            Duration.ofSeconds(5),
            () -> Instant.now().plusSeconds(60));
    Files.writeString(root.resolve("in/b.xml"), "two");
    Files.writeString(root.resolve("in/a.xml"), "one");
    Files.writeString(root.resolve("in/c.xml.part"), "half");
    assertThat(inbox.names(9)).containsExactly("a.xml", "b.xml");
    assertThat(inbox.read("a.xml", 2)).isEqualTo("one".getBytes(UTF_8));
    inbox.keep("a.xml");
    inbox.refuse("b.xml", "no order");
    Files.writeString(root.resolve("in/b.xml"), "again");
    inbox.refuse("b.xml", "no order either");
    assertThat(inbox.names(9)).isEmpty();
    assertThat(root.resolve("in/processed/a.xml")).hasContent("one");
    assertThat(root.resolve("in/refused/b.xml.reason.txt")).hasContent("no order");
    assertThat(root.resolve("in/refused/b.xml.2.reason.txt")).hasContent("no order either");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    SftpInbox inbox =
        new SftpInbox(server("secret", fingerprint), "/none", Duration.ZERO, Instant::now);
    assertThatThrownBy(() -> inbox.names(9)).isInstanceOf(IOException.class);
  }

  private SftpServer server(String password, String hostKey) {
    return new SftpServer("127.0.0.1", ssh.getPort(), hostKey, "shop", null, password);
  }

  private static String failure(SftpWay way) {
    Attempt attempt = way.put(FILE);
    assertThat(attempt).isInstanceOf(Attempt.Failed.class);
    return ((Attempt.Failed) attempt).reason();
  }
}
