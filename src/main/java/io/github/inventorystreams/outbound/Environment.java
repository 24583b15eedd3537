package io.github.inventorystreams.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Secrets, from a variable {@code X} or from the file that {@code X_FILE} names. */
final class Environment {
  private static final String IN_FILE = "_FILE";

  private final Map<String, String> variables;
  private final SecretText secrets;

  Environment(Map<String, String> variables, SecretText secrets) {
    this.variables = Map.copyOf(variables);
    this.secrets = secrets;
  }

  /**
   * A secret.
   *
   * @throws IllegalArgumentException in words that follow the name of a field
   */
  String secret(String variable) {
    String value = variables.get(variable);
    String file = variables.get(variable + IN_FILE);
    if (value != null && file != null) {
      throw new IllegalArgumentException(
          "finds both %s and %s: keep one of them".formatted(variable, variable + IN_FILE));
    }
    String secret = value == null && file != null ? in(Path.of(file), variable) : value;
    if (secret == null || secret.isEmpty()) {
      throw new IllegalArgumentException(
          "finds nothing in the environment: set %s, or %s to a file that holds it"
              .formatted(variable, variable + IN_FILE));
    }
    secrets.add(secret);
    return secret;
  }

  SecretText secrets() {
    return secrets;
  }

  private static String in(Path file, String variable) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "can't read the file %s that %s names (%s)"
              .formatted(file, variable + IN_FILE, e.getClass().getSimpleName()),
          e);
    }
  }
}
