package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part between the frame and the data of Protobuf that states which message of the schema it
 * is: the indexes of Confluent's serializers, the name of Apicurio's, or nothing.
 *
 * @param messageIndexes from the outermost message in; empty = the first
 * @param end where the data begins
 */
record ProtobufPrefix(@Nullable String messageName, List<Integer> messageIndexes, int end) {
  /** The tag of a field 1 of text, with which Apicurio's name begins. */
  private static final int NAME_TAG = 0x0a;

  /** No field can have a tag below this one, so a message can't begin with it. */
  private static final int MIN_TAG = 8;

  private static final int MAX_INDEXES = 32;

  static ProtobufPrefix of(byte[] value, Frame frame) throws IOException {
    if (frame.messageIndexes().length > 0) {
      Varints header = new Varints(frame.messageIndexes(), 0);
      return new ProtobufPrefix(null, indexes(header), frame.bodyStart());
    }
    int start = frame.bodyStart();
    String name = nameAt(value, start);
    Varints in = new Varints(value, name == null ? start : start + 1 + value[start]);
    boolean indexed =
        (name == null && !frame.inHeader()) || (in.position < value.length && in.peek() < MIN_TAG);
    List<Integer> indexes = indexed ? indexes(in) : List.of();
    return new ProtobufPrefix(name, indexes, in.position);
  }

  /** The name that Apicurio writes as a message of its own with its length before it. */
  private static @Nullable String nameAt(byte[] value, int start) {
    if (value.length < start + 3) {
      return null;
    }
    int length = value[start];
    int nameLength = value[start + 2];
    if (length < 3
        || value[start + 1] != NAME_TAG
        || nameLength != length - 2
        || value.length < start + 1 + length) {
      return null;
    }
    String name = new String(value, start + 3, nameLength, UTF_8);
    return name.matches("[A-Za-z_][A-Za-z0-9_.]*") ? name : null;
  }

  private static List<Integer> indexes(Varints in) throws IOException {
    int count = in.signed();
    if (count < 0 || count > MAX_INDEXES) {
      throw new IOException("there are %d message indexes".formatted(count));
    }
    List<Integer> indexes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      indexes.add(in.signed());
    }
    return indexes;
  }

  private static final class Varints {
    private final byte[] bytes;
    private int position;

    Varints(byte[] bytes, int position) {
      this.bytes = bytes;
      this.position = position;
    }

    int peek() {
      return bytes[position] & 0xff;
    }

    /** A number in zigzag. */
    int signed() throws IOException {
      long raw = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        if (position == bytes.length) {
          throw new EOFException("it ends within the message indexes");
        }
        byte next = bytes[position++];
        raw |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return (int) (raw >>> 1 ^ -(raw & 1));
        }
      }
      throw new IOException("a message index is too long");
    }
  }
}
