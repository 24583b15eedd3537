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

/** What ORDRSP and DESADV say with the same segments. */
final class EdifactWords {
  /** Delivery promised, current schedule, scheduled, estimated; despatch; delivery requested. */
  private static final EdiDelivery.Kinds RESPONSE_DAYS =
      new EdiDelivery.Kinds(List.of("69", "67", "76", "17"), List.of("11"), "2");

  /** Of goods that have left the day of despatch says nothing, nor does what was once asked for. */
  static final EdiDelivery.Kinds NOTICE_DAYS =
      new EdiDelivery.Kinds(List.of("17", "132", "69", "67", "76", "35"), List.of(), "");

  private static final String GLN_AGENCY = "9";
  private static final String DUNS_AGENCY = "16";
  private static final int MAX_CODE = 3;
  private static final String LINES_TOTAL = "2";
  private static final String QUANTITY_TOTAL = "1";

  private final EdiMessage message;
  private final EdiValues values;

  EdifactWords(EdiMessage message) {
    this.message = message;
    this.values = new EdiValues(message);
  }

  /** The first segment, with the number of the document in 1004. */
  EdiSegment beginning(Set<String> kinds) {
    List<EdiSegment> body = message.body();
    if (body.isEmpty() || !body.get(0).tag().equals("BGM")) {
      throw message.refuse("does not begin with BGM");
    }
    EdiSegment bgm = body.get(0);
    if (!kinds.contains(bgm.at(1))) {
      throw message.refuse(
          bgm, "a document of kind " + EdiMessage.shown(bgm.at(1)) + " (1001) is not read");
    }
    return bgm;
  }

  /** Tags that the message has in neither directory are none of it. */
  void known(Set<String> tags) {
    for (EdiSegment segment : message.body()) {
      if (!tags.contains(segment.tag())) {
        throw message.refuse(segment, "is no segment of " + message.header().at(2, 1));
      }
    }
  }

  /** Who says it: the supplier by its GLN or DUNS number, else the sender of the interchange. */
  @Nullable PartyId sender() {
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("LIN") || segment.tag().equals("CPS")) {
        break;
      }
      if (segment.tag().equals("NAD") && segment.at(1).equals("SU") && !segment.at(2).isEmpty()) {
        Optional<PartyId> party = party(segment);
        if (party.isPresent()) {
          return party.get();
        }
      }
    }
    return senderOfInterchange().orElse(null);
  }

  private Optional<PartyId> party(EdiSegment nad) {
    String id = values.identifier(nad, nad.at(2, 1), "party");
    return switch (nad.at(2, 3)) {
      case GLN_AGENCY -> Optional.of(new PartyId(PartyId.GLN_SCHEME, id));
      case DUNS_AGENCY -> Optional.of(new PartyId("0060", id));
      default -> Optional.empty();
    };
  }

  private Optional<PartyId> senderOfInterchange() {
    EdiEnvelope envelope = message.envelope();
    try {
      return new EdiPartner(envelope.senderId(), envelope.senderQualifier()).asPartyOfEdifact();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A number of a document, which is its own only together with the interchange it came in. */
  String documentId(String number) {
    return number + '/' + message.envelope().identity() + '/' + message.header().at(1);
  }

  /** When the document was issued, by DTM 137; without it, when the interchange was prepared. */
  long issued(ZoneId zone) {
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("LIN") || segment.tag().equals("CPS")) {
        break;
      }
      if (segment.tag().equals("DTM") && segment.at(1, 1).equals("137")) {
        String text = segment.at(1, 2);
        LocalDate day = day(segment);
        return values.issued(segment, day, text.length() > 8 ? text.substring(8) : null, zone);
      }
    }
    return values.prepared(message.header(), zone);
  }

  /** What the first component says that the second is; a lost separator must not hide a value. */
  String kind(EdiSegment segment) {
    String kind = segment.at(1, 1);
    if (kind.isEmpty() || kind.length() > MAX_CODE || segment.at(1, 2).isEmpty()) {
      throw message.refuse(segment, "has no code of at most 3 letters and a value");
    }
    return kind;
  }

  EdiDelivery responseDays(int transitDays) {
    return new EdiDelivery(message, RESPONSE_DAYS, transitDays);
  }

  /** Takes a day that is asked after. */
  void date(EdiSegment dtm, EdiDelivery days) {
    String kind = kind(dtm);
    if (days.wants(kind)) {
      days.take(dtm, kind, day(dtm));
    }
  }

  private LocalDate day(EdiSegment dtm) {
    return values.day(dtm, dtm.at(1, 2), dtm.at(1, 3));
  }

  EdiAmount quantity(EdiSegment qty) {
    String unit = qty.at(1, 3);
    return new EdiAmount(
        values.amount(qty, qty.at(1, 2)),
        unit.isEmpty() ? null : EdiUnits.ofEdifact(values.identifier(qty, unit, "unit")),
        qty);
  }

  /**
   * The net price of one unit; {@code null} for prices of other kinds.
   *
   * @param unit that the line is ordered in, or {@code null}
   */
  @Nullable BigDecimal price(EdiSegment pri, @Nullable String unit) {
    if (!kind(pri).equals("AAA")) {
      return null;
    }
    BigDecimal price = values.amount(pri, pri.at(1, 2));
    String of = pri.at(1, 6);
    if (!of.isEmpty() && unit != null && !EdiUnits.ofEdifact(of).equals(unit)) {
      throw message.refuse(
          pri,
          "the price is for "
              + EdiMessage.shown(of)
              + ", the quantity in "
              + EdiMessage.shown(EdiUnits.toEdifact(unit)));
    }
    String basis = pri.at(1, 5);
    if (basis.isEmpty()) {
      return price;
    }
    try {
      return price.divide(values.amount(pri, basis));
    } catch (ArithmeticException e) {
      throw new UnreadableAnswerException(
          message.place(pri) + ": no price of one unit: for " + EdiMessage.shown(basis), e);
    }
  }

  /** The numbers that LIN has of its article. */
  void articleOfLine(EdiSegment lin, EdiArticle article) {
    if (lin.at(2).length() > MAX_CODE || !lin.at(2, 2).isEmpty()) {
      throw message.refuse(lin, "has no action (1229) of at most 3 letters");
    }
    if (!lin.at(3, 1).isEmpty()) {
      article.take(lin, lin.at(3, 1), qualifier(lin, 3));
    }
    if (!lin.at(4).isEmpty()) {
      throw message.refuse(lin, "is a part of another line (5495), which is not read");
    }
  }

  /** What the articles of PIA are to that of the line (4347). */
  String function(EdiSegment pia) {
    String function = pia.at(1);
    if (function.isEmpty() || function.length() > MAX_CODE || !pia.at(1, 2).isEmpty()) {
      throw message.refuse(pia, "has no function (4347) of at most 3 letters");
    }
    return function;
  }

  /** The numbers that PIA has, from its second element on. */
  void articleOfPia(EdiSegment pia, EdiArticle article) {
    for (int i = 2; i <= pia.size(); i++) {
      if (!pia.at(i, 1).isEmpty()) {
        article.take(pia, pia.at(i, 1), qualifier(pia, i));
      }
    }
  }

  private String qualifier(EdiSegment segment, int element) {
    String qualifier = segment.at(element, 2);
    if (qualifier.isEmpty() || qualifier.length() > MAX_CODE) {
      throw message.refuse(segment, "has a number of an article and not its kind (7143)");
    }
    return qualifier;
  }

  /**
   * Holds the totals of CNT against what there was.
   *
   * @param quantities sums that the total of quantities may be
   */
  void totals(int lines, List<BigDecimal> quantities) {
    for (EdiSegment segment : message.body()) {
      if (!segment.tag().equals("CNT")) {
        continue;
      }
      String kind = kind(segment);
      if (kind.equals(LINES_TOTAL) && values.count(segment, segment.at(1, 2)) != lines) {
        throw message.refuse(segment, "counts " + segment.at(1, 2) + " lines, there are " + lines);
      }
      if (kind.equals(QUANTITY_TOTAL)) {
        BigDecimal total = values.amount(segment, segment.at(1, 2));
        if (quantities.stream().noneMatch(sum -> sum.compareTo(total) == 0)) {
          throw message.refuse(
              segment,
              "the quantities add up to "
                  + quantities.get(0).toPlainString()
                  + ", not to "
                  + segment.at(1, 2));
        }
      }
    }
  }

  static BigDecimal sum(List<EdiAmount> amounts) {
    return amounts.stream().map(EdiAmount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
