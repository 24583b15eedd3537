package io.github.inventorystreams.frame;

import java.util.Arrays;

/** Data with a JSON Schema, which is JSON already. */
enum JsonFormat implements RecordFormat {
  AS_IT_IS;

  @Override
  public byte[] json(byte[] value, Frame frame) {
    return Arrays.copyOfRange(value, frame.bodyStart(), value.length);
  }
}
