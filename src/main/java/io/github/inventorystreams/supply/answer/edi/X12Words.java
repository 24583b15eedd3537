package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.document.edi.EdiUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What 855 and 856 say with the same segments. */
final class X12Words {
  /** Estimated, promised, current schedule, estimated arrival; shipping; delivery requested. */
  private static final EdiDelivery.Kinds RESPONSE_DAYS =
      new EdiDelivery.Kinds(
          List.of("069", "067", "017", "371"), List.of("068", "079", "011", "010"), "002");

  static final EdiDelivery.Kinds NOTICE_DAYS =
      new EdiDelivery.Kinds(List.of("017", "371", "067", "069"), List.of(), "");

  private static final Set<String> SUPPLIERS = Set.of("SU", "SE", "VN");
  private static final int HASH_DIGITS = 10;
  private static final int ARTICLE_KIND = 2;
  private static final int DATE_KIND = 3;

  private final EdiMessage message;
  private final EdiValues values;

  X12Words(EdiMessage message) {
    this.message = message;
    this.values = new EdiValues(message);
  }

  EdiDelivery responseDays(int transitDays) {
    return new EdiDelivery(message, RESPONSE_DAYS, transitDays);
  }

  EdiSegment beginning(String tag) {
    List<EdiSegment> body = message.body();
    if (body.isEmpty() || !body.get(0).tag().equals(tag)) {
      throw message.refuse("does not begin with " + tag);
    }
    return body.get(0);
  }

  void known(Set<String> tags) {
    for (EdiSegment segment : message.body()) {
      if (!tags.contains(segment.tag())) {
        throw message.refuse(segment, "is no segment of " + message.header().at(1));
      }
    }
  }

  /** Who says it: the supplier by its GLN or DUNS number, else the sender of the interchange. */
  @Nullable PartyId sender() {
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("N1") && SUPPLIERS.contains(segment.at(1))) {
        switch (segment.at(3)) {
          case "UL" -> {
            return new PartyId(
                PartyId.GLN_SCHEME, values.identifier(segment, segment.at(4), "party"));
          }
          case "1" -> {
            return new PartyId("0060", values.identifier(segment, segment.at(4), "party"));
          }
          default -> {}
        }
      }
    }
    return senderOfInterchange().orElse(null);
  }

  private Optional<PartyId> senderOfInterchange() {
    EdiEnvelope envelope = message.envelope();
    try {
      return new EdiPartner(envelope.senderId(), envelope.senderQualifier()).asPartyOfX12();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String documentId(String number) {
    return number + '/' + message.envelope().identity() + '/' + message.header().at(2);
  }

  /** When the document was issued, by its own day; without it, when the interchange was. */
  long issued(EdiSegment segment, String date, @Nullable String time, ZoneId zone) {
    if (date.isEmpty()) {
      return values.prepared(segment, zone);
    }
    String known = time == null || time.isEmpty() ? null : time;
    return values.issued(segment, values.day(segment, date), known, zone);
  }

  /** An amount with its unit, if there is one. */
  EdiAmount quantity(EdiSegment segment, int element, int unitElement) {
    String unit = segment.at(unitElement);
    return new EdiAmount(values.amount(segment, segment.at(element)), unit(segment, unit), segment);
  }

  private @Nullable String unit(EdiSegment segment, String unit) {
    if (unit.isEmpty()) {
      return null;
    }
    return EdiUnits.ofX12(unit)
        .orElseThrow(
            () ->
                message.refuse(
                    segment, "what the unit " + EdiMessage.shown(unit) + " (355) is is not known"));
  }

  /** Takes pairs of a kind and a number, from an element on. */
  void articles(EdiSegment segment, int from, EdiArticle article) {
    for (int i = from; i <= segment.size(); i += 2) {
      String kind = segment.at(i);
      String number = segment.at(i + 1);
      if (kind.isEmpty() && number.isEmpty()) {
        continue;
      }
      if (kind.length() != ARTICLE_KIND || number.isEmpty()) {
        throw message.refuse(segment, "has no pair of a kind (235) and a number from element " + i);
      }
      article.take(segment, number, kind);
    }
  }

  void date(EdiSegment segment, int kindElement, EdiDelivery days) {
    String kind = segment.at(kindElement);
    if (kind.isEmpty() && segment.at(kindElement + 1).isEmpty()) {
      return;
    }
    if (kind.length() != DATE_KIND) {
      throw message.refuse(
          segment, "has no kind of date (374) of 3 letters in element " + kindElement);
    }
    if (days.wants(kind)) {
      LocalDate day = values.day(segment, segment.at(kindElement + 1));
      days.take(segment, kind, day);
    }
  }

  /** The price of one unit out of PO1, or {@code null}. */
  @Nullable BigDecimal price(EdiSegment po1) {
    if (po1.at(4).isEmpty()) {
      return null;
    }
    BigDecimal price = values.amount(po1, po1.at(4));
    return switch (po1.at(5)) {
      case "", "UM", "NT", "QT", "CT", "CP", "PR" -> price;
      case "HP" -> price.movePointLeft(2);
      case "TP" -> price.movePointLeft(3);
      case "PE", "NE", "LE" -> {
        String unit = po1.at(3);
        if (!unit.isEmpty() && !EdiUnits.ofX12(unit).equals(Optional.of("C62"))) {
          throw message.refuse(
              po1, "the price is for each, the quantity in " + EdiMessage.shown(unit));
        }
        yield price;
      }
      default ->
          throw message.refuse(
              po1,
              "what the basis "
                  + EdiMessage.shown(po1.at(5))
                  + " (639) of its price is is not known");
    };
  }

  /**
   * Holds the totals of CTT against what there was.
   *
   * @param counts what the first of them may count
   */
  void totals(Set<Integer> counts, String what, List<EdiAmount> quantities) {
    for (EdiSegment ctt : message.body()) {
      if (!ctt.tag().equals("CTT")) {
        continue;
      }
      long count = values.count(ctt, ctt.at(1));
      if (counts.stream().noneMatch(one -> one == count)) {
        throw message.refuse(
            ctt, "counts " + count + ", there are " + counts.iterator().next() + ' ' + what);
      }
      if (!ctt.at(2).isEmpty()) {
        BigDecimal total = values.amount(ctt, ctt.at(2));
        BigDecimal sum = EdifactWords.sum(quantities);
        if (total.compareTo(sum) != 0 && total.compareTo(hash(quantities)) != 0) {
          throw message.refuse(
              ctt, "the quantities add up to " + sum.toPlainString() + ", not to " + ctt.at(2));
        }
      }
    }
  }

  /**
   * The standard's hash total: all digits as they stand, without marks; of the sum the last ten.
   */
  private static BigDecimal hash(List<EdiAmount> quantities) {
    return quantities.stream()
        .map(EdiAmount::value)
        .map(value -> new BigDecimal(value.unscaledValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .remainder(BigDecimal.TEN.pow(HASH_DIGITS));
  }

  /** The order number of the supplier that REF has, or {@code null} if it has another number. */
  @Nullable String vendorOrder(EdiSegment ref) {
    String kind = ref.at(1);
    if (kind.length() < 2 || kind.length() > DATE_KIND) {
      throw message.refuse(ref, "has no kind of number (128) of 2 or 3 letters");
    }
    return kind.equals("VN")
        ? values.identifier(ref, ref.at(2), "order number of the supplier")
        : null;
  }

  UnreadableAnswerException unknown(EdiSegment segment, String what, String code, String element) {
    return message.refuse(
        segment,
        "what the "
            + what
            + ' '
            + EdiMessage.shown(code)
            + " ("
            + element
            + ") means is not known");
  }
}
