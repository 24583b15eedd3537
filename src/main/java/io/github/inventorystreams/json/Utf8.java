package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Strict UTF-8: overlong forms, encoded surrogates and cut sequences are refused. */
final class Utf8 {
  private Utf8() {}

  static String decode(byte[] bytes, String what) throws InvalidRecordException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw InvalidRecordException.malformed(what + " is not UTF-8");
    }
  }

  static boolean isValid(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Refuses bytes that are not UTF-8; costs next to nothing where all of them are ASCII. */
  static void check(byte[] bytes, String what) throws InvalidRecordException {
    for (byte b : bytes) {
      if (b < 0) {
        decode(bytes, what);
        return;
      }
    }
  }
}
