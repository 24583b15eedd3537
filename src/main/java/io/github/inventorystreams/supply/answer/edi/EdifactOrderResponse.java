package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ORDRSP. What codes mean is taken from the directories and from EANCOM, where it is told in
 * more words; where both leave room, the message is refused.
 */
final class EdifactOrderResponse {
  private static final Set<String> TAGS =
      Set.of(
          "AJT", "ALC", "ALI", "APR", "BGM", "CAV", "CCI", "CNT", "COM", "CTA", "CUX", "DOC", "DTM",
          "EQD", "FII", "FTX", "GIN", "GIR", "GIS", "HAN", "IMD", "LIN", "LOC", "MEA", "MOA", "MTD",
          "NAD", "PAC", "PAI", "PAT", "PCD", "PCI", "PIA", "PRI", "QTY", "QVR", "RCS", "RFF", "RNG",
          "RTE", "SCC", "STG", "TAX", "TDT", "TOD", "UNS");

  private static final Set<String> KINDS = Set.of("231", "320");

  private static final Set<String> GROUPS_OF_HEADER =
      Set.of(
          "RFF", "AJT", "NAD", "TAX", "CUX", "PAT", "TDT", "TOD", "PAC", "EQD", "SCC", "APR", "ALC",
          "RCS");

  private final EdiMessage message;
  private final EdifactWords words;
  private final EdiValues values;
  private final int transitDays;
  private final EdifactResponseFunction function;
  private final String documentNumber;

  private final EdifactGroup group = new EdifactGroup(GROUPS_OF_HEADER);
  private final EdiDelivery headerDays;
  private final EdiText headerReason = new EdiText();
  private @Nullable String poNumber;
  private @Nullable String supplierOrderNumber;
  private @Nullable String currency;
  private final List<EdifactResponseLine> lines = new ArrayList<>();

  EdifactOrderResponse(EdiMessage message, int transitDays) {
    this.message = message;
    this.words = new EdifactWords(message);
    this.values = new EdiValues(message);
    this.transitDays = transitDays;
    this.headerDays = words.responseDays(transitDays);
    words.known(TAGS);
    EdiSegment bgm = words.beginning(KINDS);
    this.documentNumber = values.identifier(bgm, bgm.at(2), "number of the document (1004)");
    this.function = EdifactResponseFunction.of(message, bgm);
  }

  SupplierDocument read(ZoneId zone) {
    boolean summary = false;
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("UNS")) {
        summary = true;
      } else if (segment.tag().equals("LIN")) {
        if (summary) {
          throw message.refuse(segment, "stands behind the lines");
        }
        lines.add(new EdifactResponseLine(message, words, segment, transitDays));
      } else if (!summary) {
        take(segment);
      }
    }
    String order = poNumber;
    if (order == null) {
      throw message.refuse("names no order (RFF ON)");
    }
    words.totals(lines.size(), possibleTotals());
    return new SupplierDocument(
        "edifact-ordrsp",
        words.sender(),
        words.documentId(documentNumber),
        words.issued(zone),
        List.of(statement(order)));
  }

  private void take(EdiSegment segment) {
    if (segment.tag().equals("RFF") && words.kind(segment).equals("ON")) {
      order(segment);
    }
    if (lines.isEmpty()) {
      header(segment);
    } else {
      lines.get(lines.size() - 1).take(segment);
    }
  }

  private void order(EdiSegment rff) {
    String number = values.identifier(rff, rff.at(1, 2), "order number");
    if (poNumber != null && !poNumber.equals(number)) {
      throw message.refuse(
          rff,
          "names a second order: "
              + EdiMessage.shown(poNumber)
              + " and "
              + EdiMessage.shown(number));
    }
    poNumber = number;
  }

  private void header(EdiSegment segment) {
    group.enter(segment.tag());
    switch (segment.tag()) {
      case "RFF" -> {
        if (words.kind(segment).equals("VN")) {
          supplierOrderNumber =
              values.identifier(segment, segment.at(1, 2), "order number of the supplier");
        }
      }
      case "CUX" -> {
        if (words.kind(segment).equals("2")) {
          currency = values.identifier(segment, segment.at(1, 2), "currency");
        }
      }
      case "DTM" -> {
        if (group.isNone()) {
          words.date(segment, headerDays);
        }
      }
      case "FTX" -> {
        if (group.isNone()) {
          headerReason.add(segment, 4);
        }
      }
      case "PIA" -> throw message.refuse(segment, "stands before any line");
      case "QTY", "PRI" -> {
        if (group.isNone()) {
          throw message.refuse(segment, "stands before any line");
        }
      }
      default -> {}
    }
  }

  /** What CNT 1 may add up: the quantities ordered, those to be delivered, or all of them. */
  private List<BigDecimal> possibleTotals() {
    List<EdiAmount> ordered = new ArrayList<>();
    List<EdiAmount> coming = new ArrayList<>();
    List<EdiAmount> all = new ArrayList<>();
    for (EdifactResponseLine line : lines) {
      EdiAmount asked = line.ordered();
      EdiAmount delivered = line.delivered();
      if (asked != null) {
        ordered.add(asked);
      }
      if (delivered != null) {
        coming.add(delivered);
      }
      all.addAll(line.quantities());
    }
    return List.of(EdifactWords.sum(ordered), EdifactWords.sum(coming), EdifactWords.sum(all));
  }

  private Statement statement(String order) {
    List<Statement.Line> said = new ArrayList<>();
    for (EdifactResponseLine line : lines) {
      said.addAll(line.mean(function, headerDays));
    }
    if (function == EdifactResponseFunction.RECEIVED) {
      return new Statement.Received(order);
    }
    if (function.needsLines() && said.isEmpty()) {
      if (lines.isEmpty()) {
        throw message.refuse("says that lines tell what comes, and has none");
      }
      return new Statement.Received(order);
    }
    LocalDate day = function == EdifactResponseFunction.REJECTED ? null : headerDays.said();
    if (function == EdifactResponseFunction.HEADING && day == null) {
      throw message.refuse("amends the heading of the order, and no day of delivery there");
    }
    return new Statement.Response(
        order, function.verdict(), supplierOrderNumber, headerReason.orNull(), day, currency, said);
  }
}
