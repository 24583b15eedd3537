package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.WebhookHeaders;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.form.JsonOrderForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts orders as JSON. What the supplier's system answers with may be an answer to the order at
 * once.
 *
 * @param secret that signs, or {@code null}
 */
public record SupplierWebhook(HttpPost post, @Nullable String secret) implements SupplierChannel {
  private static final JsonOrderForm FORM = new JsonOrderForm();

  @Override
  public boolean isForMachines() {
    return true;
  }

  @Override
  public boolean takes(DocumentKind kind) {
    return FORM.has(kind);
  }

  @Override
  public List<String> missing(OrderDocument document) {
    return FORM.missing(document);
  }

  @Override
  public Letter letter(OrderDocument document) {
    return Letter.of(document, FORM);
  }

  @Override
  public Attempt send(Letter letter, long nowMillis, boolean repeated) {
    Letter.File file = letter.files().get(0);
    Map<String, String> headers =
        WebhookHeaders.of(
            letter.document().kind() + "/" + letter.document().identity(),
            secret,
            file.bytes(),
            nowMillis);
    if (letter.trace() != null) {
      headers.putAll(letter.trace().byName());
    }
    HttpPost.Answer answer =
        post.ask(file.mediaType(), file.bytes(), headers, AnswerForm.MAX_BYTES + 1);
    return attempt(answer.outcome(), answer.body());
  }

  private static Attempt attempt(DeliveryOutcome outcome, byte[] body) {
    if (outcome instanceof DeliveryOutcome.Failed failed) {
      return new Attempt.Failed(failed.reason(), failed.waitAtLeast());
    }
    if (outcome instanceof DeliveryOutcome.Refused refused) {
      return new Attempt.Refused(refused.reason());
    }
    return new Attempt.Taken(null, body.length == 0 ? null : body);
  }
}
