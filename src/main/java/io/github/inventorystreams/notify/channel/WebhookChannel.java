package io.github.inventorystreams.notify.channel;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.DeliveryNews;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.OrderNews;
import io.github.inventorystreams.notify.StockNews;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.WebhookHeaders;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Posts warnings, orders and deliveries as JSON, as they stand in their topics, with {@link
 * WebhookHeaders}.
 */
public final class WebhookChannel implements Channel {
  private static final JsonMapper MAPPER = JsonLimits.LARGE.mapper().build();
  private static final JsonWriter WRITER = new JsonWriter();

  private final HttpPost post;
  private final @Nullable String secret;

  public WebhookChannel(HttpPost post, @Nullable String secret) {
    this.post = post;
    this.secret = secret;
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    byte[] body = body(batch, nowMillis);
    return post.send(
        "application/json", body, WebhookHeaders.of(batch.key(), secret, body, nowMillis));
  }

  private static byte[] body(Batch batch, long nowMillis) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("idempotencyKey", batch.key());
    root.put("sentAt", Instant.ofEpochMilli(nowMillis).toString());
    ArrayNode warnings = root.putArray("warnings");
    ArrayNode orders = root.putArray("orders");
    ArrayNode deliveries = root.putArray("deliveries");
    try {
      for (Notification notice : batch.notices()) {
        ObjectNode written = (ObjectNode) MAPPER.readTree(written(notice.news()));
        written.put("key", notice.key());
        written.put("supplierId", notice.supplierId());
        if (notice.news() instanceof OrderNews order) {
          orders.add(written.put("news", order.step().name()));
        } else if (notice.news() instanceof DeliveryNews delivery) {
          deliveries.add(written.put("news", delivery.state().name()));
        } else {
          warnings.add(written);
        }
      }
      return MAPPER.writeValueAsBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException("news can't be written as JSON", e);
    }
  }

  /** As it stands in its topic. */
  private static byte[] written(News news) {
    return news.match(
        new News.Cases<>() {
          @Override
          public byte[] stock(StockNews stock) {
            return WRITER.write(stock.warning());
          }

          @Override
          public byte[] order(OrderNews order) {
            return WRITER.write(order.order());
          }

          @Override
          public byte[] delivery(DeliveryNews news) {
            return DeliveryJson.write(news.delivery().withoutContent());
          }
        });
  }
}
