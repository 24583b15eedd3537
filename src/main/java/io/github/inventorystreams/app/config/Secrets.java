package io.github.inventorystreams.app.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** The settings that may never be shown, nor be given on a command line. */
final class Secrets {
  static final String MASK = "********";

  private static final Pattern NAMES =
      Pattern.compile("password|secret|passphrase|sasl\\.jaas|keystore\\.key|(^|[.-])token$");

  private Secrets() {}

  static boolean isSecret(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** The value, or a mask of fixed length in its place; nothing stays nothing. */
  static String masked(String name, String value) {
    return isSecret(name) && !value.isEmpty() ? MASK : value;
  }
}
