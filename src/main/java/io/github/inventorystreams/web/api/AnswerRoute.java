package io.github.inventorystreams.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Confirmation;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.SupplierEventReader;
import io.github.inventorystreams.read.OrderRow;
import io.github.inventorystreams.read.OrderStage;
import io.github.inventorystreams.read.OrderView;
import io.github.inventorystreams.read.ReadModel;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The route by which somebody records what a supplier has said on the phone or in a letter. The
 * body has the fields of a confirmation in its topic.
 */
record AnswerRoute(ReadModel model, BuyerActions actions) {
  static final String PATH = "/api/answer";

  private static final SupplierEventReader READER = new SupplierEventReader();
  private static final Set<String> SAID =
      Set.of("status", "complete", "supplierOrderNumber", "reason", "lines");
  private static final Set<String> FIELDS =
      Set.of(
          "poNumber",
          "revision",
          "by",
          "status",
          "complete",
          "supplierOrderNumber",
          "reason",
          "lines");

  void answer(Context request) {
    RequestBody body = RequestBody.of(request);
    body.onlyHas(FIELDS);
    String by = body.person("by");
    if (!body.field("revision").isInt()) {
      throw new BadRequestResponse("revision must be that of the order as you have seen it");
    }
    int revision = body.field("revision").intValue();
    OrderView view = model.order(body.text("poNumber"));
    if (view == null) {
      throw new NotFoundResponse("no order of this number is known, or not any more");
    }
    checkOpen(view.order(), revision);
    Confirmation answer = confirmation(body, by, view);
    answer.lines().forEach(line -> check(line, view));
    actions.record(answer);
    request.status(204);
  }

  private static void checkOpen(OrderRow order, int revision) {
    if (order.revision() != revision) {
      throw new ConflictResponse(
          "the order has changed since: you have seen revision %d, and it is at %d; look at it again"
              .formatted(revision, order.revision()));
    }
    if (!order.status().isOpen() && order.status() != OrderStage.REJECTED) {
      throw new ConflictResponse(
          "the order is %s: there is nothing to answer".formatted(order.status()));
    }
  }

  /** Read by the reader of the topic: what that would refuse is refused at once. */
  private Confirmation confirmation(RequestBody body, String by, OrderView view) {
    OrderRow order = view.order();
    ObjectNode said = body.json().deepCopy();
    said.retain(SAID);
    long saidAtMillis = Math.max(order.createdAtMillis(), actions.orderTimeMillis());
    for (OrderView.LineView line : view.lines()) {
      Long before = line.line().progress().answer().saidAtMillis();
      // A later answer has to be later than the one before it, whatever the clock says.
      saidAtMillis = before == null ? saidAtMillis : Math.max(saidAtMillis, before + 1);
    }
    String identity =
        DeliveryMark.digest(
            "%s\n%d\n%s\n%s".formatted(order.poNumber(), order.revision(), by, said));
    said.put("type", "CONFIRMATION")
        .put("eventId", "buyer:%s:%s".formatted(order.poNumber(), identity))
        .put("poNumber", order.poNumber())
        .put("recordedBy", by)
        .put("confirmedAt", Instant.ofEpochMilli(saidAtMillis).toString());
    Decoded<SupplierEvent> read =
        READER.read(
            order.supplierId().getBytes(UTF_8), said.toString().getBytes(UTF_8), saidAtMillis);
    if (read instanceof Decoded.Invalid<SupplierEvent> invalid) {
      throw new BadRequestResponse(invalid.detail());
    }
    return (Confirmation) ((Decoded.Valid<SupplierEvent>) read).value();
  }

  private static void check(AnswerLine said, OrderView view) {
    List<OrderView.LineView> lines = view.lines();
    if (said.line() > lines.size()) {
      throw new BadRequestResponse(
          "the order has lines 1 to %d, not %d".formatted(lines.size(), said.line()));
    }
    OrderView.LineView ordered = lines.get(said.line() - 1);
    PurchaseOrder.Line line = ordered.line();
    if (line.status().isFinal() && line.status() != OrderStatus.REJECTED) {
      throw new ConflictResponse(
          "line %d is %s: there is nothing to answer".formatted(said.line(), line.status()));
    }
    long units = Delivery.units(said.schedule());
    if (units > ordered.ordered()) {
      throw new BadRequestResponse(
          "line %d: %d are more than the %d that were ordered"
              .formatted(said.line(), units, ordered.ordered()));
    }
    String substitute = said.substituteSku();
    if (said.status() == SupplierEvent.LineStatus.REJECTED
        && (!said.schedule().isEmpty() || !Objects.isNull(substitute))) {
      throw new BadRequestResponse(
          "line %d is rejected, and something of it comes".formatted(said.line()));
    }
  }
}
