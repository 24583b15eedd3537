package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads DESADV: goods of one order or several that have left. */
final class EdifactDespatchAdvice {
  private static final Set<String> TAGS =
      Set.of(
          "ALI", "BGM", "CNT", "COD", "COM", "CPS", "CTA", "CUX", "DGS", "DLM", "DTM", "EQA", "EQD",
          "FTX", "GIN", "GIR", "HAN", "IMD", "LIN", "LOC", "MEA", "MOA", "NAD", "PAC", "PCD", "PCI",
          "PIA", "QTY", "QVR", "RFF", "SEL", "SGP", "TDT", "TMD", "TOD");
  private static final Set<String> KINDS = Set.of("351");
  private static final Set<String> GROUPS_OF_HEADER = Set.of("RFF", "NAD", "TOD", "TDT", "EQD");
  private static final Set<String> GROUPS_OF_LINE =
      Set.of("RFF", "DGS", "LOC", "SGP", "PCI", "QVR", "NAD", "TDT");

  private static final String DESPATCHED = "12";
  private static final String BACKORDER = "83";

  /** Ordered, in a unit, in a pack, delivered before, split: no word on what has left. */
  private static final Set<String> BESIDE = Set.of("21", "46", "47", "52", "59", "11");

  private final EdiMessage message;
  private final EdifactWords words;
  private final EdiValues values;
  private final String noticeId;

  private final EdiDelivery headerDays;
  private final Set<String> orders = new LinkedHashSet<>();
  private @Nullable String supplierOrderNumber;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft draft;

  /** How it is packed stands between the header and the lines, and between lines. */
  private boolean packing;

  private final class Draft {
    final EdiLineDraft line;
    final EdifactGroup group = new EdifactGroup(GROUPS_OF_LINE);
    final EdiDelivery days = new EdiDelivery(message, EdifactWords.NOTICE_DAYS, 0);
    @Nullable String order;
    @Nullable EdiAmount quantity;
    @Nullable EdiAmount later;
    boolean restComesLater;
    boolean restIsGivenUp;

    Draft(EdiSegment lin) {
      line = EdiLineDraft.ofEdifact(message, lin);
    }
  }

  EdifactDespatchAdvice(EdiMessage message) {
    this.message = message;
    this.words = new EdifactWords(message);
    this.values = new EdiValues(message);
    this.headerDays = new EdiDelivery(message, EdifactWords.NOTICE_DAYS, 0);
    words.known(TAGS);
    EdiSegment bgm = words.beginning(KINDS);
    this.noticeId = values.identifier(bgm, bgm.at(2), "number of the document (1004)");
    switch (bgm.at(3)) {
      case "", "5", "7", "9" -> {}
      case "1" -> throw message.refuse(bgm, "takes back a notice, which somebody has to look at");
      default ->
          throw message.refuse(
              bgm,
              "what the function " + EdiMessage.shown(bgm.at(3)) + " (1225) means is not known");
    }
  }

  SupplierDocument read(ZoneId zone) {
    EdifactGroup group = new EdifactGroup(GROUPS_OF_HEADER);
    for (EdiSegment segment : message.body()) {
      switch (segment.tag()) {
        case "LIN" -> begin(segment);
        case "CPS", "PAC", "CNT" -> {
          draft = null;
          packing = true;
        }
        default -> {
          if (draft != null) {
            line(segment, draft);
          } else if (!packing) {
            header(segment, group);
          }
        }
      }
    }
    words.totals(
        drafts.size(), List.of(EdifactWords.sum(drafts.stream().map(this::quantityOf).toList())));
    return new SupplierDocument(
        "edifact-desadv",
        words.sender(),
        words.documentId(noticeId),
        words.issued(zone),
        statements());
  }

  private void begin(EdiSegment lin) {
    Draft next = new Draft(lin);
    words.articleOfLine(lin, next.line.article);
    drafts.add(next);
    draft = next;
  }

  private void header(EdiSegment segment, EdifactGroup group) {
    group.enter(segment.tag());
    switch (segment.tag()) {
      case "RFF" -> {
        String kind = words.kind(segment);
        if (kind.equals("ON")) {
          orders.add(values.identifier(segment, segment.at(1, 2), "order number"));
        } else if (kind.equals("VN")) {
          supplierOrderNumber =
              values.identifier(segment, segment.at(1, 2), "order number of the supplier");
        }
      }
      case "DTM" -> {
        if (group.isNone()) {
          words.date(segment, headerDays);
        }
      }
      default -> {}
    }
  }

  private void line(EdiSegment segment, Draft line) {
    line.group.enter(segment.tag());
    switch (segment.tag()) {
      case "PIA" -> {
        String function = words.function(segment);
        if (function.equals("1") || function.equals("5")) {
          words.articleOfPia(segment, line.line.article);
        } else if (function.equals("3")) {
          words.articleOfPia(segment, line.line.substitute);
        }
      }
      case "QTY" -> {
        if (line.group.isNone()) {
          quantity(segment, line);
        }
      }
      case "DTM" -> {
        if (line.group.isNone()) {
          words.date(segment, line.days);
        }
      }
      case "RFF" -> reference(segment, line);
      case "QVR" -> variance(segment, line);
      default -> {}
    }
  }

  /** What becomes of the rest of a line that was not sent as a whole (4221). */
  private void variance(EdiSegment qvr, Draft line) {
    line.restComesLater |= qvr.at(2).equals("BP");
    line.restIsGivenUp |= qvr.at(2).equals("CP");
    if (line.restIsGivenUp && line.restComesLater) {
      throw message.refuse(qvr, "the rest comes later and does not come");
    }
  }

  private void quantity(EdiSegment qty, Draft line) {
    String kind = words.kind(qty);
    if (kind.equals(DESPATCHED)) {
      if (line.quantity != null) {
        throw message.refuse(qty, "is the second despatched quantity in its line");
      }
      line.quantity = words.quantity(qty);
    } else if (kind.equals(BACKORDER)) {
      line.later = words.quantity(qty);
    } else if (!BESIDE.contains(kind)) {
      throw message.refuse(
          qty, "what the quantity " + EdiMessage.shown(kind) + " (6063) means is not known");
    }
  }

  private void reference(EdiSegment rff, Draft line) {
    switch (words.kind(rff)) {
      case "ON" -> {
        String order = values.identifier(rff, rff.at(1, 2), "order number");
        if (line.order != null && !line.order.equals(order)) {
          throw message.refuse(
              rff,
              "names a second order: "
                  + EdiMessage.shown(line.order)
                  + " and "
                  + EdiMessage.shown(order));
        }
        line.order = order;
        if (!rff.at(1, 3).isEmpty()) {
          line.line.refer(rff, values.orderLine(rff, rff.at(1, 3)));
        }
      }
      case "LI" -> line.line.refer(rff, values.orderLine(rff, rff.at(1, 2)));
      default -> {}
    }
  }

  private EdiAmount quantityOf(Draft line) {
    if (line.quantity == null) {
      throw message.refuse(line.line.segment, "does not say how much has left (QTY 12)");
    }
    return line.quantity;
  }

  private List<Statement> statements() {
    if (drafts.isEmpty()) {
      throw message.refuse("has no lines");
    }
    Map<String, List<Statement.Line>> lines = new LinkedHashMap<>();
    for (Draft line : drafts) {
      mean(line);
      List<Statement.Line> said = line.line.lines();
      if (!said.isEmpty()) {
        lines.computeIfAbsent(orderOf(line), order -> new ArrayList<>()).addAll(said);
      }
    }
    if (lines.isEmpty()) {
      throw message.refuse("says that nothing has left");
    }
    List<Statement> statements = new ArrayList<>();
    lines.forEach(
        (order, parts) ->
            statements.add(
                new Statement.Shipment(
                    order,
                    noticeId,
                    lines.size() == 1 ? supplierOrderNumber : null,
                    false,
                    parts)));
    return statements;
  }

  private void mean(Draft line) {
    EdiAmount quantity = quantityOf(line);
    if (!quantity.isZero()) {
      LocalDate day = line.days.said() != null ? line.days.said() : headerDays.said();
      line.line.add(LineVerdict.ACCEPTED, quantity, day);
    }
    EdiAmount later = line.later;
    if (line.restIsGivenUp) {
      if (later != null && !later.isZero()) {
        throw message.refuse(later.segment(), "the rest comes later and does not come");
      }
      line.line.add(LineVerdict.REJECTED, null, null);
    } else if (later != null && !later.isZero()) {
      line.line.add(LineVerdict.BACKORDERED, later, null);
    }
  }

  private String orderOf(Draft line) {
    if (line.order != null) {
      return line.order;
    }
    if (orders.size() == 1) {
      return orders.iterator().next();
    }
    throw message.refuse(
        line.line.segment,
        orders.isEmpty()
            ? "names no order (RFF ON)"
            : "does not say which of " + orders.size() + " orders it is of (RFF ON)");
  }
}
