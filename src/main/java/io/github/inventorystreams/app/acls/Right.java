package io.github.inventorystreams.app.acls;

import java.util.List;
import java.util.Locale;
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

  /** Whether it is on one topic by its name. */
  boolean isOnATopic() {
    return type == ResourceType.TOPIC && pattern == PatternType.LITERAL;
  }

  /** The same but for one operation. */
  Right without(AclOperation operation) {
    return new Right(
        type, name, pattern, operations.stream().filter(each -> each != operation).toList());
  }

  /** Its type in words. */
  String shownType() {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Its name, with a star where more may follow. */
  String shownName() {
    return pattern == PatternType.PREFIXED ? name + '*' : name;
  }

  /** On all whose name begins so. */
  static Right under(ResourceType type, String prefix, AclOperation... operations) {
    return new Right(type, prefix, PatternType.PREFIXED, List.of(operations));
  }
}
