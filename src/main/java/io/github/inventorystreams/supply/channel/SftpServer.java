package io.github.inventorystreams.supply.channel;

import java.io.IOException;
import java.nio.file.Path;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.sftp.SFTPClient;
import org.jspecify.annotations.Nullable;

/**
 * A server for files over SSH. It is known by its key, which has to be the one that is set.
 *
 * @param hostKey its fingerprint, as {@code ssh-keyscan HOST | ssh-keygen -lf -} shows it: {@code
 *     SHA256:...}
 * @param keyFile our private key, or {@code null} where a password is used
 * @param password of the user, or of the key file; {@code null} = none
 */
public record SftpServer(
    String host,
    int port,
    String hostKey,
    String user,
    @Nullable Path keyFile,
    @Nullable String password) {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 20_000;

  /** What is done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(SFTPClient files) throws IOException;
  }

  /** Connects, works and disconnects. */
  <T> T connected(Work<T> work) throws IOException {
    try (SSHClient ssh = new SSHClient()) {
      ssh.addHostKeyVerifier(hostKey);
      ssh.setConnectTimeout(CONNECT_MILLIS);
      ssh.setTimeout(ANSWER_MILLIS);
      ssh.connect(host, port);
      login(ssh);
      try (SFTPClient files = ssh.newSFTPClient()) {
        files.getSFTPEngine().setTimeoutMs(ANSWER_MILLIS);
        return work.with(files);
      }
    }
  }

  private void login(SSHClient ssh) throws IOException {
    if (keyFile == null) {
      ssh.authPassword(user, password == null ? "" : password);
    } else if (password == null) {
      ssh.authPublickey(user, ssh.loadKeys(keyFile.toString()));
    } else {
      ssh.authPublickey(user, ssh.loadKeys(keyFile.toString(), password));
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "sftp://" + host + ':' + port;
  }
}
