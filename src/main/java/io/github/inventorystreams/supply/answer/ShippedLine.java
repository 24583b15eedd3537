package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.LineParts.Part;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the order in a notice: what is on its way, and what becomes of its rest. */
final class ShippedLine {
  private final LineParts all;
  private final List<Part> shipped;
  private final boolean restIsRejected;

  private ShippedLine(LineParts all) {
    this.all = all;
    this.shipped =
        all.parts().stream()
            .filter(part -> part.brings() && part.verdict() != LineVerdict.BACKORDERED)
            .toList();
    this.restIsRejected =
        all.parts().stream().anyMatch(part -> part.verdict() == LineVerdict.REJECTED);
  }

  /**
   * The line of the event; {@code null} if nothing is said but that it comes later, as it was
   * promised anyway.
   */
  static @Nullable AnswerLine of(LineParts all) throws RefusedStatementException {
    ShippedLine line = new ShippedLine(all);
    line.check();
    return line.said();
  }

  private @Nullable AnswerLine said() throws RefusedStatementException {
    if (shipped.isEmpty() && !restIsRejected) {
      return null;
    }
    boolean isAllOfIt = shipped.stream().anyMatch(part -> part.units() == null);
    return new AnswerLine(
        all.line().line(),
        shipped.isEmpty() ? LineStatus.REJECTED : LineStatus.ACCEPTED,
        isAllOfIt ? List.of() : LineParts.byDay(shipped),
        null,
        null,
        all.reason(),
        restIsRejected && !shipped.isEmpty());
  }

  private void check() throws RefusedStatementException {
    boolean restComes =
        all.parts().stream()
            .anyMatch(part -> part.brings() && part.verdict() == LineVerdict.BACKORDERED);
    if (restIsRejected && restComes) {
      throw new RefusedStatementException(
          AnswerRefusalReason.CONTRADICTION,
          "the rest of line %d comes later and does not come".formatted(all.line().line()));
    }
    if (shipped.size() > 1 && shipped.stream().anyMatch(part -> part.units() == null)) {
      throw all.severalWithoutQuantity();
    }
    for (Part part : shipped) {
      check(part);
    }
  }

  private void check(Part part) throws RefusedStatementException {
    String substitute = part.substituteSku();
    if (substitute != null && !substitute.equals(all.line().progress().answer().substituteSku())) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNBOOKABLE_SUBSTITUTE,
          "a notice can't say that SKU %s comes in place of SKU %s: an answer has to"
              .formatted(OneLine.quoted(substitute), OneLine.quoted(all.line().sku())));
    }
    if (part.units() == null && part.day() != null) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING, "a day is said, and not how much comes on it");
    }
  }
}
