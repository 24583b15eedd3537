package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.delivery.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;

/**
 * Puts files onto a server over SSH: each under another name first, so that the partner never
 * fetches half of one.
 *
 * @param folder on the server
 */
public record SftpWay(SftpServer server, String folder) implements FileWay {
  private static final int MAX_REASON = 200;

  @Override
  public Attempt put(Letter.File file) {
    try {
      server.connected(
          files -> {
            write(files, file);
            return file.name();
          });
      return new Attempt.Taken(file.name());
    } catch (UserAuthException e) {
      return failed("refuses the login of " + server.user());
    } catch (IOException e) {
      if (e instanceof TransportException transport
          && transport.getDisconnectReason() == DisconnectReason.HOST_KEY_NOT_VERIFIABLE) {
        return failed("shows another key than hostKey says: nothing is sent to it");
      }
      return failed(
          OneLine.of(
              "does not take the file (%s: %s)"
                  .formatted(e.getClass().getSimpleName(), e.getMessage()),
              MAX_REASON));
    }
  }

  private void write(SFTPClient files, Letter.File file) throws IOException {
    String place = path(file.name());
    FileAttributes there = files.statExistence(place);
    if (there != null && has(files, place, file.bytes())) {
      return;
    }
    String unfinished = path("." + file.name() + ".tmp");
    files.put(new FileInMemory(file.name(), file.bytes()), unfinished);
    if (there != null) {
      files.rm(place);
    }
    files.rename(unfinished, place);
  }

  /** One that somebody has sent again has the same name, and may be as long. */
  private static boolean has(SFTPClient files, String place, byte[] bytes) throws IOException {
    try (RemoteFile known = files.open(place);
        InputStream in = known.new RemoteFileInputStream()) {
      return Arrays.equals(in.readNBytes(bytes.length + 1), bytes);
    }
  }

  private String path(String name) {
    return folder.endsWith("/") ? folder + name : folder + '/' + name;
  }

  private Attempt failed(String why) {
    return new Attempt.Failed(server + " " + why, null);
  }
}
