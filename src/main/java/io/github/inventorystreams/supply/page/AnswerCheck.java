package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import io.github.inventorystreams.supply.page.EnteredAnswer.EnteredLine;
import io.github.inventorystreams.supply.page.EnteredAnswer.EnteredPart;
import io.github.inventorystreams.supply.page.EnteredAnswer.How;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an answer of what was entered, or says what is wrong with it, field by field. */
final class AnswerCheck {
  private static final int MAX_REASON_CHARS = 500;
  private static final int MAX_NUMBER_CHARS = 100;
  private static final int MAX_QUOTED_CHARS = 30;
  private static final int MAX_YEARS = 2;

  private final OrderDocument document;
  private final LocalDate today;
  private final Wording wording;
  private final List<FieldFault> faults = new ArrayList<>();

  /**
   * A check.
   *
   * @param today where the supplier is
   */
  AnswerCheck(OrderDocument document, LocalDate today, Wording wording) {
    this.document = document;
    this.today = today;
    this.wording = wording;
  }

  /** What is wrong; empty if {@link #of} has made an answer. */
  List<FieldFault> faults() {
    return List.copyOf(faults);
  }

  /** The answer, or {@code null} if something is wrong. */
  Statement.@Nullable Response of(EnteredAnswer entered) {
    List<Statement.Line> lines = new ArrayList<>();
    for (OrderDocument.Line line : document.lines()) {
      lines.addAll(line(line, Objects.requireNonNull(entered.lines().get(line.number()))));
    }
    String number = text(0, AnswerFields.ORDER_NUMBER, entered.orderNumber(), MAX_NUMBER_CHARS);
    if (!faults.isEmpty()) {
      return null;
    }
    if (lines.stream().allMatch(AnswerCheck::isAsOrdered)) {
      return new Statement.Response(document.poNumber(), Verdict.ACCEPTED, number, null, List.of());
    }
    boolean nothing = lines.stream().allMatch(line -> line.verdict() == LineVerdict.REJECTED);
    return new Statement.Response(
        document.poNumber(), nothing ? Verdict.REJECTED : Verdict.CHANGED, number, null, lines);
  }

  private static boolean isAsOrdered(Statement.Line line) {
    return line.verdict() == LineVerdict.ACCEPTED && line.price() == null;
  }

  private List<Statement.Line> line(OrderDocument.Line line, EnteredLine entered) {
    How how = entered.how();
    if (how == null) {
      fault(line, AnswerFields.how(line.number()), "how", line.number());
      return List.of();
    }
    return switch (how) {
      case ORDERED -> List.of(said(line, LineVerdict.ACCEPTED, null, price(line, entered), null));
      case OTHER -> parts(line, entered);
      case NONE -> List.of(said(line, LineVerdict.REJECTED, null, null, reason(line, entered)));
    };
  }

  /** A delivery that was read. */
  private record Part(BigDecimal quantity, @Nullable LocalDate day) {}

  private List<Statement.Line> parts(OrderDocument.Line line, EnteredLine entered) {
    int before = faults.size();
    BigDecimal price = price(line, entered);
    String reason = reason(line, entered);
    List<Part> parts = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    boolean unknownDay = false;
    for (int number = 1; number <= EnteredAnswer.PARTS; number++) {
      EnteredPart each = entered.parts().get(number - 1);
      if (each.isEmpty()) {
        continue;
      }
      BigDecimal quantity = quantity(line, number, each.quantity());
      LocalDate day = day(line, number, each.day());
      boolean again = each.day().isEmpty() ? unknownDay : day != null && !days.add(day);
      unknownDay |= each.day().isEmpty();
      if (again) {
        fault(line, AnswerFields.day(line.number(), number), "dayTwice");
      }
      if (quantity != null) {
        parts.add(new Part(quantity, day));
      }
    }
    String first = AnswerFields.quantity(line.number(), 1);
    if (parts.isEmpty() && faults.size() == before) {
      fault(line, first, "nothing");
    }
    BigDecimal sum = parts.stream().map(Part::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(line.quantity()) > 0) {
      fault(line, first, "more", quantityOf(line.quantity(), line));
    }
    if (faults.size() > before) {
      return List.of();
    }
    if (isOrder(parts, line)) {
      return List.of(said(line, LineVerdict.ACCEPTED, null, price, reason));
    }
    return parts.stream().map(part -> said(line, verdict(part), part, price, reason)).toList();
  }

  private static boolean isOrder(List<Part> parts, OrderDocument.Line line) {
    return parts.size() == 1
        && parts.get(0).quantity().compareTo(line.quantity()) == 0
        && line.requestedDelivery().equals(parts.get(0).day());
  }

  private static LineVerdict verdict(Part part) {
    return part.day() == null ? LineVerdict.BACKORDERED : LineVerdict.CHANGED;
  }

  private static Statement.Line said(
      OrderDocument.Line line,
      LineVerdict verdict,
      @Nullable Part part,
      @Nullable BigDecimal price,
      @Nullable String reason) {
    return new Statement.Line(
        line.number(),
        line.sku(),
        line.supplierSku(),
        line.gtin(),
        verdict,
        part == null ? null : part.quantity(),
        part == null ? null : line.unit().code(),
        part == null ? null : part.day(),
        price,
        null,
        null,
        null,
        reason,
        "line " + line.number());
  }

  private @Nullable BigDecimal quantity(OrderDocument.Line line, int part, String text) {
    String field = AnswerFields.quantity(line.number(), part);
    if (text.isEmpty()) {
      fault(line, field, "quantityMissing");
      return null;
    }
    BigDecimal value = number(line, field, "quantity", text, line.quantity());
    if (value == null) {
      return null;
    }
    BigDecimal units = value.multiply(BigDecimal.valueOf(line.unit().units()));
    if (value.signum() == 0) {
      fault(line, field, "zero");
    } else if (!isWhole(value) && !PurchaseUnit.isMeasure(line.unit().units())) {
      fault(line, field, "whole", OneLine.of(line.unit().name(), MAX_QUOTED_CHARS));
    } else if (!isWhole(units)) {
      fault(
          line,
          field,
          "units",
          OneLine.of(line.unit().name(), MAX_QUOTED_CHARS),
          line.unit().units());
    } else {
      return value;
    }
    return null;
  }

  private @Nullable BigDecimal price(OrderDocument.Line line, EnteredLine entered) {
    if (entered.price().isEmpty()) {
      return null;
    }
    String field = AnswerFields.price(line.number());
    BigDecimal value = number(line, field, "price", entered.price(), line.price());
    return value == null || value.compareTo(line.price()) == 0 ? null : value;
  }

  private @Nullable BigDecimal number(
      OrderDocument.Line line, String field, String what, String text, BigDecimal example) {
    String quoted = OneLine.of(text, MAX_QUOTED_CHARS);
    switch (NumberEntry.reading(text, wording)) {
      case ONE -> {
        return NumberEntry.value(text);
      }
      case TWO -> fault(line, field, "ambiguous", quoted, String.valueOf(wording.decimalMark()));
      case NONE ->
          fault(
              line,
              field,
              what,
              quoted,
              what.equals("price") ? wording.money(example) : wording.number(example));
    }
    return null;
  }

  private @Nullable LocalDate day(OrderDocument.Line line, int part, String text) {
    if (text.isEmpty()) {
      return null;
    }
    String field = AnswerFields.day(line.number(), part);
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(
          line,
          field,
          "day",
          OneLine.of(text, MAX_QUOTED_CHARS),
          line.requestedDelivery().toString());
      return null;
    }
    if (day.isBefore(today)) {
      fault(line, field, "past", wording.day(day));
    } else if (day.isAfter(today.plusYears(MAX_YEARS))) {
      fault(line, field, "far", day.toString());
    }
    return day;
  }

  private @Nullable String reason(OrderDocument.Line line, EnteredLine entered) {
    return text(
        line.number(), AnswerFields.reason(line.number()), entered.reason(), MAX_REASON_CHARS);
  }

  /** In one line; {@code null} where nothing was written. */
  private @Nullable String text(int line, String field, String text, int maxChars) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > maxChars) {
      faults.add(new FieldFault(line, field, wording.say("page.fault.long", maxChars)));
      return null;
    }
    return OneLine.of(text.replaceAll("[\\r\\n\\t]+", " "), maxChars);
  }

  private String quantityOf(BigDecimal quantity, OrderDocument.Line line) {
    return wording.number(quantity) + ' ' + OneLine.of(line.unit().name(), MAX_QUOTED_CHARS);
  }

  private void fault(OrderDocument.Line line, String field, String key, Object... values) {
    faults.add(new FieldFault(line.number(), field, wording.say("page.fault." + key, values)));
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
