package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PO1 of an 855 and what follows it, and what that means for a line of the order. */
final class X12ResponseLine {
  private final EdiMessage message;
  private final X12Words words;
  private final int transitDays;
  private final EdiLineDraft line;
  private final EdiDelivery days;
  private final List<Part> acks = new ArrayList<>();
  private final List<Part> schedule = new ArrayList<>();
  private Place place = Place.LINE;

  /** Where in the line the last segment stood. */
  private enum Place {
    LINE,
    ACK,
    SCHEDULE,
    NOTE,
    /** Among places and components, which have quantities of their own. */
    ELSEWHERE
  }

  /** One ACK or SCH. */
  private record Part(EdiSegment segment, @Nullable EdiAmount quantity, EdiDelivery days) {
    String status() {
      return segment.at(1);
    }
  }

  X12ResponseLine(EdiMessage message, X12Words words, EdiSegment po1, int transitDays) {
    this.message = message;
    this.words = words;
    this.transitDays = transitDays;
    this.line = EdiLineDraft.ofX12(message, po1);
    this.days = words.responseDays(transitDays);
    Integer number = new EdiValues(message).orderLineIfAny(po1.at(1));
    if (number != null) {
      line.refer(po1, number);
    }
    words.articles(po1, 6, line.article);
  }

  /** What PO102 says, or {@code null}. */
  @Nullable EdiAmount quantity() {
    return line.segment.at(2).isEmpty() ? null : words.quantity(line.segment, 2, 3);
  }

  /** Takes a segment that follows PO1. */
  void take(EdiSegment segment) {
    switch (segment.tag()) {
      case "ACK" -> {
        if (place != Place.ELSEWHERE) {
          Part ack = new Part(segment, amountOf(segment), words.responseDays(transitDays));
          words.date(segment, 4, ack.days());
          acks.add(ack);
          place = Place.ACK;
        }
      }
      case "SCH" -> {
        if (place != Place.ELSEWHERE) {
          Part part =
              new Part(segment, words.quantity(segment, 1, 2), words.responseDays(transitDays));
          words.date(segment, 5, part.days());
          schedule.add(part);
          place = Place.SCHEDULE;
        }
      }
      case "DTM" -> {
        if (place == Place.LINE) {
          words.date(segment, 1, days);
        } else if (place == Place.ACK) {
          words.date(segment, 1, acks.get(acks.size() - 1).days());
        }
      }
      case "N9" -> place = Place.NOTE;
      case "MSG" -> {
        if (place == Place.NOTE) {
          line.reason.add(segment, 1);
        }
      }
      case "SDQ" -> throw message.refuse(segment, "splits the line between several places");
      case "N1", "SLN" -> place = Place.ELSEWHERE;
      default -> {}
    }
  }

  private @Nullable EdiAmount amountOf(EdiSegment ack) {
    if (ack.at(2).isEmpty()) {
      return null;
    }
    EdiAmount amount = words.quantity(ack, 2, 3);
    EdiAmount whole = quantity();
    return amount.unit() == null && whole != null
        ? new EdiAmount(amount.value(), whole.unit(), ack)
        : amount;
  }

  /**
   * What the line means; empty if the supplier has not decided yet.
   *
   * @param type of the whole answer
   * @param headerDays that count where the line has none
   */
  List<Statement.Line> mean(X12ResponseType type, EdiDelivery headerDays) {
    BigDecimal price = words.price(line.segment);
    if (price != null) {
      line.cost(line.segment, price);
    }
    boolean any = acks.isEmpty() && withoutAck(type, headerDays);
    for (Part ack : acks) {
      any |= mean(ack, type, headerDays);
    }
    return any ? line.lines() : List.of();
  }

  /** A line that is only repeated says what BAK says. */
  private boolean withoutAck(X12ResponseType type, EdiDelivery headerDays) {
    switch (type) {
      case RECEIVED -> {
        return false;
      }
      case CHANGED -> throw message.refuse(line.segment, "is not answered (ACK)");
      case REJECTED -> line.add(LineVerdict.REJECTED, quantity(), null);
      case UNCHANGED, ACCEPTED -> {
        if (schedule.isEmpty()) {
          line.add(LineVerdict.ACCEPTED, quantity(), day(days, headerDays, LineVerdict.ACCEPTED));
        } else {
          scheduled(LineVerdict.ACCEPTED, headerDays);
        }
      }
    }
    return true;
  }

  /** What an ACK says of the line or of a part; false if it says nothing yet. */
  private boolean mean(Part ack, X12ResponseType type, EdiDelivery headerDays) {
    LineVerdict verdict = verdict(ack);
    if (type.contradicts(verdict)) {
      throw message.refuse(
          ack.segment(),
          "the status " + EdiMessage.shown(ack.status()) + " contradicts BAK02 of the answer");
    }
    if (verdict == null) {
      return false;
    }
    if (acks.size() > 1 && ack.quantity() == null) {
      throw message.refuse(ack.segment(), "is one of several and does not say how much");
    }
    if (ack.status().equals("IS")) {
      words.articles(ack.segment(), 7, line.substitute);
      if (line.substitute.isEmpty()) {
        throw message.refuse(ack.segment(), "does not say by which article");
      }
    }
    if (schedule.isEmpty()) {
      one(ack, verdict, headerDays);
    } else if (acks.size() > 1) {
      throw message.refuse(ack.segment(), "is one of several beside a schedule (SCH)");
    } else {
      scheduled(verdict, headerDays);
    }
    return true;
  }

  /** By ACK01; {@code null} for what is on hold. */
  private @Nullable LineVerdict verdict(Part ack) {
    return switch (ack.status()) {
      case "IA", "AC", "AR", "IE" -> LineVerdict.ACCEPTED;
      case "IC", "IQ", "IP", "IS", "DR", "BP" -> LineVerdict.CHANGED;
      case "IB", "SP" -> LineVerdict.BACKORDERED;
      case "ID", "IR", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9" -> LineVerdict.REJECTED;
      case "IF", "IH", "IW" -> null;
      default -> throw words.unknown(ack.segment(), "status", ack.status(), "ACK01");
    };
  }

  private void one(Part ack, LineVerdict verdict, EdiDelivery headerDays) {
    EdiAmount quantity = ack.quantity() != null ? ack.quantity() : quantity();
    LocalDate day = day(ack.days(), headerDays, verdict);
    switch (ack.status()) {
      case "BP" -> partly(ack, day);
      case "DR" -> {
        if (day == null) {
          throw message.refuse(ack.segment(), "is put off, and does not say to when");
        }
        line.add(verdict, quantity, day);
      }
      case "IQ" -> {
        if (ack.quantity() == null) {
          throw message.refuse(ack.segment(), "has another quantity, and does not say which");
        }
        deliver(ack.quantity(), verdict, day);
      }
      case "IP" -> {
        if (!line.hasPrice()) {
          throw message.refuse(ack.segment(), "has another price, and PO1 does not say which");
        }
        line.add(verdict, quantity, day);
      }
      default -> {
        if (quantity == null || verdict == LineVerdict.REJECTED) {
          line.add(verdict, quantity, day);
        } else {
          deliver(quantity, verdict, day);
        }
      }
    }
  }

  /** Nothing of the line is a rejection; nothing of a part is nothing. */
  private void deliver(EdiAmount quantity, LineVerdict verdict, @Nullable LocalDate day) {
    if (!quantity.isZero()) {
      line.add(verdict, quantity, day);
    } else if (acks.size() == 1) {
      line.add(LineVerdict.REJECTED, quantity(), null);
    }
  }

  /** So much now and the balance later; by itself if no other ACK tells the balance. */
  private void partly(Part ack, @Nullable LocalDate day) {
    EdiAmount now = ack.quantity();
    if (now == null) {
      throw message.refuse(ack.segment(), "does not say how much of it comes");
    }
    if (!now.isZero()) {
      line.add(LineVerdict.CHANGED, now, day);
    }
    if (acks.stream().anyMatch(other -> other.status().equals("IB"))) {
      return;
    }
    EdiAmount whole = quantity();
    BigDecimal rest = whole == null ? BigDecimal.ZERO : whole.value().subtract(now.value());
    if (rest.signum() <= 0) {
      throw message.refuse(ack.segment(), "leaves no balance of what was ordered (PO102)");
    }
    line.add(LineVerdict.BACKORDERED, rest, now.unit(), null);
  }

  private void scheduled(LineVerdict verdict, EdiDelivery headerDays) {
    if (verdict == LineVerdict.REJECTED) {
      throw message.refuse(line.segment, "is rejected, and yet has a schedule (SCH)");
    }
    for (Part part : schedule) {
      if (part.quantity() != null && !part.quantity().isZero()) {
        line.add(verdict, part.quantity(), day(part.days(), headerDays, LineVerdict.CHANGED));
      }
    }
  }

  /** The day of a part, else of the line, else of the header; what comes later has its own. */
  private @Nullable LocalDate day(EdiDelivery ofPart, EdiDelivery headerDays, LineVerdict verdict) {
    if (verdict == LineVerdict.REJECTED) {
      return null;
    }
    if (ofPart.said() != null || verdict == LineVerdict.BACKORDERED) {
      return ofPart.said();
    }
    if (days.said() != null) {
      return days.said();
    }
    if (headerDays.said() != null) {
      return headerDays.said();
    }
    return verdict == LineVerdict.CHANGED ? ofPart.requested() : null;
  }
}
