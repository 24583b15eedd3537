package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads 855: several ACK of one PO1 are the parts that the line is split in. */
final class X12Acknowledgment {
  private static final Set<String> TAGS =
      Set.of(
          "ACK", "ADV", "AMT", "BAK", "CSH", "CTB", "CTP", "CTT", "CUR", "DIS", "DTM", "FOB", "INC",
          "IT8", "ITD", "LDT", "LIN", "MAN", "MEA", "MSG", "MTX", "N1", "N2", "N3", "N4", "N9",
          "NX2", "PAM", "PER", "PID", "PKG", "PO1", "PO3", "PO4", "PWK", "QTY", "REF", "SAC", "SCH",
          "SDQ", "SI", "SLN", "TAX", "TD1", "TD3", "TD4", "TD5", "TXI");

  private static final Set<String> PURPOSES = Set.of("00", "04", "05", "06", "07");

  private final EdiMessage message;
  private final X12Words words;
  private final EdiValues values;
  private final int transitDays;
  private final EdiSegment bak;
  private final X12ResponseType type;

  private final EdiDelivery headerDays;
  private final EdiText headerReason = new EdiText();
  private @Nullable String vendorOrder;
  private @Nullable String currency;
  private final List<X12ResponseLine> lines = new ArrayList<>();

  X12Acknowledgment(EdiMessage message, int transitDays) {
    this.message = message;
    this.words = new X12Words(message);
    this.values = new EdiValues(message);
    this.transitDays = transitDays;
    this.headerDays = words.responseDays(transitDays);
    words.known(TAGS);
    this.bak = words.beginning("BAK");
    if (!PURPOSES.contains(bak.at(1))) {
      throw words.unknown(bak, "purpose", bak.at(1), "BAK01");
    }
    this.type = X12ResponseType.of(words, bak);
  }

  SupplierDocument read(ZoneId zone) {
    boolean summary = false;
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("CTT")) {
        summary = true;
      } else if (segment.tag().equals("PO1")) {
        if (summary) {
          throw message.refuse(segment, "stands behind the lines");
        }
        lines.add(new X12ResponseLine(message, words, segment, transitDays));
      } else if (!summary) {
        take(segment);
      }
    }
    List<EdiAmount> quantities = new ArrayList<>();
    for (X12ResponseLine line : lines) {
      EdiAmount quantity = line.quantity();
      if (quantity != null) {
        quantities.add(quantity);
      }
    }
    words.totals(Set.of(lines.size()), "lines", quantities);
    String order = values.identifier(bak, bak.at(3), "order number (BAK03)");
    // The day of the order is not asked after; but a lost separator would stand in its number.
    values.day(bak, bak.at(4));
    return new SupplierDocument(
        "x12-855",
        words.sender(),
        words.documentId("855"),
        words.issued(bak, bak.at(9), null, zone),
        List.of(statement(order)));
  }

  private void take(EdiSegment segment) {
    if (lines.isEmpty()) {
      header(segment);
    } else {
      lines.get(lines.size() - 1).take(segment);
    }
  }

  private void header(EdiSegment segment) {
    switch (segment.tag()) {
      case "DTM" -> words.date(segment, 1, headerDays);
      case "CUR" -> currency = values.identifier(segment, segment.at(2), "currency (CUR02)");
      case "MSG" -> headerReason.add(segment, 1);
      case "REF" -> {
        String number = words.vendorOrder(segment);
        vendorOrder = number == null ? vendorOrder : number;
      }
      case "ACK", "SCH", "SLN" -> throw message.refuse(segment, "stands before any line");
      default -> {}
    }
  }

  private Statement statement(String order) {
    List<Statement.Line> said = new ArrayList<>();
    for (X12ResponseLine line : lines) {
      said.addAll(line.mean(type, headerDays));
    }
    if (type == X12ResponseType.RECEIVED) {
      return new Statement.Received(order);
    }
    if (type == X12ResponseType.CHANGED && said.isEmpty()) {
      if (lines.isEmpty()) {
        throw message.refuse(bak, "says that lines tell what comes, and there are none");
      }
      return new Statement.Received(order);
    }
    LocalDate day = type == X12ResponseType.REJECTED ? null : headerDays.said();
    return new Statement.Response(
        order,
        type.verdict(),
        bak.at(8).isEmpty()
            ? vendorOrder
            : values.identifier(bak, bak.at(8), "order number of the supplier"),
        headerReason.orNull(),
        day,
        currency,
        said);
  }
}
