package io.github.inventorystreams.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.notify.Kind;
import io.github.inventorystreams.notify.MessageText;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.OpenAlerts.Alert;
import io.github.inventorystreams.notify.StockNews;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpPost;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prometheus Alertmanager, API version 2. What changes in the life of a warning (severity, figures)
 * stands in annotations: another label would be another alert, and the first would never resolve.
 */
public final class Alertmanager {
  private static final int MAX_LABEL = 300;

  private final HttpPost post;
  private final Map<String, String> labels;

  /**
   * A sender to one Alertmanager.
   *
   * @param post to {@code .../api/v2/alerts}
   * @param labels of every alert beside its identity
   */
  public Alertmanager(HttpPost post, Map<String, String> labels) {
    this.post = post;
    this.labels = new TreeMap<>(labels);
  }

  /** Sends alerts, those that are over included. */
  public DeliveryOutcome send(List<Alert> alerts) {
    ArrayNode body = JsonNodeFactory.instance.arrayNode();
    alerts.forEach(alert -> write(body.addObject(), alert));
    return post.send("application/json", body.toString().getBytes(UTF_8), Map.of());
  }

  private void write(ObjectNode json, Alert alert) {
    Notification notice = alert.notice();
    News news = notice.news();
    ObjectNode identity = json.putObject("labels");
    labels.forEach(identity::put);
    identity.put("alertname", name(news.kind()));
    if (news instanceof StockNews stock) {
      identity.put("sku", OneLine.of(stock.warning().book().sku(), MAX_LABEL));
    }
    identity.put("location", OneLine.of(news.location(), MAX_LABEL));
    identity.put("warning_id", OneLine.of(news.id(), MAX_LABEL));
    ObjectNode annotations = json.putObject("annotations");
    annotations.put("summary", MessageText.brief(notice));
    annotations.put("description", news.sentence(ZoneOffset.UTC));
    annotations.put("what_to_do", news.advice());
    annotations.put("figures", news.figures(ZoneOffset.UTC));
    annotations.put("severity", news.severity().name());
    annotations.put("kind", news.kind().name());
    annotations.put("lifecycle", news.lifecycle().name());
    annotations.put("supplier", MessageText.supplier(notice));
    annotations.put("idempotency_key", OneLine.of(notice.key(), MAX_LABEL));
    // An event may be a little ahead of this clock, and nothing ends before it starts.
    long startsAtMillis = Math.min(news.beganAtMillis(), alert.endsAtMillis());
    json.put("startsAt", Instant.ofEpochMilli(startsAtMillis).toString());
    json.put("endsAt", Instant.ofEpochMilli(alert.endsAtMillis()).toString());
  }

  /** The same for all steps of one warning: those about the stock itself share a name. */
  private static String name(Kind kind) {
    return switch (kind) {
      case LOW, OUT_OF_STOCK, NEGATIVE -> "InventoryLowStock";
      case PROJECTED_STOCKOUT -> "InventoryProjectedStockout";
      case LATE_SUPPLY -> "InventoryLateSupply";
      case OVERSTOCK -> "InventoryOverstock";
      case ORDER_APPROVAL, ORDER_EXPIRED -> "InventoryOrderApproval";
      case NOT_DELIVERED -> "InventoryOrderNotDelivered";
      case NOT_ORDERABLE -> "InventoryNotOrderable";
      case BOOK_BELOW_SALES -> "InventoryBookBelowSales";
      case IMPLAUSIBLE -> "InventoryImplausibleEvent";
    };
  }
}
