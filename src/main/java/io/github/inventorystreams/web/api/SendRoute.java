package io.github.inventorystreams.web.api;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.read.OrderPlaces;
import io.github.inventorystreams.read.OrderRow;
import io.github.inventorystreams.read.OrderStage;
import io.github.inventorystreams.read.OrderSupply;
import io.github.inventorystreams.read.OrderView;
import io.github.inventorystreams.read.ReadModel;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The route by which a buyer has an order sent again or another way, or says that he has sent it.
 */
record SendRoute(ReadModel model, BuyerActions actions) {
  static final String PATH = "/api/send";

  private static final Set<String> FIELDS = Set.of("poNumber", "seen", "action", "channel", "by");
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  void send(Context request) {
    RequestBody body = RequestBody.of(request);
    body.onlyHas(FIELDS);
    BuyerActions.How how = how(body.field("action").asText(""));
    String channel = channel(body, how);
    String by = body.person("by");
    String seen = body.text("seen");
    OrderView view = model.order(body.text("poNumber"));
    if (view == null) {
      throw new NotFoundResponse("no order of this number is known, or not any more");
    }
    OrderRow order = view.order();
    OrderSupply supply = model.supplyOf(order.poNumber());
    RecordOrigin record = toBeSent(order, supply, how);
    if (!seen.equals(DeliveryMark.of(order, supply.deliveries()))) {
      throw new ConflictResponse(
          "the order or its delivery has moved on since you looked: look at /api/order again, and name its \"seen\"");
    }
    actions.send(
        new BuyerActions.Sending(
            "buyer:%s:%s:%s:%s"
                .formatted(order.poNumber(), how, channel == null ? "" : channel, seen),
            how,
            order.supplierId(),
            order.poNumber(),
            record,
            channel,
            by));
    request.status(204);
  }

  private static BuyerActions.How how(String action) {
    return switch (action) {
      case "resend" -> BuyerActions.How.RESEND;
      case "send-by" -> BuyerActions.How.SEND_BY;
      case "mark-sent" -> BuyerActions.How.MARK_SENT;
      default -> throw new BadRequestResponse("action must be resend, send-by or mark-sent");
    };
  }

  private static @Nullable String channel(RequestBody body, BuyerActions.How how) {
    String channel = body.optionalText("channel");
    if (how != BuyerActions.How.SEND_BY) {
      if (channel != null) {
        throw new BadRequestResponse("channel goes with send-by alone");
      }
      return null;
    }
    if (channel == null || !CHANNEL.matcher(channel).matches()) {
      throw new BadRequestResponse(
          "channel must be one of the file of suppliers: letters a to z, digits and dashes");
    }
    return channel;
  }

  /**
   * The revision that the supplier should have: the order, or that it, or some of its lines, are
   * not wanted any more.
   */
  private static RecordOrigin toBeSent(OrderRow order, OrderSupply supply, BuyerActions.How how) {
    OrderPlaces places = supply.places();
    boolean isCancelled = order.status() == OrderStage.CANCELLED;
    if (places != null && places.cutShort() != null && !isCancelled && supply.isCutShort()) {
      return places.cutShort();
    }
    RecordOrigin record = places == null ? null : isCancelled ? places.latest() : places.placed();
    if (record == null || order.status() == OrderStage.PROPOSED) {
      throw new ConflictResponse(
          "the order waits for approval: nobody may send it before, see /api/approve");
    }
    if (how != BuyerActions.How.MARK_SENT && !isCancelled && !order.status().isOpen()) {
      throw new ConflictResponse(
          "the order is %s: nothing is to be sent any more".formatted(order.status()));
    }
    return record;
  }
}
