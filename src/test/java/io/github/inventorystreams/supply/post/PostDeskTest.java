package io.github.inventorystreams.supply.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.outbound.WebhookHeaders;
import io.github.inventorystreams.supply.answer.CsvAnswerForm;
import io.github.inventorystreams.supply.answer.JsonAnswerForm;
import io.github.inventorystreams.supply.answer.ubl.UblAnswerForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may post an answer, and what he is told. */
class PostDeskTest {
  private static final long NOW = Instant.parse("2026-12-01T09:00:00Z").toEpochMilli();
  private static final long SECONDS = NOW / 1000;
  private static final Map<String, String> SECRETS =
      Map.of("young", "s".repeat(32), "old", "t".repeat(32), "plain", "u".repeat(32));
  private static final String SECRET = SECRETS.get("young");
  private static final byte[] BODY = "{\"documentId\":\"A-1\"}".getBytes(UTF_8);

  private final List<String> taken = new ArrayList<>();
  private PostOutcome outcome = new PostOutcome.Taken();
  private final PostDesk desk =
      new PostDesk(
          List.of(
              new PostDoor("young", new JsonAnswerForm(), SECRET),
              new PostDoor("old", new UblAnswerForm(), SECRETS.get("old")),
              new PostDoor("plain", new CsvAnswerForm(), SECRETS.get("plain"))),
          (door, digest, body) -> {
            taken.add(door.channel() + ' ' + digest.length() + ' ' + new String(body, UTF_8));
            return outcome;
          });

  @Test
  void whatIsSignedByTheSecretOfItsChannelIsTaken() {
    Post post = signed(SECONDS);
    assertThat(desk.refusal(post, NOW)).isEmpty();
    assertThat(desk.take(post)).isEqualTo(new PostReply(200, "Taken."));
    assertThat(taken).containsExactly("young 64 {\"documentId\":\"A-1\"}");
  }

  @Test
  void ourOwnSignatureIsTheirs() {
    var headers = WebhookHeaders.of("key", SECRET, BODY, NOW);
    assertThat(headers.get(WebhookHeaders.SIGNATURE))
        .isEqualTo(PartnerSignature.of(SECRET, SECONDS, BODY));
    assertThat(
            desk.refusal(
                post(
                    "young",
                    headers.get(WebhookHeaders.TIMESTAMP),
                    headers.get(WebhookHeaders.SIGNATURE),
                    BODY),
                NOW))
        .isEmpty();
  }

  @Test
  void aStrangerIsToldNothingAboutChannels() {
    String right = PartnerSignature.of(SECRET, SECONDS, BODY);
    String time = Long.toString(SECONDS);
    List<Post> strangers =
        List.of(
            post("nobody", time, right, BODY),
            post("old", time, right, BODY),
            post("young", time, null, BODY),
            post("young", null, right, BODY),
            post("young", time, "", BODY),
            post("young", time, right.substring(7), BODY),
            post("young", time, right.toUpperCase(Locale.ROOT), BODY),
            post("young", Long.toString(SECONDS + 1), right, BODY),
            post("young", time, right, "{\"documentId\":\"A-2\"}".getBytes(UTF_8)),
            post("young", time, PartnerSignature.of("S".repeat(32), SECONDS, BODY), BODY));
    PostReply told = desk.refusal(strangers.get(0), NOW).orElseThrow();
    assertThat(told.status()).isEqualTo(401);
    assertThat(told.text()).hasLineCount(1).contains("X-Inventory-Signature");
    assertThat(strangers).allSatisfy(each -> assertThat(desk.refusal(each, NOW)).contains(told));
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "-301, false", "300, true", "301, false"})
  void anOldSignatureIsNoneAnyMore(long seconds, boolean isTaken) {
    assertThat(desk.refusal(signed(SECONDS + seconds), NOW).isEmpty()).isEqualTo(isTaken);
    if (!isTaken) {
      PostReply told = desk.refusal(signed(SECONDS + seconds), NOW).orElseThrow();
      assertThat(told.status()).isEqualTo(401);
      assertThat(told.text()).hasLineCount(1).contains("at most 5 minutes from ours");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1e9", " 1795000000", "2026-12-01T09:00:00Z", "999999999999"})
  void aTimeThatIsNoneIsRefusedThoughItIsSigned(String time) {
    assertThat(
            desk.refusal(post("young", time, PartnerSignature.of(SECRET, time, BODY), BODY), NOW))
        .hasValueSatisfying(told -> assertThat(told.status()).isEqualTo(401));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "text/plain", "application/x-www-form-urlencoded", "text/csv", "json"})
  void anotherFormIsRefusedByName(@Nullable String type) {
    Post post = new Post("young", type, Long.toString(SECONDS), signature(SECRET, BODY), BODY);
    assertThat(desk.refusal(post, NOW))
        .contains(new PostReply(415, "The Content-Type must be application/json."));
  }

  @ParameterizedTest
  @CsvSource({
    "young, application/json",
    "young, Application/JSON; charset=utf-8",
    "young, application/octet-stream",
    "old, application/xml",
    "old, text/xml;charset=UTF-8",
    "plain, text/csv"
  })
  void aFormHasItsMediaTypes(String channel, String type) {
    String secret = SECRETS.get(channel);
    Post post = new Post(channel, type, Long.toString(SECONDS), signature(secret, BODY), BODY);
    assertThat(desk.refusal(post, NOW)).isEmpty();
  }

  @Test
  void whatWasTakenIsTakenOnce() {
    assertThat(desk.take(signed(SECONDS)).status()).isEqualTo(200);
    PostReply again = desk.take(signed(SECONDS + Duration.ofMinutes(1).toSeconds()));
    assertThat(again).isEqualTo(new PostReply(200, "It was taken before: nothing has changed."));
    assertThat(taken).hasSize(1);
  }

  @Test
  void theSameWordsOfAnotherSupplierAreHisOwn() {
    desk.take(signed(SECONDS));
    desk.take(post("plain", "", "", BODY));
    assertThat(taken).hasSize(2);
  }

  @Test
  void whatIsRefusedIsToldWithAllReasonsAndMayComeAgain() {
    outcome = new PostOutcome.Refused(List.of("PO-1: no such order", "PO-2: no such line"));
    assertThat(desk.take(signed(SECONDS)))
        .isEqualTo(new PostReply(422, "PO-1: no such order\nPO-2: no such line"));
    outcome = new PostOutcome.Taken();
    assertThat(desk.take(signed(SECONDS)).status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeKeptMayComeAgain() {
    outcome = new PostOutcome.NotKept();
    assertThat(desk.take(signed(SECONDS)))
        .isEqualTo(new PostReply(503, "It can't be kept at the moment: post it again."));
    outcome = new PostOutcome.Taken();
    assertThat(desk.take(signed(SECONDS)).status()).isEqualTo(200);
  }

  @Test
  void whatIsBeingTakenInIsNotTakenInBesides() {
    List<PostReply> meanwhile = new ArrayList<>();
    PostDesk[] self = new PostDesk[1];
    self[0] =
        new PostDesk(
            List.of(new PostDoor("young", new JsonAnswerForm(), SECRET)),
            (door, digest, body) -> {
              meanwhile.add(self[0].take(signed(SECONDS)));
              return new PostOutcome.Taken();
            });
    assertThat(self[0].take(signed(SECONDS)).status()).isEqualTo(200);
    assertThat(meanwhile).extracting(PostReply::status).containsExactly(503);
  }

  @Test
  void afterAFaultItMayComeAgain() {
    PostDesk broken =
        new PostDesk(
            List.of(new PostDoor("young", new JsonAnswerForm(), SECRET)),
            (door, digest, body) -> {
              taken.add(door.channel());
              throw new IllegalArgumentException("a fault");
            });
    for (int time = 1; time <= 2; time++) {
      assertThatThrownBy(() -> broken.take(signed(SECONDS))).hasMessage("a fault");
    }
    assertThat(taken).hasSize(2);
  }

  @Test
  void aSecretIsNotShown() {
    assertThat(new PostDoor("young", new JsonAnswerForm(), SECRET)).hasToString("young");
  }

  private static Post signed(long seconds) {
    return post("young", Long.toString(seconds), PartnerSignature.of(SECRET, seconds, BODY), BODY);
  }

  private static String signature(String secret, byte[] body) {
    return PartnerSignature.of(secret, SECONDS, body);
  }

  private static Post post(
      String channel, @Nullable String time, @Nullable String signature, byte[] body) {
    return new Post(channel, "application/json", time, signature, body);
  }
}
