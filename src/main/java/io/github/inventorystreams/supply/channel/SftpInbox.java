package io.github.inventorystreams.supply.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import net.schmizz.sshj.sftp.FileMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import net.schmizz.sshj.sftp.SFTPClient;

/**
 * A folder on a server over SSH that a partner puts files into.
 *
 * @param quietFor how long a file has not been written to before it counts as whole
 */
public record SftpInbox(SftpServer server, String folder, Duration quietFor, InstantSource clock)
    implements Inbox {
  @Override
  public List<String> names(int most) throws IOException {
    long latest = clock.instant().minus(quietFor).getEpochSecond();
    return server.connected(
        files ->
            files.ls(folder).stream()
                .filter(file -> file.getAttributes().getType() == FileMode.Type.REGULAR)
                .filter(file -> file.getAttributes().getMtime() <= latest)
                .map(RemoteResourceInfo::getName)
                .filter(FolderInbox::isWhole)
                .sorted()
                .limit(most)
                .toList());
  }

  @Override
  public byte[] read(String name, int most) throws IOException {
    return server.connected(
        files -> {
          try (RemoteFile file = files.open(path(name));
              InputStream in = file.new RemoteFileInputStream()) {
            return in.readNBytes(most + 1);
          }
        });
  }

  @Override
  public long writtenAtMillis(String name) throws IOException {
    return 1000 * server.connected(files -> files.mtime(path(name)));
  }

  @Override
  public void keep(String name) throws IOException {
    server.connected(files -> move(files, name, "processed"));
  }

  @Override
  public void refuse(String name, String reason) throws IOException {
    server.connected(
        files -> {
          String moved = move(files, name, "refused");
          int folderEnds = moved.lastIndexOf('/') + 1;
          String told = FolderInbox.reasonOf(moved.substring(folderEnds));
          files.put(
              new FileInMemory(told, (reason + '\n').getBytes(UTF_8)),
              moved.substring(0, folderEnds) + told);
          return moved;
        });
  }

  private String move(SFTPClient files, String name, String to) throws IOException {
    files.mkdirs(path(to));
    int number = 1;
    while (files.statExistence(path(to + '/' + FolderInbox.nth(name, number))) != null) {
      number++;
    }
    String target = path(to + '/' + FolderInbox.nth(name, number));
    files.rename(path(name), target);
    return target;
  }

  private String path(String name) {
    return folder.endsWith("/") ? folder + name : folder + '/' + name;
  }
}
