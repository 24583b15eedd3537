package io.github.inventorystreams.supply.check;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderDocuments;
import io.github.inventorystreams.supply.plan.SupplyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Says what an order would lack, by what decides when it is delivered. Nothing is sent. */
public final class SupplyCheck {
  private static final Pattern LINE = Pattern.compile("^line \\d+:? ");

  private final SupplyPlan plan;
  private final MasterData known;
  private final OrderDocuments documents;

  public SupplyCheck(SupplyPlan plan, MasterData known) {
    this.plan = plan;
    this.known = known;
    this.documents = new OrderDocuments(known, plan.buyer());
  }

  /**
   * What there is about an order of one line.
   *
   * @param order that asks the supplier
   */
  public List<SupplyFinding> of(PurchaseOrder order) {
    String name = plan.channelOf(order.supplierId());
    SupplyPlan.Way way = plan.ways().get(name);
    if (way == null) {
      return List.of(
          finding(
              order,
              true,
              "the supplier has no channel, so his orders wait: name one for %s under suppliers in the file, or one for all as otherwise"
                  .formatted(OneLine.quoted(order.supplierId()))));
    }
    List<SupplyFinding> found = new ArrayList<>();
    if (!plan.tellsSenders(name)) {
      found.add(
          finding(
              order,
              false,
              "answers by this channel are all refused: others have it too, and its form does not say who has sent one: give each supplier a channel of his own"));
    }
    OrderDocuments.Result result =
        documents.of(order, DocumentKind.ORDER, plan.zone(), language(order.supplierId()), 1);
    if (result instanceof OrderDocuments.Impossible impossible) {
      found.addAll(stopping(order, impossible.problems()));
      return found;
    }
    OrderDocument document = ((OrderDocuments.Made) result).document();
    List<String> unsent = unsent(way.channel(), document);
    found.addAll(stopping(order, unsent));
    hints(way.channel(), document, unsent.isEmpty())
        .forEach(text -> found.add(finding(order, false, text)));
    return found;
  }

  /** Why a document would not be sent. */
  private static List<String> unsent(SupplierChannel channel, OrderDocument document) {
    List<String> missing = channel.missing(document);
    if (missing.isEmpty() && channel.isForMachines()) {
      try {
        // What can't be said in the form shows when it is written.
        channel.letter(document);
      } catch (IllegalArgumentException e) {
        return List.of(String.valueOf(e.getMessage()));
      }
    }
    return missing;
  }

  /**
   * What an order can do without, and its reader perhaps can not.
   *
   * @param isSent whether the address is enough for the form
   */
  private static List<String> hints(
      SupplierChannel channel, OrderDocument document, boolean isSent) {
    List<String> hints = new ArrayList<>();
    Address address = document.place().address();
    boolean isNamed = channel.isForMachines() && document.place().id() != null;
    if (isSent && !isNamed && (address.street() == null || address.city() == null)) {
      hints.add(
          "the supplier is not told where location %s is: set its street, postcode, city and country"
              .formatted(OneLine.quoted(document.place().location())));
    }
    for (OrderDocument.Line line : document.lines()) {
      if (channel.isForMachines() && line.supplierSku() == null && line.gtin() == null) {
        hints.add(
            "SKU %s goes under the shop's own number alone: set its gtin, or its supplierSku in its suppliers"
                .formatted(OneLine.quoted(line.sku())));
      }
    }
    return hints;
  }

  private List<SupplyFinding> stopping(PurchaseOrder order, List<String> texts) {
    return texts.stream()
        .map(text -> finding(order, true, LINE.matcher(text).replaceFirst("")))
        .toList();
  }

  private SupplyFinding finding(PurchaseOrder order, boolean stops, String text) {
    return new SupplyFinding(stops, order.supplierId(), plan.channelOf(order.supplierId()), text);
  }

  private String language(String supplierId) {
    return Objects.requireNonNullElse(known.languageOf(supplierId), plan.language());
  }
}
