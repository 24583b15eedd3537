package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer says of one line of the order: several lines of the answer are one schedule.
 *
 * @param parts at least one
 */
record LineParts(PurchaseOrder.Line line, List<Part> parts) {

  /**
   * What one line of an answer says, in units of the SKU.
   *
   * @param units {@code null} = all of the line
   * @param day {@code null} = none is said
   * @param unitCost {@code null} = the price of the order
   */
  record Part(
      LineVerdict verdict,
      @Nullable Long units,
      @Nullable LocalDate day,
      @Nullable BigDecimal unitCost,
      @Nullable String substituteSku,
      @Nullable String reason) {

    boolean brings() {
      return verdict != LineVerdict.REJECTED && !isNothing();
    }

    Part asOrdered() {
      return new Part(verdict, units, day, unitCost, null, reason);
    }

    Part on(LocalDate newDay) {
      return new Part(verdict, units, newDay, unitCost, substituteSku, reason);
    }

    boolean isNothing() {
      return units != null && units == 0;
    }
  }

  /** Whether anything of the line comes. */
  boolean bringsAny() {
    return parts.stream().anyMatch(Part::brings);
  }

  /** The line of a confirmation. */
  AnswerLine answered() throws RefusedStatementException {
    List<Part> coming = coming();
    if (coming.isEmpty()) {
      return new AnswerLine(
          line.line(), LineStatus.REJECTED, List.of(), null, null, reason(), false);
    }
    Part first = coming.get(0);
    long sum = 0;
    for (Part part : coming) {
      checkAlike(first, part);
      sum += part.units() == null ? 0 : part.units();
    }
    if (sum > line.why().allocated()) {
      throw AnswerLimits.outOfRange(
          "%d units of line %d come, and %d were ordered"
              .formatted(sum, line.line(), line.why().allocated()));
    }
    return new AnswerLine(
        line.line(),
        status(coming),
        schedule(coming),
        first.unitCost(),
        first.substituteSku(),
        reason(),
        false);
  }

  /** A line has one price and one article, whatever comes when. */
  private void checkAlike(Part one, Part other) throws RefusedStatementException {
    BigDecimal price = one.unitCost();
    BigDecimal another = other.unitCost();
    boolean samePrice =
        price == null ? another == null : another != null && price.compareTo(another) == 0;
    if (!samePrice) {
      throw new RefusedStatementException(
          AnswerRefusalReason.CONTRADICTION, "line %d has several prices".formatted(line.line()));
    }
    if (!Objects.equals(one.substituteSku(), other.substituteSku())) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNBOOKABLE_SUBSTITUTE,
          "line %d has another article for a part of it".formatted(line.line()));
    }
  }

  /**
   * Refuses an answer by which a part of the line is rejected, and nothing is said of the others.
   */
  void checkRejectedAsAWhole() throws RefusedStatementException {
    long ordered = line.why().allocated();
    long rejected = 0;
    for (Part part : parts) {
      if (part.verdict() != LineVerdict.REJECTED || part.units() == null || part.isNothing()) {
        return;
      }
      rejected = Math.min(ordered, rejected + part.units());
    }
    if (rejected < ordered) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING,
          "%d of the %d units of line %d are rejected, and nothing is said of the others"
              .formatted(rejected, ordered, line.line()));
    }
  }

  RefusedStatementException severalWithoutQuantity() {
    return new RefusedStatementException(
        AnswerRefusalReason.CONTRADICTION,
        "line %d is answered in parts, of which one has no quantity".formatted(line.line()));
  }

  /** The parts that come. Who says that all of the line comes can't say more of it. */
  private List<Part> coming() throws RefusedStatementException {
    List<Part> coming = parts.stream().filter(Part::brings).toList();
    if (coming.stream().anyMatch(part -> part.units() == null) && parts.size() > 1) {
      throw severalWithoutQuantity();
    }
    for (Part part : parts) {
      if (!part.brings() && part.substituteSku() != null) {
        throw new RefusedStatementException(
            AnswerRefusalReason.CONTRADICTION,
            "line %d does not come, and SKU %s comes in its place"
                .formatted(line.line(), OneLine.quoted(part.substituteSku())));
      }
    }
    return coming;
  }

  private LineStatus status(List<Part> coming) {
    if (coming.size() < parts.size()) {
      return LineStatus.CHANGED;
    }
    Set<LineVerdict> verdicts = new HashSet<>();
    coming.forEach(part -> verdicts.add(part.verdict()));
    if (verdicts.size() > 1) {
      return LineStatus.CHANGED;
    }
    return switch (verdicts.iterator().next()) {
      case ACCEPTED -> LineStatus.ACCEPTED;
      case BACKORDERED -> LineStatus.BACKORDERED;
      case CHANGED, REJECTED -> LineStatus.CHANGED;
    };
  }

  private List<Delivery> schedule(List<Part> coming) throws RefusedStatementException {
    Part first = coming.get(0);
    if (first.units() == null) {
      return first.day() == null
          ? List.of()
          : List.of(new Delivery(line.why().allocated(), first.day()));
    }
    return byDay(coming.stream().map(this::dated).toList());
  }

  /** Without a day it comes when it was asked for, unless it is backordered. */
  private Part dated(Part part) {
    return part.day() != null || part.verdict() == LineVerdict.BACKORDERED
        ? part
        : part.on(line.requestedDelivery());
  }

  /** A schedule of the units of parts that have a number. */
  static List<Delivery> byDay(List<Part> parts) throws RefusedStatementException {
    Map<Delivery, Long> units = new TreeMap<>(Delivery.BY_DAY);
    long sum = 0;
    for (Part part : parts) {
      long more = part.units() == null ? 0 : part.units();
      units.merge(new Delivery(0, part.day()), more, Long::sum);
      sum += more;
      if (sum > AnswerLimits.MAX_UNITS) {
        throw AnswerLimits.outOfRange("the parts of a line are more than all units");
      }
    }
    return units.entrySet().stream()
        .map(entry -> new Delivery(entry.getValue(), entry.getKey().deliveryDate()))
        .toList();
  }

  @Nullable String reason() {
    List<String> reasons = new ArrayList<>();
    for (Part part : parts) {
      if (part.reason() != null) {
        reasons.add(part.reason());
      }
    }
    return AnswerLimits.reason(reasons);
  }
}
