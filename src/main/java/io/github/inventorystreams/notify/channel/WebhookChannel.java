package io.github.inventorystreams.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.DeliveryOutcome;
import io.github.inventorystreams.notify.News;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.OrderNews;
import io.github.inventorystreams.notify.StockNews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Posts warnings and orders as JSON, as they stand in their topics. With a secret, the header
 * {@value #SIGNATURE} is {@code sha256=} and the hexadecimal HMAC-SHA256 of the header {@value
 * #TIMESTAMP} (seconds since 1970), a dot and the body.
 */
public final class WebhookChannel implements Channel {
  static final String SIGNATURE = "X-Inventory-Signature";
  static final String TIMESTAMP = "X-Inventory-Timestamp";
  static final String KEY = "Idempotency-Key";

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
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(KEY, batch.key());
    if (secret != null) {
      String timestamp = Long.toString(nowMillis / 1000);
      headers.put(TIMESTAMP, timestamp);
      headers.put(SIGNATURE, "sha256=" + signature(secret, timestamp, body));
    }
    return post.send("application/json", body, headers);
  }

  private static byte[] body(Batch batch, long nowMillis) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("idempotencyKey", batch.key());
    root.put("sentAt", Instant.ofEpochMilli(nowMillis).toString());
    ArrayNode warnings = root.putArray("warnings");
    ArrayNode orders = root.putArray("orders");
    try {
      for (Notification notice : batch.notices()) {
        ObjectNode written = (ObjectNode) MAPPER.readTree(written(notice.news()));
        written.put("key", notice.key());
        written.put("supplierId", notice.supplierId());
        if (notice.news() instanceof OrderNews order) {
          orders.add(written.put("news", order.step().name()));
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
        });
  }

  private static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((timestamp + '.').getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
