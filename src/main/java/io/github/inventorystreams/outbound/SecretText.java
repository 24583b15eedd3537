package io.github.inventorystreams.outbound;

import java.util.HashSet;
import java.util.Set;

/** The secrets of a configuration, so that no reason that is shown contains one. */
public final class SecretText {
  private static final String MASK = "********";

  private final Set<String> secrets = new HashSet<>();

  /** Keeps a secret. */
  public void add(String secret) {
    if (!secret.isEmpty()) {
      secrets.add(secret);
    }
  }

  /** The text with all secrets masked. */
  public String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
