package io.github.inventorystreams.json;

import org.jspecify.annotations.Nullable;

/** The keys of the topics whose records concern what their key says. */
final class RecordKey {
  private RecordKey() {}

  static String read(byte @Nullable [] key, String what) throws InvalidRecordException {
    if (key == null || key.length == 0) {
      throw InvalidRecordException.malformed("the record has no key; it must be the " + what);
    }
    return Utf8.decode(key, "the key");
  }

  /** Refuses a body that names another than its key. */
  static void checkAgrees(Fields body, String name, @Nullable String keyed)
      throws InvalidRecordException {
    String named = body.optionalText(name);
    if (named != null && !named.equals(keyed)) {
      throw InvalidRecordException.malformed(
          name
              + " is "
              + OneLine.quoted(named)
              + " but the key says "
              + (keyed == null ? "all of them" : OneLine.quoted(keyed)));
    }
  }
}
