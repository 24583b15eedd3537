package io.github.inventorystreams.notify.channel;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.notice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.Warned;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpEndpoint;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.PostedForms;
import io.github.inventorystreams.outbound.SecretText;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpChannelsTest {
  private static final Batch ONE =
      new Batch(List.of(notice("A-1", State.RAISED, Severity.CRITICAL, 1)), ZoneOffset.UTC);

  private final PostedForms server = new PostedForms();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aWebhookIsSignedOverItsTimeAndItsBytes() throws Exception {
    DeliveryOutcome outcome = new WebhookChannel(post(), "s3cret").send(ONE, NOON);

    assertThat(outcome).isEqualTo(new DeliveryOutcome.Taken());
    PostedForms.Request request = server.requests().get(0);
    assertThat(request.headers())
        .containsEntry("Idempotency-key", "A-1@DC1#1/1")
        .containsEntry("X-inventory-timestamp", Long.toString(NOON / 1000));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("s3cret".getBytes(UTF_8), "HmacSHA256"));
    mac.update((request.headers().get("X-inventory-timestamp") + ".").getBytes(UTF_8));
    assertThat(request.headers().get("X-inventory-signature"))
        .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(request.body())));
    JsonNode body = new ObjectMapper().readTree(request.body());
    assertThat(body.at("/warnings/0/warningId").asText()).isEqualTo("A-1@DC1#1");
    assertThat(body.at("/warnings/0/key").asText()).isEqualTo("A-1@DC1#1/1");
    assertThat(body.at("/warnings/0/onHand").asInt()).isEqualTo(8);
    assertThat(body.at("/sentAt").asText()).isEqualTo("2025-11-24T12:00:00Z");
  }

  @Test
  void aShortMessageIsAFormForEachNumberAndNobodyGetsItTwice() {
    FormChannel sms =
        new FormChannel(post(), "+15550100", List.of("+15550101", "+15550102"), FormChannel.SMS);
    server.answer(request -> request.text().contains("50102") ? 503 : 201, Map.of());
    assertThat(sms.send(ONE, NOON)).isInstanceOf(DeliveryOutcome.Failed.class);
    server.answer(request -> 201, Map.of());
    assertThat(sms.send(ONE, NOON)).isEqualTo(new DeliveryOutcome.Taken());

    assertThat(server.requests())
        .extracting(request -> request.form().get("To"))
        .containsExactly("+15550101", "+15550102", "+15550102");
    assertThat(server.requests().get(0).form())
        .containsOnlyKeys("From", "To", "Body")
        .containsEntry("From", "+15550100")
        .containsEntry("Body", "CRITICAL: A-1@DC1 is low");
  }

  @Test
  void aCallReadsTheTextWhateverItIs() {
    FormChannel call =
        new FormChannel(post(), "+15550100", List.of("+15550101"), FormChannel.PHONE);
    call.send(Warned.hostile(), NOON);
    assertThat(server.requests().get(0).form().get("Twiml"))
        .startsWith("<Response><Say>CRITICAL: &lt;img src=x onerror=alert(1)&gt;\\u000d\\u000a")
        .endsWith("is low</Say></Response>");
  }

  @Test
  void fieldsOfAGatewayAreFree() {
    FormChannel own =
        new FormChannel(
            post(), "shop", List.of("{from}"), Map.of("msg", "{to}: {text}", "id", "{key}"));
    own.send(ONE, NOON);
    assertThat(server.requests().get(0).form())
        .containsEntry("msg", "{from}: CRITICAL: A-1@DC1 is low")
        .containsEntry("id", "A-1@DC1#1/1");
  }

  @Test
  void slackCallsNobodyForAHostileName() throws Exception {
    new SlackChannel(post()).send(Warned.hostile(), NOON);
    assertThat(new ObjectMapper().readTree(server.requests().get(0).body()).get("text").asText())
        .contains("&lt;img src=x", "&lt;!channel&gt;")
        .doesNotContain("<", "\n", "\u202e");
  }

  @Test
  void whatPassesIsTriedAgainAndWhatIsWrongIsNot() {
    server.answer(request -> 429, Map.of("Retry-After", "7"));
    assertThat(new WebhookChannel(post(), null).send(ONE, NOON))
        .isEqualTo(
            new DeliveryOutcome.Failed(
                "127.0.0.1:%d answers 429".formatted(port()), Duration.ofSeconds(7)));
    server.answer(request -> 422, Map.of());
    assertThat(new WebhookChannel(post(), null).send(ONE, NOON))
        .isInstanceOf(DeliveryOutcome.Refused.class);
    server.answer(request -> 302, Map.of("Location", server.url() + "/elsewhere"));
    assertThat(new WebhookChannel(post(), null).send(ONE, NOON).problem().orElseThrow())
        .contains("302, and redirects are not followed");
    assertThat(server.requests()).hasSize(3);
    int port = port();
    server.close();
    assertThat(new WebhookChannel(post(), null).send(ONE, NOON).problem().orElseThrow())
        .contains("127.0.0.1:" + port + " does not answer (HttpHostConnectException");
  }

  private HttpPost post() {
    return new HttpPost(HttpEndpoint.of(server.url(), false), Map.of(), null, new SecretText());
  }

  private int port() {
    return URI.create(server.url()).getPort();
  }
}
