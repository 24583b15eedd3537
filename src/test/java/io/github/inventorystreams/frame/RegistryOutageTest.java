package io.github.inventorystreams.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.frame.SchemaCache.Patience;
import io.github.inventorystreams.json.Decoded;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A registry that is not there costs time and no record; one that does not know says so. */
class RegistryOutageTest {
  private static final String SCHEMA =
      "{'type':'record','name':'Sale','fields':[{'name':'sku','type':'string'}]}"
          .replace('\'', '"');
  private static final byte[] BODY = {6, 'A', '-', '1'};

  @AutoClose private final FakeRegistry registry = new FakeRegistry();

  @Test
  void aRecordWaitsUntilTheRegistryAnswers() throws IOException {
    int id = registry.add("sale", "AVRO", SCHEMA);
    // Down, overloaded, behind a login, at a wrong path, moved: none of it is the record's fault.
    registry.fail(503, 500, 429, 401, 403, 404, 302);
    try (RegistryUnframing unframing = unframing(Unframed.QUICK)) {
      assertThat(Unframed.json(unframe(unframing, Unframed.framed(id, BODY))).toString())
          .isEqualTo("{\"sku\":\"A-1\"}");
      assertThat(unframing.waitingFor()).isNull();
    }
    assertThat(registry.asked).hasSize(8).containsOnly("/schemas/ids/1");
  }

  @Test
  void eachSchemaIsAskedForOnce() throws IOException {
    int id = registry.add("sale", "AVRO", SCHEMA);
    try (RegistryUnframing unframing = unframing(Unframed.QUICK)) {
      for (int i = 0; i < 3; i++) {
        Unframed.json(unframe(unframing, Unframed.framed(id, BODY)));
      }
    }
    assertThat(registry.asked).hasSize(1);
  }

  @Test
  void anUnknownIdIsADeadLetterThatNamesItAndTheRegistry() {
    assertThat(Unframed.refusal(registry.confluent(), Unframed.framed(77, BODY)))
        .isEqualTo(
            "the record is framed with schema id 77: the registry %s does not know it"
                .formatted(registry.confluent()));
    assertThat(Unframed.refusal(registry.apicurio(), Unframed.framed(77, BODY)))
        .isEqualTo(
            "the record is framed with schema id 77: the registry %s does not know it"
                .formatted(registry.apicurio()));
    assertThat(Unframed.refusal(registry.confluent(), Unframed.framed(-1, BODY)))
        .isEqualTo("schema id -1 is none: ids begin with 1");
    assertThat(registry.asked).doesNotContain("/schemas/ids/-1");
  }

  @Test
  void anUnknownIdIsAskedForAgainOnlyAfterAWhile() throws IOException {
    Patience patience =
        new Patience(
            Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(5), Duration.ofHours(1));
    try (RegistryUnframing unframing = unframing(patience)) {
      Unframed.refusal(unframe(unframing, Unframed.framed(1, BODY)));
      Unframed.refusal(unframe(unframing, Unframed.framed(1, BODY)));
    }
    assertThat(registry.asked).hasSize(1);
    try (RegistryUnframing unframing = unframing(Unframed.QUICK)) {
      Unframed.refusal(unframe(unframing, Unframed.framed(1, BODY)));
      registry.add("sale", "AVRO", SCHEMA);
      Unframed.json(unframe(unframing, Unframed.framed(1, BODY)));
    }
  }

  @Test
  void whoWaitsSaysForWhatAndEndsWhenClosed() {
    URI nowhere = registry.confluent();
    registry.close();
    RegistryUnframing unframing =
        new RegistryUnframing(
            Unframed.options(nowhere),
            new Patience(
                Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO));
    CompletableFuture<Decoded<byte[]>> waiting =
        CompletableFuture.supplyAsync(() -> unframe(unframing, Unframed.framed(1, BODY)));
    Awaitility.await().until(() -> unframing.waitingFor() != null);
    assertThat(unframing.waitingFor())
        .startsWith("the schema registry " + nowhere + ": nothing answers there");
    assertThat(waiting).isNotDone();
    unframing.close();
    assertThat(waiting)
        .failsWithin(1, TimeUnit.MINUTES)
        .withThrowableThat()
        .withRootCauseInstanceOf(RegistryUnavailable.class);
  }

  @Test
  void noThreadIsHeldForEver() {
    registry.add("sale", "AVRO", SCHEMA);
    registry.fail(503, 503);
    Patience patience =
        new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, Duration.ZERO);
    try (RegistryUnframing unframing = unframing(patience)) {
      assertThatThrownBy(() -> unframe(unframing, Unframed.framed(1, BODY)))
          .isInstanceOf(RegistryUnavailable.class)
          .hasMessageContaining("schema id 1: it answers 503");
    }
  }

  @Test
  void theRegistryIsToldWhoAsksAndNobodyElseIs() throws IOException {
    int id = registry.add("sale", "AVRO", SCHEMA);
    RegistryOptions options =
        new RegistryOptions(
            List.of("*"),
            registry.confluent(),
            false,
            "Bearer s3cret",
            null,
            null,
            Duration.ofSeconds(30));
    registry.fail(401);
    try (RegistryUnframing unframing = new RegistryUnframing(options, Unframed.QUICK)) {
      Unframed.json(unframing.unframe("any", Unframed.framed(id, BODY), new RecordHeaders()));
    }
    assertThat(registry.authorizations).hasSize(2).containsOnly("Bearer s3cret");
    assertThat(options.toString()).doesNotContain("s3cret");
  }

  @Test
  void confluentsHeaderWithAGuid() throws IOException {
    registry.add("sale", "AVRO", SCHEMA);
    registry.guid = "01020304-0506-0708-090a-0b0c0d0e0f10";
    Headers headers = new RecordHeaders();
    headers.add(
        "__value_schema_id", new byte[] {1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    assertThat(Unframed.json(registry.confluent(), BODY, headers).toString())
        .isEqualTo("{\"sku\":\"A-1\"}");
  }

  @Test
  void whatBearsNoFrameAsksNobody() throws IOException {
    byte[] plain = "{\"type\":\"TICK\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (RegistryUnframing unframing = unframing(Unframed.QUICK)) {
      assertThat(Unframed.json(unframe(unframing, plain)).path("type").asText()).isEqualTo("TICK");
      byte[] framed = Unframed.framed(1, BODY);
      assertThat(unframing.unframe("another topic", framed, new RecordHeaders()))
          .isEqualTo(new Decoded.Valid<>(framed));
      assertThat(Unframed.refusal(unframe(unframing, new byte[] {0, 0})))
          .contains("ends within the frame");
    }
    assertThat(registry.asked).isEmpty();
  }

  private RegistryUnframing unframing(Patience patience) {
    return new RegistryUnframing(Unframed.options(registry.confluent()), patience);
  }

  private static Decoded<byte[]> unframe(RegistryUnframing unframing, byte[] value) {
    return unframing.unframe(Unframed.TOPIC, value, new RecordHeaders());
  }
}
