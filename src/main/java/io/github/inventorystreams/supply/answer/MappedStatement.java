package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.SupplierEvent;

/** What a statement of a supplier means for our order, or why it is not taken. */
public sealed interface MappedStatement {

  /** As the document has it. */
  Statement statement();

  /** It is clear. */
  record Understood(Statement statement, SupplierEvent event) implements MappedStatement {}

  /**
   * Nothing of it counts; what the document says of other orders is not touched.
   *
   * @param detail one line: the place, what is wrong there and what mends it
   */
  record Refused(Statement statement, AnswerRefusalReason reason, String detail)
      implements MappedStatement {}
}
