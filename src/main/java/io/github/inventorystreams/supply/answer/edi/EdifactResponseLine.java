package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A LIN of an ORDRSP and what follows it, and what that means for a line of the order. */
final class EdifactResponseLine {
  private static final Set<String> GROUPS =
      Set.of(
          "CCI", "PAT", "AJT", "PRI", "RFF", "PAC", "LOC", "TAX", "NAD", "ALC", "TDT", "TOD", "EQD",
          "SCC", "RCS", "STG");

  private static final String ORDERED = "21";
  private static final String TO_DELIVER = "113";
  private static final String TO_DESPATCH = "12";
  private static final String BACKORDER = "83";
  private static final String SPLIT = "11";

  private static final Set<String> OF_LINE = Set.of(ORDERED, TO_DELIVER, TO_DESPATCH, BACKORDER);
  private static final Set<String> OF_PART =
      Set.of(ORDERED, TO_DELIVER, TO_DESPATCH, BACKORDER, SPLIT);

  /** Stock on hand, invoiced, in a pack, minimum, maximum, in a unit: no word on what comes. */
  private static final Set<String> BESIDE = Set.of("17", "47", "52", "53", "54", "59");

  private final EdiMessage message;
  private final EdifactWords words;
  private final EdiValues values;
  private final int transitDays;
  private final EdiLineDraft line;

  private final EdifactGroup group = new EdifactGroup(GROUPS);
  private final EdiDelivery days;
  private final Map<String, EdiAmount> quantities = new LinkedHashMap<>();
  private final List<EdiSegment> prices = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private @Nullable String place;

  /** A part of a split line. */
  private record Part(String kind, EdiAmount quantity, EdiDelivery days) {}

  EdifactResponseLine(EdiMessage message, EdifactWords words, EdiSegment lin, int transitDays) {
    this.message = message;
    this.words = words;
    this.values = new EdiValues(message);
    this.transitDays = transitDays;
    this.line = EdiLineDraft.ofEdifact(message, lin);
    this.days = words.responseDays(transitDays);
    words.articleOfLine(lin, line.article);
  }

  EdiSegment segment() {
    return line.segment;
  }

  /** Takes a segment that follows LIN. */
  void take(EdiSegment segment) {
    group.enter(segment.tag());
    switch (segment.tag()) {
      case "PIA" -> article(segment);
      case "PRI" -> prices.add(segment);
      case "QTY" -> quantity(segment);
      case "DTM" -> date(segment);
      case "LOC" -> {
        if (group.is("LOC")) {
          at(segment);
        }
      }
      case "FTX" -> {
        if (group.isNone() || group.is("SCC")) {
          line.reason.add(segment, 4);
        }
      }
      case "RFF" -> reference(segment);
      default -> {}
    }
  }

  private void article(EdiSegment pia) {
    switch (words.function(pia)) {
      case "1", "5" -> words.articleOfPia(pia, line.article);
      case "3" -> words.articleOfPia(pia, line.substitute);
      case "4" ->
          throw message.refuse(
              pia, "names the article that the one of the line stands for (4347 4)");
      default -> {}
    }
  }

  private boolean inSchedule() {
    return group.is("LOC") || group.is("SCC");
  }

  private void quantity(EdiSegment qty) {
    String kind = words.kind(qty);
    if (inSchedule()) {
      known(qty, kind, OF_PART);
      parts.add(new Part(kind, words.quantity(qty), words.responseDays(transitDays)));
    } else if (group.isNone() && !BESIDE.contains(kind)) {
      known(qty, kind, OF_LINE);
      if (quantities.put(kind, words.quantity(qty)) != null) {
        throw message.refuse(qty, "is the second quantity of kind " + kind + " in its line");
      }
    } else if (group.is("PRI") || group.is("RFF")) {
      throw message.refuse(qty, "stands behind prices or references");
    }
  }

  private void known(EdiSegment qty, String kind, Set<String> kinds) {
    if (!kinds.contains(kind)) {
      throw message.refuse(
          qty, "what the quantity " + EdiMessage.shown(kind) + " (6063) means is not known");
    }
  }

  private void date(EdiSegment dtm) {
    if (group.isNone()) {
      words.date(dtm, days);
    } else if (inSchedule() && !parts.isEmpty()) {
      words.date(dtm, parts.get(parts.size() - 1).days());
    }
  }

  /** A line is split by days; one that is split by places is not ours. */
  private void at(EdiSegment loc) {
    String name = loc.at(1) + ':' + loc.at(2);
    if (place != null && !place.equals(name)) {
      throw message.refuse(loc, "splits the line between several places");
    }
    place = name;
  }

  private void reference(EdiSegment rff) {
    switch (words.kind(rff)) {
      case "LI" -> line.refer(rff, values.orderLine(rff, rff.at(1, 2)));
      case "ON" -> {
        if (!rff.at(1, 3).isEmpty()) {
          line.refer(rff, values.orderLine(rff, rff.at(1, 3)));
        }
      }
      default -> {}
    }
  }

  @Nullable EdiAmount ordered() {
    return quantities.get(ORDERED);
  }

  /** What is to be delivered, or {@code null} if the line does not say it. */
  @Nullable EdiAmount delivered() {
    EdiAmount deliver = quantities.get(TO_DELIVER);
    EdiAmount despatch = quantities.get(TO_DESPATCH);
    if (deliver != null && despatch != null && deliver.value().compareTo(despatch.value()) != 0) {
      throw message.refuse(
          despatch.segment(), "is another quantity than the one to be delivered (113)");
    }
    return deliver != null ? deliver : despatch;
  }

  Collection<EdiAmount> quantities() {
    return quantities.values();
  }

  /**
   * What the line means; empty if the supplier has not come to it yet.
   *
   * @param function of the whole answer
   * @param headerDays that count where the line has none
   */
  List<Statement.Line> mean(EdifactResponseFunction function, EdiDelivery headerDays) {
    LineVerdict verdict = verdict(function);
    if (function.contradicts(verdict)) {
      throw message.refuse(
          line.segment,
          "the action "
              + EdiMessage.shown(line.segment.at(2))
              + " contradicts the function of BGM (1225)");
    }
    if (verdict == null) {
      return List.of();
    }
    price(unit());
    if (verdict == LineVerdict.REJECTED) {
      reject();
    } else if (parts.isEmpty()) {
      deliver(verdict, headerDays);
    } else {
      split(verdict, headerDays);
    }
    return line.lines();
  }

  /** By 1229. */
  private @Nullable LineVerdict verdict(EdifactResponseFunction function) {
    String action = line.segment.at(2);
    return switch (action) {
      case "1", "3", "6", "24" -> LineVerdict.CHANGED;
      case "5" -> LineVerdict.ACCEPTED;
      case "2", "7", "10" -> LineVerdict.REJECTED;
      case "4" -> null;
      case "" -> {
        if (!function.needsLines()) {
          yield function.ofLines();
        }
        if (delivered() == null && !quantities.containsKey(BACKORDER) && parts.isEmpty()) {
          throw message.refuse(
              line.segment, "says neither an action (1229) nor a quantity to be delivered");
        }
        yield LineVerdict.CHANGED;
      }
      default ->
          throw message.refuse(
              line.segment,
              "what the action " + EdiMessage.shown(action) + " (1229) means is not known");
    };
  }

  /** That of all quantities, or {@code null} if none is said. */
  private @Nullable String unit() {
    List<String> units =
        quantities.values().stream().map(EdiAmount::unit).map(String::valueOf).distinct().toList();
    if (units.size() > 1) {
      throw message.refuse(
          line.segment, "has quantities in several units: " + String.join(", ", units));
    }
    return units.isEmpty() ? null : quantities.values().iterator().next().unit();
  }

  private void price(@Nullable String unit) {
    for (EdiSegment pri : prices) {
      BigDecimal price = words.price(pri, unit);
      if (price != null) {
        line.cost(pri, price);
      }
    }
  }

  private void reject() {
    EdiAmount delivered = delivered();
    EdiAmount later = quantities.get(BACKORDER);
    if ((delivered != null && !delivered.isZero())
        || (later != null && !later.isZero())
        || !parts.isEmpty()) {
      throw message.refuse(line.segment, "is not accepted, and yet has something to deliver");
    }
    line.add(LineVerdict.REJECTED, ordered(), null);
  }

  private void deliver(LineVerdict verdict, EdiDelivery headerDays) {
    EdiAmount ordered = ordered();
    EdiAmount later = quantities.get(BACKORDER);
    if (later != null && !later.isZero()) {
      backorder(verdict, headerDays, later);
      return;
    }
    EdiAmount delivered = delivered();
    EdiAmount quantity = delivered != null ? delivered : ordered;
    if (quantity != null && quantity.isZero()) {
      line.add(LineVerdict.REJECTED, ordered == null || ordered.isZero() ? null : ordered, null);
      return;
    }
    LocalDate day = day(days, headerDays, verdict);
    if (verdict == LineVerdict.CHANGED
        && quantity == null
        && day == null
        && !line.hasPrice()
        && line.substitute.isEmpty()) {
      throw message.refuse(line.segment, "is changed, and does not say how");
    }
    line.add(verdict, quantity, day);
  }

  /** Part of it now, the rest later; the day is that of what comes now, if something does. */
  private void backorder(LineVerdict verdict, EdiDelivery headerDays, EdiAmount later) {
    EdiAmount ordered = ordered();
    EdiAmount delivered = delivered();
    BigDecimal now;
    if (delivered != null) {
      now = delivered.value();
    } else if (ordered != null) {
      now = ordered.value().subtract(later.value());
    } else {
      throw message.refuse(later.segment(), "says what comes later, and not what comes now");
    }
    if (now.signum() < 0) {
      throw message.refuse(later.segment(), "is more than what was ordered");
    }
    boolean some = now.signum() > 0;
    if (some) {
      line.add(LineVerdict.CHANGED, now, later.unit(), day(days, headerDays, verdict));
    }
    line.add(LineVerdict.BACKORDERED, later, some ? null : days.said());
  }

  private void split(LineVerdict verdict, EdiDelivery headerDays) {
    EdiAmount delivered = delivered();
    EdiAmount whole = delivered != null ? delivered : ordered();
    BigDecimal sum = EdifactWords.sum(parts.stream().map(Part::quantity).toList());
    if (whole != null && sum.compareTo(whole.value()) != 0) {
      throw message.refuse(
          whole.segment(), "is not what its parts add up to: " + sum.toPlainString());
    }
    for (Part part : parts) {
      if (part.quantity().isZero()) {
        continue;
      }
      if (part.kind().equals(BACKORDER)) {
        line.add(LineVerdict.BACKORDERED, part.quantity(), part.days().said());
      } else {
        line.add(verdict, part.quantity(), day(part.days(), headerDays, LineVerdict.CHANGED));
      }
    }
  }

  /** The day that was asked for is one only where it may have been changed. */
  private static @Nullable LocalDate day(
      EdiDelivery days, EdiDelivery headerDays, LineVerdict verdict) {
    if (days.said() != null) {
      return days.said();
    }
    if (headerDays.said() != null) {
      return headerDays.said();
    }
    return verdict == LineVerdict.CHANGED ? days.requested() : null;
  }
}
