package io.github.inventorystreams.supply.form.edi;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.ShortNumber;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.document.edi.EdiUnits;
import io.github.inventorystreams.supply.form.OrderForm;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamConstants.Standards;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 850 of X12 004010, and 860 for a cancellation, of all or of some lines. */
public final class X12OrderForm implements OrderForm {
  /** By which settings name it. */
  public static final String NAME = "x12-4010";

  private static final String VERSION = "00401";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("uuMMdd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

  private static final int PARTNER_LETTERS = 15;
  private static final int QUALIFIER_LETTERS = 2;
  private static final int MAX_ORDER_NUMBER = 22;
  private static final int MAX_REFERENCE = 30;
  private static final String TRANSACTION = "0001";

  /** The purpose of a set, 353. */
  private static final String CANCELLED = "01";

  private static final String CHANGED = "04";

  /** What becomes of a line, 670. */
  private static final String DELETED = "DI";

  private final EdiPartner sender;
  private final EdiPartner receiver;

  /**
   * @param sender we, on the envelope
   * @param receiver the supplier or his network
   * @throws IllegalArgumentException if one does not fit into ISA
   */
  public X12OrderForm(EdiPartner sender, EdiPartner receiver) {
    this.sender = fitting(sender);
    this.receiver = fitting(receiver);
  }

  private static EdiPartner fitting(EdiPartner partner) {
    if (partner.id().length() > PARTNER_LETTERS
        || partner.qualifier().length() != QUALIFIER_LETTERS) {
      throw new IllegalArgumentException(
          "must be an identifier of at most 15 letters and a qualifier of two for X12, not "
              + partner);
    }
    return partner;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fileEnding() {
    return ".x12";
  }

  @Override
  public String mediaType() {
    return "application/EDI-X12";
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
    List<String> missing = new ArrayList<>();
    if (isNobody(document.buyer())) {
      missing.add("the buyer has no name: set \"name\" of the buyer in the file of suppliers");
    }
    if (isNobody(document.supplier())) {
      missing.add("the supplier has no name: set \"name\" of supplier " + document.supplierId());
    }
    if (document.kind() == DocumentKind.ORDER) {
      EdiMissing.place(document).forEach(missing::add);
      missing.addAll(document.missingUnitCodes());
      document.lines().stream().flatMap(X12OrderForm::missing).forEach(missing::add);
    }
    return List.copyOf(missing);
  }

  private static boolean isNobody(Party party) {
    return party.name().isBlank() && !EdiMissing.isKnown(party.id());
  }

  private static Stream<String> missing(OrderDocument.Line line) {
    String code = line.unit().code();
    if (code == null || EdiUnits.toX12(code).isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
        "line "
            + line.number()
            + " is in the unit "
            + code
            + ", for which X12 has no code: set \"purchaseUnitCode\" of SKU "
            + line.sku());
  }

  @Override
  public byte[] write(OrderDocument document) {
    if (!has(document.kind())) {
      throw new IllegalArgumentException("X12 has no document of kind " + document.kind());
    }
    EdiMissing.none(missing(document));
    boolean order = document.kind() == DocumentKind.ORDER;
    String control = EdiDigits.control(document.controlNumber());
    ZonedDateTime issued = Instant.ofEpochMilli(document.issuedAtMillis()).atZone(ZoneOffset.UTC);
    EdiWriter out = new EdiWriter(Standards.X12, List.of(VERSION), "US-ASCII", separators());
    out.segment(
            "ISA",
            "00",
            " ".repeat(10),
            "00",
            " ".repeat(10),
            sender.qualifier(),
            padded(sender.id()),
            receiver.qualifier(),
            padded(receiver.id()),
            SHORT_DAY.format(issued),
            MINUTE.format(issued),
            "U",
            VERSION,
            "0".repeat(9 - control.length()) + control,
            "0",
            "P",
            String.valueOf(X12Text.COMPONENT))
        .segment(
            "GS",
            order ? "PO" : "PC",
            sender.id(),
            receiver.id(),
            DAY.format(issued),
            MINUTE.format(issued),
            control,
            "X",
            "004010")
        .count();
    if (order) {
      order(document, out);
    } else {
      cancellation(document, out);
    }
    return out.segment("SE", out.countWithTrailer(), TRANSACTION)
        .segment("GE", "1", control)
        .segment("IEA", "1", "0".repeat(9 - control.length()) + control)
        .bytes();
  }

  private static Map<String, Object> separators() {
    return Map.of(
        Delimiters.DATA_ELEMENT, X12Text.ELEMENT,
        Delimiters.SEGMENT, X12Text.SEGMENT,
        Delimiters.COMPONENT_ELEMENT, X12Text.COMPONENT);
  }

  private static String padded(String id) {
    return id + " ".repeat(PARTNER_LETTERS - id.length());
  }

  private void order(OrderDocument document, EdiWriter out) {
    out.segment("ST", "850", TRANSACTION)
        .segment(
            "BEG",
            // An approved order is a later revision, and the first that its supplier gets of it.
            "00",
            "SA",
            number(document),
            "",
            DAY.format(document.issueDate()))
        .segment("CUR", "BY", X12Text.exact(document.currency(), 3, "the currency"));
    supplierOrder(document, out);
    contact(out, document.buyer().contact());
    out.segment("DTM", "002", DAY.format(document.requestedDelivery()));
    parties(document, out);
    DeliveryPlace place = document.place();
    party(out, "ST", place.name(), place.id(), place.address(), "the place of delivery");
    for (OrderDocument.Line line : document.lines()) {
      line(line, out);
    }
    out.segment("CTT", Integer.toString(document.lines().size()))
        .segment("AMT", "TT", EdiDigits.decimal(document.value(), 18, "the value of the order"));
  }

  private void cancellation(OrderDocument document, EdiWriter out) {
    boolean ofLines = document.kind() == DocumentKind.LINE_CANCELLATION;
    out.segment("ST", "860", TRANSACTION)
        .segment(
            "BCH",
            ofLines ? CHANGED : CANCELLED,
            "SA",
            number(document),
            "",
            Integer.toString(document.revision()),
            DAY.format(document.issueDate()),
            "",
            "",
            "",
            "",
            DAY.format(document.issueDate()));
    supplierOrder(document, out);
    parties(document, out);
    if (ofLines) {
      document.lines().forEach(line -> deletedLine(line, out));
      out.segment("CTT", Integer.toString(document.lines().size()));
    }
  }

  private static void deletedLine(OrderDocument.Line line, EdiWriter out) {
    List<String> elements =
        new ArrayList<>(List.of(Integer.toString(line.number()), DELETED, "", "", "", "", ""));
    article(line, elements);
    out.segment("POC", elements.toArray());
  }

  private static String number(OrderDocument document) {
    return X12Text.exact(
        ShortNumber.of(document.poNumber(), MAX_ORDER_NUMBER),
        MAX_ORDER_NUMBER,
        "the order's number");
  }

  private static void supplierOrder(OrderDocument document, EdiWriter out) {
    String ours = document.poNumber();
    if (ours.length() > MAX_ORDER_NUMBER && ours.length() <= MAX_REFERENCE) {
      // For people: programs give back the short one.
      out.segment("REF", "CO", X12Text.exact(ours, MAX_REFERENCE, "the order's number"));
    }
    String number = document.supplierOrderNumber();
    if (number != null) {
      out.segment(
          "REF", "VN", X12Text.exact(number, MAX_REFERENCE, "the supplier's number of the order"));
    }
  }

  private static void contact(EdiWriter out, Contact contact) {
    List<String> elements = new ArrayList<>();
    elements.add("BD");
    elements.add(contact.name() == null ? "" : X12Text.spoken(contact.name(), 60));
    if (contact.phone() != null) {
      elements.add("TE");
      elements.add(X12Text.exact(contact.phone(), 80, "the buyer's phone"));
    }
    if (contact.mail() != null) {
      elements.add("EM");
      elements.add(X12Text.exact(contact.mail(), 80, "the buyer's mail"));
    }
    if (elements.size() > 2 || !elements.get(1).isEmpty()) {
      out.segment("PER", elements.toArray());
    }
  }

  private static void parties(OrderDocument document, EdiWriter out) {
    Party buyer = document.buyer();
    party(out, "BY", buyer.name(), buyer.id(), buyer.address(), "the buyer");
    Party supplier = document.supplier();
    party(out, "SU", supplier.name(), supplier.id(), supplier.address(), "the supplier");
  }

  private static void party(
      EdiWriter out, String role, String name, @Nullable PartyId id, Address address, String who) {
    List<String> elements = new ArrayList<>(List.of(role, X12Text.spoken(name, 60)));
    if (id != null && EdiMissing.isKnown(id)) {
      elements.add(id.isGln() ? "UL" : "1");
      elements.add(X12Text.exact(id.id(), 80, who + "'s identifier"));
    }
    out.segment("N1", elements.toArray());
    if (address.street() != null) {
      out.segment("N3", X12Text.spoken(address.street(), 55));
    }
    if (address.city() != null || address.postcode() != null || address.country() != null) {
      out.segment(
          "N4",
          address.city() == null ? "" : X12Text.spoken(address.city(), 30),
          "",
          address.postcode() == null
              ? ""
              : X12Text.exact(address.postcode(), 15, who + "'s postcode"),
          address.country() == null ? "" : X12Text.exact(address.country(), 3, who + "'s country"));
    }
  }

  private static void line(OrderDocument.Line line, EdiWriter out) {
    String name = "line " + line.number();
    List<String> elements =
        new ArrayList<>(
            List.of(
                Integer.toString(line.number()),
                EdiDigits.decimal(line.quantity(), 15, name + "'s quantity"),
                EdiUnits.toX12(EdiMissing.unitCode(line)).orElseThrow(),
                EdiDigits.decimal(line.price(), 17, name + "'s price"),
                ""));
    article(line, elements);
    out.segment("PO1", elements.toArray())
        .segment("PID", "F", "", "", "", X12Text.spoken(line.name(), 80));
    if (line.unit().units() > 1) {
      out.segment("PO4", Long.toString(line.unit().units()));
    }
    out.segment("DTM", "002", DAY.format(line.requestedDelivery()));
  }

  private static void article(OrderDocument.Line line, List<String> elements) {
    String name = "line " + line.number();
    String gtin = line.gtin();
    if (gtin != null) {
      gtin(gtin, name, elements);
    }
    if (line.supplierSku() != null) {
      elements.add("VN");
      elements.add(
          X12Text.exact(line.supplierSku(), 48, name + "'s article number of the supplier"));
    }
    elements.add("IN");
    elements.add(X12Text.exact(line.sku(), 48, name + "'s article number"));
  }

  /** UPC of 12 digits, EAN of 13, and the number of a case of 14; EAN of 8 has zeros before it. */
  private static void gtin(String gtin, String name, List<String> elements) {
    switch (gtin.length()) {
      case 12 -> elements.add("UP");
      case 13 -> elements.add("EN");
      case 14 -> elements.add("UK");
      case 8 -> {
        elements.add("UK");
        elements.add("000000" + gtin);
        return;
      }
      default -> throw new IllegalArgumentException(name + "'s GTIN is none: '" + gtin + "'");
    }
    elements.add(X12Text.exact(gtin, 14, name + "'s GTIN"));
  }
}
