package io.github.inventorystreams.sales;

/** Says in one line why a row can't be read. */
final class BadRowException extends Exception {

  BadRowException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
