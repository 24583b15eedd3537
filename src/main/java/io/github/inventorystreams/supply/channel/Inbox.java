package io.github.inventorystreams.supply.channel;

import java.io.IOException;
import java.util.List;

/**
 * A place where a partner puts files for us. What was read is moved, never deleted. Used by one
 * thread.
 */
public interface Inbox {

  /** The names of the files that are whole, at most so many, in the order of their names. */
  List<String> names(int most) throws IOException;

  /**
   * The bytes of a file.
   *
   * @param most of a longer file only the first ones, and one more
   */
  byte[] read(String name, int most) throws IOException;

  /** When a file was written, which stays the same however often it is read. */
  long writtenAtMillis(String name) throws IOException;

  /** Moves a file to those that were read. */
  void keep(String name) throws IOException;

  /** Moves a file to those that were refused, with the reason in a file beside it. */
  void refuse(String name, String reason) throws IOException;
}
