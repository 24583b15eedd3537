package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads 856: levels of shipment, order, pack and item, each of which names the one that it lies in.
 * Numbers of lines are not taken from it: what stands in LIN01 counts its own items as often as
 * ours.
 */
final class X12ShipNotice {
  private static final Set<String> TAGS =
      Set.of(
          "AMT", "BSN", "CLD", "CTT", "CUR", "DTM", "DTP", "ETD", "FOB", "GF", "HL", "ITA", "LFH",
          "LH1", "LH2", "LH3", "LH4", "LHE", "LHR", "LHT", "LEP", "LIN", "LM", "LQ", "MAN", "MEA",
          "N1", "N2", "N3", "N4", "PAL", "PER", "PID", "PKG", "PO4", "PRF", "PWK", "R4", "REF",
          "SAC", "SDQ", "SLN", "SN1", "TD1", "TD3", "TD4", "TD5", "TDS", "TSD", "V1", "YNQ");

  private static final int MAX_DEPTH = 20;

  private final EdiMessage message;
  private final X12Words words;
  private final EdiValues values;
  private final EdiSegment bsn;
  private final String noticeId;

  private final EdiDelivery headerDays;
  private final Map<String, Level> levels = new HashMap<>();
  private final List<Level> items = new ArrayList<>();
  private int levelCount;
  private @Nullable Level level;

  /** One HL and what belongs to it. */
  private final class Level {
    final EdiSegment hl;
    final @Nullable Level parent;
    final int depth;
    final EdiDelivery days = new EdiDelivery(message, X12Words.NOTICE_DAYS, 0);
    @Nullable String order;
    @Nullable String vendorOrder;
    @Nullable EdiLineDraft line;
    @Nullable EdiAmount quantity;

    Level(EdiSegment hl, @Nullable Level parent) {
      this.hl = hl;
      this.parent = parent;
      this.depth = parent == null ? 0 : parent.depth + 1;
    }
  }

  X12ShipNotice(EdiMessage message) {
    this.message = message;
    this.words = new X12Words(message);
    this.values = new EdiValues(message);
    this.headerDays = new EdiDelivery(message, X12Words.NOTICE_DAYS, 0);
    words.known(TAGS);
    this.bsn = words.beginning("BSN");
    switch (bsn.at(1)) {
      case "00", "05", "06", "07" -> {}
      case "01", "03" ->
          throw message.refuse(bsn, "takes back a notice, which somebody has to look at");
      default -> throw words.unknown(bsn, "purpose", bsn.at(1), "BSN01");
    }
    this.noticeId = values.identifier(bsn, bsn.at(2), "number of the shipment (BSN02)");
  }

  SupplierDocument read(ZoneId zone) {
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("HL")) {
        begin(segment);
      } else if (level == null) {
        if (segment.tag().equals("DTM")) {
          words.date(segment, 1, headerDays);
        }
      } else {
        take(segment, level);
      }
    }
    List<EdiAmount> quantities = new ArrayList<>();
    for (Level item : items) {
      quantities.add(quantityOf(item));
    }
    words.totals(Set.of(levelCount, items.size()), "levels or items", quantities);
    return new SupplierDocument(
        "x12-856",
        words.sender(),
        words.documentId(noticeId),
        words.issued(bsn, bsn.at(3), bsn.at(4), zone),
        statements());
  }

  private void begin(EdiSegment hl) {
    levelCount++;
    String parentId = hl.at(2);
    Level parent = parentId.isEmpty() ? null : levels.get(parentId);
    if (!parentId.isEmpty() && parent == null) {
      throw message.refuse(
          hl, "lies in the level " + EdiMessage.shown(parentId) + ", which there is not");
    }
    Level next = new Level(hl, parent);
    if (next.depth > MAX_DEPTH) {
      throw message.refuse(hl, "lies deeper than " + MAX_DEPTH + " levels");
    }
    if (levels.put(values.identifier(hl, hl.at(1), "number of the level (HL01)"), next) != null) {
      throw message.refuse(hl, "is the second level " + EdiMessage.shown(hl.at(1)));
    }
    level = next;
  }

  private void take(EdiSegment segment, Level at) {
    switch (segment.tag()) {
      case "PRF" -> at.order = values.identifier(segment, segment.at(1), "order number (PRF01)");
      case "REF" -> {
        String number = words.vendorOrder(segment);
        at.vendorOrder = number == null ? at.vendorOrder : number;
      }
      case "DTM" -> words.date(segment, 1, at.days);
      case "LIN" -> {
        if (at.line != null) {
          throw message.refuse(segment, "is the second article of its level");
        }
        EdiLineDraft line = EdiLineDraft.ofX12(message, segment);
        words.articles(segment, 2, line.article);
        at.line = line;
        items.add(at);
      }
      case "SN1" -> {
        if (at.quantity != null) {
          throw message.refuse(segment, "is the second quantity of its level");
        }
        at.quantity = words.quantity(segment, 2, 3);
      }
      case "SDQ" -> throw message.refuse(segment, "splits the item between several places");
      default -> {}
    }
  }

  private EdiAmount quantityOf(Level item) {
    if (item.quantity == null) {
      throw message.refuse(item.hl, "does not say how much has left (SN1)");
    }
    return item.quantity;
  }

  private List<Statement> statements() {
    Map<String, List<Statement.Line>> lines = new LinkedHashMap<>();
    Map<String, String> vendorOrders = new HashMap<>();
    for (Level item : items) {
      EdiAmount quantity = quantityOf(item);
      EdiLineDraft line = item.line;
      if (line == null || quantity.value().compareTo(BigDecimal.ZERO) == 0) {
        continue;
      }
      line.add(LineVerdict.ACCEPTED, quantity, day(item));
      String order = orderOf(item);
      lines.computeIfAbsent(order, any -> new ArrayList<>()).addAll(line.lines());
      String vendorOrder = vendorOrder(item);
      if (vendorOrder != null) {
        vendorOrders.put(order, vendorOrder);
      }
    }
    if (lines.isEmpty()) {
      throw message.refuse("says of nothing that it has left");
    }
    List<Statement> statements = new ArrayList<>();
    lines.forEach(
        (order, parts) ->
            statements.add(
                new Statement.Shipment(order, noticeId, vendorOrders.get(order), false, parts)));
    return statements;
  }

  private String orderOf(Level item) {
    for (Level at = item; at != null; at = at.parent) {
      if (at.order != null) {
        return at.order;
      }
    }
    throw message.refuse(item.hl, "lies in no order (PRF)");
  }

  private @Nullable String vendorOrder(Level item) {
    for (Level at = item; at != null; at = at.parent) {
      if (at.vendorOrder != null) {
        return at.vendorOrder;
      }
    }
    return null;
  }

  private @Nullable LocalDate day(Level item) {
    for (Level at = item; at != null; at = at.parent) {
      if (at.days.said() != null) {
        return at.days.said();
      }
    }
    return headerDays.said();
  }
}
