package io.github.inventorystreams.app.supply.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A supplier's own server of files. */
record SftpPlace(SshServer ssh, String fingerprint) implements AutoCloseable {
  static final String PASSWORD = "the password of shop";

  /**
   * Starts one.
   *
   * @param root of what it shows
   * @param id of its supplier, whose folders have it in their names
   */
  static SftpPlace start(Path root, String id) throws IOException, GeneralSecurityException {
    Files.createDirectories(root.resolve(id + "-out"));
    Files.createDirectories(root.resolve(id + "-in"));
    var generator = SecurityUtils.getKeyPairGenerator("EC");
    generator.initialize(256);
    KeyPair key = generator.generateKeyPair();
    SshServer ssh = SshServer.setUpDefaultServer();
    ssh.setHost("127.0.0.1");
    ssh.setKeyPairProvider(KeyPairProvider.wrap(key));
    ssh.setPasswordAuthenticator(
        (user, password, session) -> user.equals("shop") && password.equals(PASSWORD));
    ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    ssh.setFileSystemFactory(new VirtualFileSystemFactory(root));
    ssh.start();
    return new SftpPlace(ssh, KeyUtils.getFingerPrint(key.getPublic()));
  }

  /** The section of a channel, with a comma behind. */
  String section() {
    return """
        "sftp": {"host": "127.0.0.1", "port": %d, "hostKey": "%s", "user": "shop", "passwordFrom": "SFTP_PASSWORD"},"""
        .formatted(ssh.getPort(), fingerprint);
  }

  @Override
  public void close() throws IOException {
    ssh.stop(true);
  }
}
