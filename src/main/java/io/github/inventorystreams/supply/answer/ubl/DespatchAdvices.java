package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.TextType;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.document.PartyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DespatchLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentType;
import oasis.names.specification.ubl.schema.xsd.despatchadvice_21.DespatchAdviceType;
import org.jspecify.annotations.Nullable;

/** What a despatch advice means: goods on their way, of one order or several. */
final class DespatchAdvices {
  private static final String ROOT = "/DespatchAdvice";
  private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:despatch_advice:3";

  private final String noticeId;
  private final Set<String> orders = new TreeSet<>();
  private final Map<String, String> salesOrders = new HashMap<>();
  private final @Nullable LocalDate day;
  private final Map<String, List<Line>> byOrder = new LinkedHashMap<>();
  private final Map<String, String> placeOfId = new HashMap<>();

  private DespatchAdvices(DespatchAdviceType advice) {
    Customization.check(advice.getCustomizationID(), ROOT, CUSTOMIZATION);
    if (advice.getDocumentStatusCode() != null) {
      throw Refusal.at(ROOT + "/DocumentStatusCode", "is not read: Peppol has none");
    }
    this.noticeId = Texts.mandatory(advice.getID(), ROOT + "/ID");
    this.day = arrival(advice.getShipment());
    for (int i = 0; i < advice.getOrderReference().size(); i++) {
      order(advice.getOrderReference().get(i), ROOT + "/OrderReference[" + (i + 1) + ']');
    }
    for (int i = 0; i < advice.getDespatchLine().size(); i++) {
      line(advice.getDespatchLine().get(i), ROOT + "/DespatchLine[" + (i + 1) + ']');
    }
    if (byOrder.isEmpty()) {
      throw Refusal.at(ROOT, "despatches nothing");
    }
  }

  static SupplierDocument read(DespatchAdviceType advice, ZoneId zone) {
    DespatchAdvices read = new DespatchAdvices(advice);
    return new SupplierDocument(
        "ubl-despatch-advice",
        sender(advice),
        read.noticeId,
        Times.issued(advice.getIssueDate(), advice.getIssueTime(), ROOT, zone),
        read.shipments());
  }

  /** Whom the goods were bought from; who sends them may work for him. */
  private static PartyId sender(DespatchAdviceType advice) {
    String place = ROOT + "/SellerSupplierParty/Party";
    return Sender.ifSaid(Sender.party(advice.getSellerSupplierParty()), place)
        .orElseGet(
            () ->
                Sender.of(
                    Sender.party(advice.getDespatchSupplierParty()),
                    ROOT + "/DespatchSupplierParty/Party"));
  }

  private static @Nullable LocalDate arrival(@Nullable ShipmentType shipment) {
    return shipment == null || shipment.getDelivery() == null
        ? null
        : Times.end(
            shipment.getDelivery().getEstimatedDeliveryPeriod(),
            ROOT + "/Shipment/Delivery/EstimatedDeliveryPeriod");
  }

  private void order(OrderReferenceType reference, String place) {
    String poNumber = Texts.mandatory(reference.getID(), place + "/ID");
    orders.add(poNumber);
    String salesOrder = Texts.id(reference.getSalesOrderID(), place + "/SalesOrderID");
    if (salesOrder != null) {
      salesOrders.put(poNumber, salesOrder);
    }
  }

  private void line(DespatchLineType line, String place) {
    String id = Texts.mandatory(line.getID(), place + "/ID");
    String earlier = placeOfId.putIfAbsent(id, place);
    if (earlier != null) {
      throw Refusal.at(place + "/ID", Refusal.quoted(id) + " is that of " + earlier + " as well");
    }
    if (line.getLineStatusCode() != null) {
      throw Refusal.at(place + "/LineStatusCode", "is not read: Peppol has none");
    }
    LineReference reference = LineReference.of(line.getOrderLineReference(), place);
    Article article = Article.of(line.getItem(), place + "/Item");
    if (reference.line() == null && !article.isNamed()) {
      throw Refusal.at(place, "names neither a line of the order nor an article");
    }
    List<Line> said = new ArrayList<>();
    Amount delivered = Amount.of(line.getDeliveredQuantity(), place + "/DeliveredQuantity");
    if (delivered == null) {
      throw Refusal.at(place, "has no DeliveredQuantity");
    }
    if (!delivered.isZero()) {
      said.add(said(reference, article, LineVerdict.ACCEPTED, delivered, day, null, place));
    }
    rest(line, reference, article, place, said);
    if (!said.isEmpty()) {
      byOrder.computeIfAbsent(orderOf(reference, place), order -> new ArrayList<>()).addAll(said);
    }
  }

  /** By Peppol 0 outstanding says that the rest does not come; nothing said leaves it promised. */
  private static void rest(
      DespatchLineType line,
      LineReference reference,
      Article article,
      String place,
      List<Line> said) {
    Amount outstanding = Amount.of(line.getOutstandingQuantity(), place + "/OutstandingQuantity");
    Amount backorder = Amount.of(line.getBackorderQuantity(), place + "/BackorderQuantity");
    if (outstanding != null
        && backorder != null
        && (outstanding.value().compareTo(backorder.value()) != 0
            || !outstanding.sameUnit(backorder))) {
      throw Refusal.at(place, "has an OutstandingQuantity and another BackorderQuantity");
    }
    Amount rest = outstanding == null ? backorder : outstanding;
    if (rest == null) {
      return;
    }
    List<TextType> reasons = new ArrayList<>(line.getOutstandingReason());
    reasons.addAll(line.getBackorderReason());
    String reason = Texts.reason(reasons);
    said.add(
        rest.isZero()
            ? said(reference, article, LineVerdict.REJECTED, null, null, reason, place)
            : said(reference, article, LineVerdict.BACKORDERED, rest, null, reason, place));
  }

  private String orderOf(LineReference reference, String place) {
    String named = reference.poNumber();
    if (named == null) {
      if (orders.size() != 1) {
        throw Refusal.at(
            place,
            orders.isEmpty()
                ? "names no order, nor does the document"
                : "names no order, and the document names " + orders.size());
      }
      return orders.iterator().next();
    }
    if (!orders.isEmpty() && !orders.contains(named)) {
      throw Refusal.at(
          place + "/OrderLineReference/OrderReference/ID",
          Refusal.quoted(named) + " is no order of the document's OrderReference");
    }
    return named;
  }

  private List<Statement> shipments() {
    List<Statement> shipments = new ArrayList<>();
    byOrder.forEach(
        (poNumber, lines) ->
            shipments.add(
                new Statement.Shipment(
                    poNumber, noticeId, salesOrders.get(poNumber), false, lines)));
    return shipments;
  }

  private static Line said(
      LineReference reference,
      Article article,
      LineVerdict verdict,
      @Nullable Amount amount,
      @Nullable LocalDate day,
      @Nullable String reason,
      String place) {
    return new Line(
        reference.line(),
        article.sku(),
        article.supplierSku(),
        article.gtin(),
        verdict,
        amount == null ? null : amount.value(),
        amount == null ? null : amount.unit(),
        day,
        null,
        null,
        null,
        null,
        reason,
        place);
  }
}
