package io.github.inventorystreams.json;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.ReviewOutcome;
import java.io.IOException;

/** The JSON form of the story of a book. */
final class BookExplanationJson {
  private BookExplanationJson() {}

  static void write(JsonObjectWriter json, BookExplanation story) throws IOException {
    json.book(story.book())
        .time("asOf", story.asOfMillis())
        .flag("opened", story.opened())
        .whole("onHand", story.onHand());
    BookExplanation.Base base = story.base();
    if (base == null) {
      json.text("countBase", null);
    } else {
      json.object(
          "countBase",
          each ->
              each.time("countedAt", base.countedAtMillis())
                  .text("source", base.source())
                  .text("eventId", base.eventId()));
    }
    json.whole("reserved", story.reserved())
        .whole("onOrder", story.onOrder())
        .whole("position", story.position())
        .whole("requested", story.requested())
        .objects("orderLines", story.lines(), BookExplanationJson::line)
        .object(
            "threshold",
            each ->
                each.whole("units", story.threshold().units())
                    .whole("clearUnits", story.threshold().clearUnits())
                    .text("from", story.threshold().fixed() ? "SETTING" : "REORDER_POINT")
                    .whole("reorderPoint", story.threshold().reorderPoint()));
    json.objects("warnings", story.warnings(), BookExplanationJson::warning)
        .objects("pastWarnings", story.pastWarnings(), BookExplanationJson::pastWarning)
        .number("forecastPerDay", story.forecastPerDay());
    ReviewOutcome review = story.lastReview();
    if (review == null) {
      json.text("lastReview", null);
    } else {
      json.object("lastReview", each -> review(each, review));
    }
    json.time("nextReviewAt", story.nextReviewAtMillis())
        .texts("notes", story.notes())
        .objects("movements", story.movements(), BookExplanationJson::movement)
        .objects("history", story.history(), BookExplanationJson::day);
  }

  private static void line(JsonObjectWriter json, BookExplanation.OrderLine line)
      throws IOException {
    json.text("poNumber", line.poNumber())
        .whole("line", line.line())
        .whole("ordered", line.ordered())
        .whole("received", line.received())
        .whole("open", line.open())
        .time("expectedAt", line.expectedAtMillis());
  }

  private static void review(JsonObjectWriter json, ReviewOutcome review) throws IOException {
    json.time("at", review.reviewAtMillis())
        .word("result", review.result())
        .text("supplierId", review.supplierId())
        .text("poNumber", review.poNumber())
        .whole("line", review.line())
        .object("why", why -> PurchaseOrderJson.reason(why, review.why()));
  }

  private static void warning(JsonObjectWriter json, BookExplanation.OpenWarning warning)
      throws IOException {
    json.text("warningId", warning.warningId())
        .word("kind", warning.kind())
        .word("severity", warning.severity())
        .whole("sequence", warning.sequence())
        .time("raisedAt", warning.raisedAtMillis())
        .whole("raisedAvailable", warning.raisedAvailable())
        .whole("threshold", warning.threshold());
  }

  private static void pastWarning(JsonObjectWriter json, BookExplanation.PastWarning warning)
      throws IOException {
    json.text("warningId", warning.warningId())
        .word("kind", warning.kind())
        .time("raisedAt", warning.raisedAtMillis())
        .whole("raisedAvailable", warning.raisedAvailable())
        .whole("threshold", warning.threshold())
        .time("resolvedAt", warning.resolvedAtMillis())
        .whole("resolvedAvailable", warning.resolvedAvailable());
  }

  private static void movement(JsonObjectWriter json, BookExplanation.Movement movement)
      throws IOException {
    json.time("at", movement.atMillis())
        .text("type", movement.type())
        .whole("quantity", movement.quantity())
        .flag("takenBack", movement.takenBack())
        .whole("onHand", movement.onHand());
  }

  private static void day(JsonObjectWriter json, BookExplanation.Day day) throws IOException {
    json.word("date", day.date())
        .whole("demand", day.demand())
        .number("inStockShare", day.inStockShare());
  }
}
