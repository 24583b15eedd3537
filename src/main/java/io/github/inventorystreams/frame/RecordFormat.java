package io.github.inventorystreams.frame;

import java.io.IOException;

/** A converter of data of one schema into JSON text. Thread-safe. */
interface RecordFormat {

  /**
   * The data of a record.
   *
   * @throws IOException if the bytes are not of the schema
   */
  byte[] json(byte[] value, Frame frame) throws IOException;
}
