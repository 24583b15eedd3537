package io.github.inventorystreams.app.explain;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The story of a book as lines for a person: why first, then what happened, the newest last. */
final class ExplanationText {
  private static final int MAX_MOVEMENTS = 30;
  private static final int MAX_DAYS = 28;

  private final JsonNode story;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(JsonNode story) {
    this.story = story;
  }

  List<String> lines() {
    book();
    orders();
    warnings();
    movements();
    history();
    return List.copyOf(lines);
  }

  private void book() {
    print(
        "%s@%s as of %s%s",
        text("sku"),
        text("location"),
        text("asOf"),
        story.path("opened").asBoolean() ? "" : " (not opened: neither a count nor a restock yet)");
    JsonNode base = story.path("countBase");
    print(
        "  on hand   %d%s",
        number("onHand"),
        base.isObject()
            ? ", from the count %s of %s at %s"
                .formatted(
                    base.path("eventId").asText(),
                    base.path("source").asText(),
                    base.path("countedAt").asText())
            : ", never counted");
    print("  reserved  %d", number("reserved"));
    print("  on order  %d, %d of them requested", number("onOrder"), number("requested"));
    print("  position  %d", number("position"));
    JsonNode threshold = story.path("threshold");
    print(
        "  threshold %d (%s), clears at %d",
        threshold.path("units").asLong(),
        threshold.path("from").asText().equals("SETTING")
            ? "set"
            : "the reorder point of the last review",
        threshold.path("clearUnits").asLong());
    print("  forecast  %.2f a day", story.path("forecastPerDay").asDouble());
    lastReview();
    if (story.hasNonNull("nextReviewAt")) {
      print("  review    next at %s", text("nextReviewAt"));
    }
    story.path("notes").forEach(note -> print("  note      %s", note.asText()));
  }

  private void lastReview() {
    JsonNode review = story.path("lastReview");
    if (!review.isObject()) {
      return;
    }
    JsonNode why = review.path("why");
    print(
        "  reviewed  at %s: %s",
        review.path("at").asText(), outcome(review, why.path("allocated").asLong()));
    long position = why.path("position").asLong();
    long onHand = why.path("onHand").asLong();
    long reserved = why.path("reserved").asLong();
    long onOrder = why.path("onOrder").asLong();
    print(
        "            position %d = %d on hand - %d reserved + %d on order%s",
        position,
        onHand,
        reserved,
        onOrder,
        OrderText.tooLate(onHand - reserved + onOrder - position));
    print(
        "            target %.2f = %.2f forecast for %.1f days (%s) + %.2f safety stock",
        why.path("target").asDouble(),
        why.path("forecast").asDouble(),
        why.path("protectionDays").asDouble(),
        why.path("model").asText(),
        why.path("safetyStock").asDouble());
    print(
        "            need %d, %d with the minimum order, %d in whole packs",
        why.path("need").asLong(),
        why.path("afterMinimum").asLong(),
        why.path("afterPack").asLong());
    why.path("notes").forEach(note -> print("            %s", note.asText()));
  }

  private static String outcome(JsonNode review, long ordered) {
    String supplier = review.path("supplierId").asText();
    return switch (review.path("result").asText()) {
      case "ORDERED" ->
          "%d ordered on %s line %d"
              .formatted(ordered, review.path("poNumber").asText(), review.path("line").asLong());
      case "ASKED" -> "%s was asked and has not answered yet".formatted(supplier);
      case "NOT_NEEDED" -> "nothing was needed";
      case "NO_SUPPLIER" -> "nothing ordered, no supplier is set";
      case "NO_ROOM" -> "nothing ordered, limits leave no quantity that can be ordered";
      case "PHASE_OUT" -> "nothing ordered, the SKU is phased out";
      case "BELOW_LINE_COST" -> "nothing ordered, not worth an order line";
      case "CAPACITY" -> "nothing ordered, the capacity of %s went to others".formatted(supplier);
      case "MINIMUM_ORDER_VALUE" ->
          "nothing ordered, below the minimum order value of %s".formatted(supplier);
      case "MINIMUM_OUT_OF_REACH" ->
          "nothing ordered, the minimum order value of %s is out of reach".formatted(supplier);
      default -> review.path("result").asText();
    };
  }

  private void orders() {
    for (JsonNode line : story.path("orderLines")) {
      print(
          "  expected  %d of %d on %s line %d%s",
          line.path("open").asLong(),
          line.path("ordered").asLong(),
          line.path("poNumber").asText(),
          line.path("line").asLong(),
          line.hasNonNull("expectedAt") ? ", by " + line.path("expectedAt").asText() : "");
    }
  }

  private void warnings() {
    if (story.path("warnings").isEmpty()) {
      print("  warning   none open");
    }
    for (JsonNode warning : story.path("warnings")) {
      print(
          "  warning   %s %s (%s), raised at %s with %d available, threshold %d",
          warning.path("severity").asText(),
          warning.path("kind").asText(),
          warning.path("warningId").asText(),
          warning.path("raisedAt").asText(),
          warning.path("raisedAvailable").asLong(),
          warning.path("threshold").asLong());
    }
    for (JsonNode warning : story.path("pastWarnings")) {
      print(
          "  resolved  %s (%s), raised at %s with %d available, threshold %d; over at %s with %d",
          warning.path("kind").asText(),
          warning.path("warningId").asText(),
          warning.path("raisedAt").asText(),
          warning.path("raisedAvailable").asLong(),
          warning.path("threshold").asLong(),
          warning.path("resolvedAt").asText(),
          warning.path("resolvedAvailable").asLong());
    }
  }

  private void movements() {
    JsonNode all = story.path("movements");
    int first = Math.max(0, all.size() - MAX_MOVEMENTS);
    Table table = new Table("TIME", "EVENT", "QUANTITY", "ON HAND");
    for (int i = first; i < all.size(); i++) {
      JsonNode movement = all.get(i);
      table.add(
          movement.path("at").asText(),
          movement.path("type").asText()
              + (movement.path("takenBack").asBoolean() ? " (taken back)" : ""),
          movement.path("quantity").asText(),
          movement.hasNonNull("onHand") ? movement.path("onHand").asText() : "-");
    }
    print("events", first, all.size(), table);
  }

  private void history() {
    JsonNode all = story.path("history");
    int first = Math.max(0, all.size() - MAX_DAYS);
    Table table = new Table("DAY", "DEMAND", "IN STOCK");
    for (int i = first; i < all.size(); i++) {
      JsonNode day = all.get(i);
      table.add(
          day.path("date").asText(),
          day.path("demand").asText(),
          String.format(Locale.ROOT, "%.0f %%", 100 * day.path("inStockShare").asDouble()));
    }
    print("days", first, all.size(), table);
  }

  private void print(String what, int first, int size, Table table) {
    lines.add("");
    if (first > 0) {
      print("the last %d of %d %s (--json has all)", size - first, size, what);
    }
    lines.addAll(table.lines());
  }

  private void print(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }

  private String text(String name) {
    return story.path(name).asText();
  }

  private long number(String name) {
    return story.path(name).asLong();
  }
}
