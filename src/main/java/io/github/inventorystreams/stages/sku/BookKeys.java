package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/** Keys of what belongs to a book: its name, a 0 and a number. */
final class BookKeys {
  private BookKeys() {}

  /** The key of one of the things that belong to a book. */
  static Bytes with(BookKey book, long number) {
    byte[] prefix = prefix(book).get();
    return Bytes.wrap(
        ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array());
  }

  /** What all keys of a book begin with, though perhaps not only they: see {@link #isOf}. */
  static Bytes prefix(BookKey book) {
    byte[] name = book.toString().getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(name.length + 1).put(name).put((byte) 0).array());
  }

  /** Whether a key with the prefix of a book is of that book: a location may have any letter. */
  static boolean isOf(Bytes key, BookKey book) {
    return key.get().length == prefix(book).get().length + Long.BYTES;
  }
}
