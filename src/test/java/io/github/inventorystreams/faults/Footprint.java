package io.github.inventorystreams.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process takes of the machine, by the word of Linux.
 *
 * @param residentKb memory that it really has
 */
record Footprint(long residentKb, int threads) {

  static Footprint of(long pid) throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    return new Footprint(number(status, "VmRSS:"), (int) number(status, "Threads:"));
  }

  private static long number(String status, String name) {
    String line = status.lines().filter(each -> each.startsWith(name)).findFirst().orElseThrow();
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
