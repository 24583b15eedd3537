package io.github.inventorystreams.app.config;

/**
 * An exception for a value that breaks a rule of settings; the message says the rule: "must ...".
 */
final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  InvalidValueException(String rule) {
    super(rule);
  }

  InvalidValueException(String rule, Throwable cause) {
    super(rule, cause);
  }
}
