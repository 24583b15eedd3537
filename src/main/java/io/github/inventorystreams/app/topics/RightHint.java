package io.github.inventorystreams.app.topics;

import org.apache.kafka.common.errors.AuthorizationException;

/** What mends a refusal of Kafka, beside its own words, which name the resource. */
final class RightHint {
  private RightHint() {}

  /**
   * In brackets, with a blank before; empty where something else than a right is missing.
   *
   * @param right that was asked for, as {@code Read}
   */
  static String of(Throwable refusal, String right) {
    return refusal instanceof AuthorizationException
        ? " (the right %s is missing; inventory-streams acls prints all that are needed)"
            .formatted(right)
        : "";
  }
}
