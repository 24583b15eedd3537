package io.github.inventorystreams.supply.form.edi;

import static io.github.inventorystreams.supply.form.edi.EdiWriter.parts;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.ShortNumber;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.document.edi.EdiUnits;
import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import io.github.inventorystreams.supply.form.OrderForm;
import io.xlate.edi.stream.EDIStreamConstants.Standards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ORDERS as EANCOM has it, and ORDCHG for a cancellation, of all or of some lines: EANCOM knows no
 * order that cancels. In latin-1 (UNOC), which every partner reads; what it can't say is refused.
 */
public final class EdifactOrderForm implements OrderForm {
  private static final String CHARSET = "ISO-8859-1";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("uuMMdd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

  private static final String MESSAGE = "1";

  /** The function of a message, 1225. */
  private static final String CANCELLED = "1";

  private static final String CHANGED = "4";

  /** What becomes of a line, 1229. */
  private static final String DELETED = "2";

  private static final int MAX_NUMBER = 35;
  private static final int MAX_NAME = 5 * 35;
  private static final int MAX_DIGITS = 15;

  private final EdifactDirectory directory;
  private final EdiPartner sender;
  private final EdiPartner receiver;

  /**
   * @param sender we, on the envelope
   * @param receiver the supplier or his network
   */
  public EdifactOrderForm(EdifactDirectory directory, EdiPartner sender, EdiPartner receiver) {
    this.directory = directory;
    this.sender = sender;
    this.receiver = receiver;
  }

  @Override
  public String name() {
    return directory.formName();
  }

  @Override
  public String fileEnding() {
    return ".edi";
  }

  @Override
  public String mediaType() {
    return "application/EDIFACT";
  }

  @Override
  public boolean isForMachines() {
    return true;
  }

  @Override
  public boolean has(DocumentKind kind) {
    return kind != DocumentKind.REMINDER;
  }

  @Override
  public List<String> missing(OrderDocument document) {
    Stream<String> goods =
        document.kind() == DocumentKind.ORDER
            ? Stream.concat(EdiMissing.place(document), document.missingUnitCodes().stream())
            : Stream.empty();
    return Stream.concat(EdiMissing.parties(document), goods).toList();
  }

  @Override
  public byte[] write(OrderDocument document) {
    if (!has(document.kind())) {
      throw new IllegalArgumentException("EDIFACT has no document of kind " + document.kind());
    }
    EdiMissing.none(missing(document));
    String control = EdiDigits.control(document.controlNumber());
    ZonedDateTime issued = Instant.ofEpochMilli(document.issuedAtMillis()).atZone(ZoneOffset.UTC);
    EdiWriter out = new EdiWriter(Standards.EDIFACT, List.of("UNOC", "3"), CHARSET, Map.of());
    out.segment("UNA")
        .segment(
            "UNB",
            parts("UNOC", "3"),
            parts(sender.id(), sender.qualifier()),
            parts(receiver.id(), receiver.qualifier()),
            parts(SHORT_DAY.format(issued), MINUTE.format(issued)),
            control)
        .count();
    if (document.kind() == DocumentKind.ORDER) {
      order(document, out);
    } else {
      cancellation(document, out);
    }
    return out.segment("UNT", out.countWithTrailer(), MESSAGE).segment("UNZ", "1", control).bytes();
  }

  private void order(OrderDocument document, EdiWriter out) {
    boolean isRevised = document.revision() > 1;
    String number = number(document.poNumber());
    out.segment("UNH", MESSAGE, header("ORDERS", d96a() ? "EAN008" : "EAN010"))
        .segment(
            "BGM",
            "220",
            d96a() || !isRevised
                ? number
                : parts(number, "", Integer.toString(document.revision())),
            // An approved order is a later revision, and the first that its supplier gets of it.
            "9");
    date(out, "137", document.issueDate());
    date(out, "2", document.requestedDelivery());
    supplierOrder(document, out);
    parties(document, out);
    place(document, out);
    out.segment("CUX", parts("2", code(document.currency(), "the currency"), "9"));
    for (OrderDocument.Line line : document.lines()) {
      line(line, out);
    }
    out.segment("UNS", "S")
        .segment("MOA", parts("79", decimal(document.value(), "the value of the order")));
    count(document, out);
  }

  private void cancellation(OrderDocument document, EdiWriter out) {
    boolean ofLines = document.kind() == DocumentKind.LINE_CANCELLATION;
    out.segment("UNH", MESSAGE, header("ORDCHG", d96a() ? "EAN005" : ""))
        .segment("BGM", "230", number(document.identity()), ofLines ? CHANGED : CANCELLED);
    date(out, "137", document.issueDate());
    out.segment("RFF", parts("ON", number(document.poNumber())));
    supplierOrder(document, out);
    parties(document, out);
    if (ofLines) {
      document.lines().forEach(line -> deletedLine(line, out));
    }
    out.segment("UNS", "S");
    if (ofLines) {
      count(document, out);
    }
  }

  private static void count(OrderDocument document, EdiWriter out) {
    out.segment("CNT", parts("2", Integer.toString(document.lines().size())));
  }

  private boolean d96a() {
    return directory == EdifactDirectory.D96A;
  }

  private List<String> header(String type, String subset) {
    return parts(type, "D", directory.release(), "UN", subset);
  }

  private static void date(EdiWriter out, String kind, LocalDate day) {
    out.segment("DTM", parts(kind, DAY.format(day), "102"));
  }

  private static void supplierOrder(OrderDocument document, EdiWriter out) {
    String number = document.supplierOrderNumber();
    if (number != null) {
      out.segment("RFF", parts("VN", number(number, "the supplier's number of the order")));
    }
  }

  private void parties(OrderDocument document, EdiWriter out) {
    party(out, "BY", document.buyer().id(), document.buyer().name(), document.buyer().address());
    tax(out, document.buyer().taxId());
    contact(out, document.buyer().contact());
    party(
        out,
        "SU",
        document.supplier().id(),
        document.supplier().name(),
        document.supplier().address());
  }

  private void place(OrderDocument document, EdiWriter out) {
    party(out, "DP", document.place().id(), document.place().name(), document.place().address());
  }

  private void party(
      EdiWriter out, String role, @Nullable PartyId id, String name, Address address) {
    String who =
        switch (role) {
          case "BY" -> "the buyer";
          case "SU" -> "the supplier";
          default -> "the place of delivery";
        };
    out.segment(
        "NAD",
        role,
        EdiMissing.isKnown(id) ? identifier(id, who) : List.of(),
        List.of(),
        EdifactText.wrapped(name, MAX_NAME, who + "'s name"),
        EdifactText.wrapped(orEmpty(address.street()), 3 * 35, who + "'s street"),
        EdifactText.whole(orEmpty(address.city()), 35, who + "'s city"),
        "",
        EdifactText.whole(orEmpty(address.postcode()), d96a() ? 9 : 17, who + "'s postcode"),
        EdifactText.whole(orEmpty(address.country()), 3, who + "'s country"));
  }

  private static List<String> identifier(@Nullable PartyId id, String who) {
    if (id == null) {
      return List.of();
    }
    return parts(
        EdifactText.whole(id.id(), d17(id), who + "'s identifier"), "", id.isGln() ? "9" : "16");
  }

  /** 3039 has 17 letters in D.96A, which both kinds of identifiers keep to. */
  private static int d17(PartyId id) {
    return id.isGln() ? 13 : 17;
  }

  private static void tax(EdiWriter out, @Nullable String taxId) {
    if (taxId != null) {
      out.segment("RFF", parts("VA", number(taxId, "the buyer's VAT number")));
    }
  }

  private static void contact(EdiWriter out, Contact contact) {
    if (contact.mail() == null && contact.phone() == null && contact.name() == null) {
      return;
    }
    out.segment(
        "CTA",
        "OC",
        parts("", EdifactText.cut(orEmpty(contact.name()), 35, "the buyer's contact")));
    if (contact.mail() != null) {
      out.segment("COM", parts(EdifactText.whole(contact.mail(), 512, "the buyer's mail"), "EM"));
    }
    if (contact.phone() != null) {
      out.segment("COM", parts(EdifactText.whole(contact.phone(), 512, "the buyer's phone"), "TE"));
    }
  }

  private void line(OrderDocument.Line line, EdiWriter out) {
    String name = "line " + line.number();
    String unit = EdiUnits.toEdifact(EdiMissing.unitCode(line));
    article(line, "", out, name);
    description(line, out, name);
    out.segment(
        "QTY",
        parts("21", decimal(line.quantity(), name + "'s quantity"), code(unit, name + "'s unit")));
    if (line.unit().units() > 1) {
      out.segment(
          "QTY", parts("59", Long.toString(line.unit().units()), EdiUnits.PIECE_OF_EDIFACT));
    }
    date(out, "2", line.requestedDelivery());
    out.segment("MOA", parts("203", decimal(line.value(), name + "'s value")))
        .segment("PRI", parts("AAA", decimal(line.price(), name + "'s price"), "", "", "1", unit));
    reference(line, out);
  }

  private void deletedLine(OrderDocument.Line line, EdiWriter out) {
    article(line, DELETED, out, "line " + line.number());
    reference(line, out);
  }

  private static void reference(OrderDocument.Line line, EdiWriter out) {
    out.segment("RFF", parts("LI", Integer.toString(line.number())));
  }

  /**
   * @param action of 1229, or empty
   */
  private void article(OrderDocument.Line line, String action, EdiWriter out, String name) {
    out.segment(
        "LIN",
        Integer.toString(line.number()),
        action,
        line.gtin() == null ? List.of() : parts(line.gtin(), d96a() ? "EN" : "SRV"));
    articles(line, out, name);
  }

  /** Where LIN has no GTIN, the numbers identify the article; else they are told beside it. */
  private static void articles(OrderDocument.Line line, EdiWriter out, String name) {
    List<Object> numbers = new ArrayList<>();
    numbers.add(line.gtin() == null ? "5" : "1");
    if (line.supplierSku() != null) {
      numbers.add(
          parts(number(line.supplierSku(), name + "'s article number of the supplier"), "SA"));
    }
    numbers.add(parts(number(line.sku(), name + "'s article number"), "IN"));
    out.segment("PIA", numbers.toArray());
  }

  /** As many IMD as it takes: two times 35 letters go into one. */
  private static void description(OrderDocument.Line line, EdiWriter out, String name) {
    List<String> pieces = EdifactText.wrapped(line.name(), 4 * 35, name + "'s name");
    for (int i = 0; i < pieces.size(); i += 2) {
      out.segment(
          "IMD",
          "F",
          "",
          parts("", "", "", pieces.get(i), i + 1 < pieces.size() ? pieces.get(i + 1) : ""));
    }
  }

  private static String number(String ofOrder) {
    return number(ShortNumber.of(ofOrder, MAX_NUMBER), "the order's number");
  }

  private static String number(String text, String what) {
    return EdifactText.whole(text, MAX_NUMBER, what);
  }

  private static String code(String text, String what) {
    return EdifactText.whole(text, 3, what);
  }

  private static String decimal(BigDecimal value, String what) {
    return EdiDigits.decimal(value, MAX_DIGITS, what);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
