package io.github.inventorystreams.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.read.OrderRow;
import io.github.inventorystreams.read.OrderStage;
import io.github.inventorystreams.read.OrderView;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.Snapshot;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The routes by which people say what they have seen, and let orders go. */
record ActionRoutes(ReadModel model, Acknowledgements acknowledgements, Approvals approvals) {
  private static final double MAX_SNOOZE_HOURS = 24 * 365;

  void addTo(RoutesConfig routes) {
    routes.post("/api/acknowledge", this::acknowledge);
    routes.post("/api/approve", this::approve);
  }

  private void acknowledge(Context request) {
    RequestBody body = RequestBody.of(request);
    String id = body.text("id");
    if (!isKnown(id)) {
      throw new NotFoundResponse(
          "nothing that somebody should look at has this id, or not any more");
    }
    switch (body.field("action").asText("")) {
      case "acknowledge" -> acknowledgements.acknowledge(id, null);
      case "snooze" -> acknowledgements.acknowledge(id, hours(body.field("hours")));
      case "clear" -> acknowledgements.forget(id);
      default -> throw new BadRequestResponse("action must be acknowledge, snooze or clear");
    }
    request.status(204);
  }

  /** Each id is a record that the topic keeps, so that only the shop may bring new ones. */
  private boolean isKnown(String id) {
    Snapshot snapshot = model.snapshot();
    return snapshot.troubles().stream().anyMatch(trouble -> trouble.id().equals(id))
        || snapshot.warnings().stream().anyMatch(row -> row.warning().warningId().equals(id))
        || model.acknowledgements().containsKey(id);
  }

  private void approve(Context request) {
    RequestBody body = RequestBody.of(request);
    String poNumber = body.text("poNumber");
    JsonNode approved = body.field("approved");
    if (!approved.isBoolean()) {
      throw new BadRequestResponse("approved must be true or false");
    }
    OrderView view = model.order(poNumber);
    if (view == null) {
      throw new NotFoundResponse("no order of this number is known, or not any more");
    }
    OrderRow order = view.order();
    if (order.status() != OrderStage.PROPOSED) {
      throw new ConflictResponse("the order does not wait for approval, it is " + order.status());
    }
    approvals.decide(order, approved.asBoolean());
    request.status(204);
  }

  private static @Nullable Duration hours(JsonNode hours) {
    if (!hours.isNumber() || !(hours.asDouble() > 0) || hours.asDouble() > MAX_SNOOZE_HOURS) {
      throw new BadRequestResponse("hours must be a number above 0 and at most 8760");
    }
    return Duration.ofSeconds((long) (hours.asDouble() * Duration.ofHours(1).toSeconds()));
  }
}
