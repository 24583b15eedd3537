package io.github.inventorystreams.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;

/** The accounting as one JSON object. */
final class AccountingJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AccountingJson() {}

  static String of(Accounting accounting) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("records", accounting.records());
    node.put("events", accounting.events());
    node.put("applied", accounting.applied());
    node.put("duplicates", accounting.duplicates());
    node.put("conflicts", accounting.conflicts());
    node.put("pendingCorrections", accounting.pendingCorrections());
    node.put("deadLetters", accounting.deadLetterCount());
    ObjectNode reasons = node.putObject("deadLettersByReason");
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      Long count = accounting.deadLetters().get(reason);
      if (count != null) {
        reasons.put(reason.name(), count);
      }
    }
    return node.toString();
  }
}
