package io.github.inventorystreams.supply.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Channels whose answers are posted, as the file says it. */
class PostedAnswersTest {
  private static final String PAGES =
      ", \"pages\": {\"address\": \"https://o.example\", \"keys\": [{\"id\": \"k\", \"secretFrom\": \"KEY\"}]}";
  private static final String HOOK =
      "{\"type\": \"webhook\", \"url\": \"https://young.example/in\", \"secretFrom\": \"A\", \"answers\": {\"form\": \"json\", \"posted\": true}}";
  private static final Map<String, String> SECRETS =
      Map.of("KEY", "k".repeat(32), "A", "a".repeat(32), "B", "b".repeat(32), "SHORT", "short");

  @Test
  void aWebhookSignsBothWaysByOneSecret() {
    assertThat(parse("\"young\": " + HOOK, PAGES).ways().get("young").answers())
        .isInstanceOfSatisfying(
            SupplyPlan.PostPlan.class,
            posts -> {
              assertThat(posts.secret()).isEqualTo(SECRETS.get("A"));
              assertThat(posts.form().name()).isEqualTo("json");
            });
  }

  @Test
  void anyChannelMayHaveItsAnswersPosted() {
    String files =
        "\"acme\": {\"type\": \"files\", \"form\": \"csv\", \"folder\": \"out\", \"answers\": {\"form\": \"ubl-peppol\", \"posted\": true, \"secretFrom\": \"B\"}}";
    assertThat(parse(files, PAGES).ways().get("acme").answers())
        .isInstanceOfSatisfying(
            SupplyPlan.PostPlan.class,
            posts -> {
              assertThat(posts.secret()).isEqualTo(SECRETS.get("B"));
              assertThat(posts.form().name()).isEqualTo("ubl-peppol");
            });
  }

  @Test
  void withoutPagesThereIsNoPort() {
    refused(
        "\"young\": " + HOOK,
        "",
        "the file.channels.young.answers.posted needs pages, on whose port answers are taken");
  }

  @Test
  void withoutASecretAnybodyCouldAnswer() {
    refused(
        "\"young\": " + HOOK.replace("\"secretFrom\": \"A\", ", ""),
        PAGES,
        "the file.channels.young.answers.secretFrom is missing: without it anybody could answer");
    refused(
        "\"young\": " + HOOK.replace("\"A\"", "\"SHORT\""),
        PAGES,
        "the file.channels.young.answers.secretFrom must have at least 32 bytes, such as those of openssl rand -hex 32");
  }

  @Test
  void twoSuppliersDoNotShareASecret() {
    refused(
        "\"young\": " + HOOK + ", \"other\": " + HOOK,
        PAGES,
        "the file.channels.other.secretFrom is that by which another channel's answers are signed: this supplier could answer there");
  }

  @Test
  void noSupplierKnowsTheSecretOfAnothersAnswersByHisOwnWebhook() {
    String sent =
        "{\"type\": \"webhook\", \"url\": \"https://o.example/in\", \"secretFrom\": \"A\"}";
    refused(
        "\"young\": " + HOOK + ", \"other\": " + sent,
        PAGES,
        "the file.channels.other.secretFrom is that by which another channel's answers are signed: this supplier could answer there");
    refused(
        "\"other\": " + sent + ", \"young\": " + HOOK,
        PAGES,
        "the file.channels.young.answers.secretFrom is that of another channel: its supplier could answer on this one");
  }

  @Test
  void whatIsPostedLiesInNoFolder() {
    refused(
        "\"young\": " + HOOK.replace("true", "true, \"folder\": \"in\""),
        PAGES,
        "the file.channels.young.answers can't have \"folder\"; it can have [form, posted, secretFrom]");
  }

  private static void refused(String channels, String pages, String why) {
    assertThatThrownBy(() -> parse(channels, pages)).hasMessage(why);
  }

  private static SupplyPlan parse(String channels, String pages) {
    return new SupplyFile(Path.of("."), SECRETS, Duration::parse, InstantSource.system())
        .parse(
            "{\"buyer\": {\"name\": \"Shop\"}, \"channels\": {%s}%s}".formatted(channels, pages));
  }
}
