package io.github.inventorystreams.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.MessageText;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.WebhookHeaders;
import java.util.Map;

/**
 * A message as an incoming webhook of Slack takes it; Mattermost and Rocket.Chat take the same. A
 * name can neither be markup nor call anybody: Slack asks to escape {@code & < >}.
 */
public final class SlackChannel implements Channel {
  private final HttpPost post;

  public SlackChannel(HttpPost post) {
    this.post = post;
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    StringBuilder text = new StringBuilder();
    if (batch.notices().size() > 1) {
      text.append(escaped(MessageText.subject(batch))).append('\n');
    }
    for (Notification notice : batch.notices()) {
      text.append(escaped(MessageText.brief(notice)))
          .append(" (")
          .append(escaped(notice.news().figures(batch.zone())))
          .append(")\n");
    }
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("text", text.toString().strip());
    message.put("unfurl_links", false);
    message.put("link_names", false);
    return post.send(
        "application/json",
        message.toString().getBytes(UTF_8),
        Map.of(WebhookHeaders.KEY, batch.key()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
