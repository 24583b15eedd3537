package io.github.inventorystreams.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonLimits;
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

/**
 * The routes by which people act. Only JSON is taken: no form of another site can send it without
 * being asked first.
 */
record ActionRoutes(ReadModel model, Acknowledgements acknowledgements, Approvals approvals) {
  private static final JsonMapper MAPPER = JsonLimits.REQUEST.mapper().build();
  private static final String JSON = "application/json";
  private static final int MAX_ID = 1_000;
  private static final double MAX_SNOOZE_HOURS = 24 * 365;

  void addTo(RoutesConfig routes) {
    routes.post("/api/acknowledge", this::acknowledge);
    routes.post("/api/approve", this::approve);
  }

  private void acknowledge(Context request) {
    JsonNode body = body(request);
    String id = text(body, "id");
    if (!isKnown(id)) {
      throw new NotFoundResponse(
          "nothing that somebody should look at has this id, or not any more");
    }
    switch (body.path("action").asText("")) {
      case "acknowledge" -> acknowledgements.acknowledge(id, null);
      case "snooze" -> acknowledgements.acknowledge(id, hours(body.path("hours")));
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
    JsonNode body = body(request);
    String poNumber = text(body, "poNumber");
    JsonNode approved = body.path("approved");
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

  private static String text(JsonNode body, String name) {
    String text = body.path(name).asText("");
    if (text.isEmpty() || text.length() > MAX_ID) {
      throw new BadRequestResponse(name + " must have 1 to " + MAX_ID + " characters");
    }
    return text;
  }

  private static @Nullable Duration hours(JsonNode hours) {
    if (!hours.isNumber() || !(hours.asDouble() > 0) || hours.asDouble() > MAX_SNOOZE_HOURS) {
      throw new BadRequestResponse("hours must be a number above 0 and at most 8760");
    }
    return Duration.ofSeconds((long) (hours.asDouble() * Duration.ofHours(1).toSeconds()));
  }

  private static JsonNode body(Context request) {
    String type = request.contentType();
    if (type == null || !JSON.equalsIgnoreCase(type.replaceFirst("\\s*;.*", ""))) {
      throw new BadRequestResponse("the Content-Type must be application/json");
    }
    try {
      JsonNode body = MAPPER.readTree(request.body());
      if (body.isObject()) {
        return body;
      }
      throw new BadRequestResponse("the body must be a JSON object");
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("the body must be a JSON object");
    }
  }
}
