package io.github.inventorystreams.frame;

/** An exception for a framed record that can't be read, now or later; bears no stack trace. */
final class BadFrame extends Exception {
  BadFrame(String detail) {
    super(detail, null, false, false);
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
