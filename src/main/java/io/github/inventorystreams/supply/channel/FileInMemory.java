package io.github.inventorystreams.supply.channel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import net.schmizz.sshj.xfer.InMemorySourceFile;

/** Bytes that are sent as a file. */
final class FileInMemory extends InMemorySourceFile {
  private final String name;
  private final byte[] bytes;

  FileInMemory(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public long getLength() {
    return bytes.length;
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(bytes);
  }
}
