package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.CodeType;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import org.jspecify.annotations.Nullable;

/** What an order response means; the codes are those of UNTDID 4343 that Peppol takes. */
final class OrderResponses {
  static final String ROOT = "/OrderResponse";

  private static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order_response:3";
  private static final String ADVANCED = "urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3";

  private OrderResponses() {}

  static SupplierDocument read(OrderResponseType response, ZoneId zone) {
    Customization.check(response.getCustomizationID(), ROOT, CUSTOMIZATION, ADVANCED);
    return new SupplierDocument(
        "ubl-order-response",
        Sender.of(
            Sender.party(response.getSellerSupplierParty()), ROOT + "/SellerSupplierParty/Party"),
        Texts.mandatory(response.getID(), ROOT + "/ID"),
        Times.issued(response.getIssueDate(), response.getIssueTime(), ROOT, zone),
        List.of(statement(response)));
  }

  private static Statement statement(OrderResponseType response) {
    String poNumber = order(response);
    String at = ROOT + "/OrderResponseCode";
    String code = Texts.mandatory(response.getOrderResponseCode(), at);
    int lines = response.getOrderLine().size();
    return switch (code) {
      case "AB" -> {
        if (lines > 0) {
          throw Refusal.at(at, "AB says that the order was received and no more, yet lines follow");
        }
        yield new Statement.Received(poNumber);
      }
      case "AP" -> answer(response, poNumber, Verdict.ACCEPTED, LineVerdict.ACCEPTED);
      case "RE" -> answer(response, poNumber, Verdict.REJECTED, LineVerdict.REJECTED);
      case "CA" -> {
        if (lines == 0) {
          throw Refusal.at(at, "CA says that the lines say what comes, and there is none");
        }
        yield answer(response, poNumber, Verdict.CHANGED, null);
      }
      default ->
          throw Refusal.at(
              at,
              Refusal.quoted(code)
                  + " is not AB (received), AP (accepted), CA (changed) or RE (rejected)");
    };
  }

  private static String order(OrderResponseType response) {
    if (response.getOrderReference().size() > 1) {
      throw Refusal.at(
          ROOT + "/OrderReference[2]", "is one too many: a response answers one order");
    }
    if (!response.getOrderDocumentReference().isEmpty()) {
      throw Refusal.at(ROOT + "/OrderDocumentReference", "is not read: Peppol has none");
    }
    String place = ROOT + "/OrderReference/ID";
    return Texts.mandatory(response.getOrderReference().get(0).getID(), place);
  }

  /**
   * @param only what every line must say, or {@code null}
   */
  private static Statement answer(
      OrderResponseType response, String poNumber, Verdict verdict, @Nullable LineVerdict only) {
    LocalDate day =
        verdict == Verdict.REJECTED ? null : Times.promised(response.getDelivery(), ROOT);
    String currency = currency(response.getDocumentCurrencyCode());
    Map<String, String> placeOfId = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < response.getOrderLine().size(); i++) {
      OrderLineType from = response.getOrderLine().get(i);
      String place = ROOT + "/OrderLine[" + (i + 1) + ']';
      once(from, place, placeOfId);
      List<Line> said = ResponseLine.read(from, place, poNumber, day, currency);
      if (only != null && said.stream().anyMatch(line -> line.verdict() != only)) {
        throw Refusal.at(
            place + "/LineItem/LineStatusCode",
            "says something else than the OrderResponseCode of the document");
      }
      lines.addAll(said);
    }
    return new Statement.Response(
        poNumber,
        verdict,
        Texts.id(response.getSalesOrderID(), ROOT + "/SalesOrderID"),
        Texts.reason(response.getNote()),
        day,
        currency,
        lines);
  }

  /** A line that is there twice would bring twice as much. */
  private static void once(OrderLineType line, String place, Map<String, String> placeOfId) {
    String at = place + "/LineItem/ID";
    String id =
        Texts.mandatory(Refusal.present(line.getLineItem(), place + "/LineItem").getID(), at);
    String earlier = placeOfId.putIfAbsent(id, place);
    if (earlier != null) {
      throw Refusal.at(at, Refusal.quoted(id) + " is that of " + earlier + " as well");
    }
  }

  private static @Nullable String currency(@Nullable CodeType code) {
    if (code == null) {
      return null;
    }
    String place = ROOT + "/DocumentCurrencyCode";
    String currency = Texts.mandatory(code, place);
    if (!currency.matches("[A-Z]{3}")) {
      throw Refusal.at(place, Refusal.quoted(currency) + " is no currency of ISO 4217");
    }
    return currency;
  }
}
