package io.github.inventorystreams.app.acls;

import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What is allowed on one resource of Kafka, or on all whose name begins alike.
 *
 * @param operations in the order in which Kafka lists them
 */
record Right(ResourceType type, String name, PatternType pattern, List<AclOperation> operations) {
  Right {
    operations = operations.stream().sorted().distinct().toList();
  }

  static Right on(ResourceType type, String name, AclOperation... operations) {
    return new Right(type, name, PatternType.LITERAL, List.of(operations));
  }

  /** On all whose name begins so. */
  static Right under(ResourceType type, String prefix, AclOperation... operations) {
    return new Right(type, prefix, PatternType.PREFIXED, List.of(operations));
  }
}
