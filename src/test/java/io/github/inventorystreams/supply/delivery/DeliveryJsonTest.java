package io.github.inventorystreams.supply.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.JsonSchema;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.SupplyDocuments;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.topology.ContractSchemas;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryJsonTest {
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final Delivery WAITING =
      Delivery.waiting(
          new DeliveryKey("PO-S1-DC1-20261122-1", 2, "mail"),
          DocumentKind.ORDER,
          "S1",
          "DC1",
          PackedOrder.of("{\"poNumber\":\"PO-1\"}".getBytes(UTF_8)),
          1_795_000_000_000L);

  @Test
  void whatIsWrittenIsRead() {
    Delivery attempted =
        WAITING
            .numbered(8)
            .with(new Delivery.Asked("r-1", "ann", true))
            .attempted(SupplyDocuments.of("PO-1", "S1", 8), "abc", 1_795_000_001_000L);
    for (Delivery each :
        new Delivery[] {
          WAITING,
          WAITING.tracedBy(new TraceContext(PARENT, null)),
          attempted,
          attempted.tracedBy(new TraceContext(PARENT, "shop=a")),
          attempted.notTaken("nobody answers", 1_795_000_002_000L),
          attempted.heldUp("nobody answers", 1_795_000_002_000L),
          attempted.ended(DeliveryState.SENT, null, "<id@shop>", 1_795_000_003_000L),
          attempted.acknowledged("S1", 1_795_000_004_000L)
        }) {
      assertThat(DeliveryJson.read(DeliveryJson.write(each))).isEqualTo(each);
    }
  }

  @Test
  void whatIsWrittenKeepsToItsSchema() throws IOException {
    JsonSchema deliveries = ContractSchemas.strict("order-deliveries");
    Delivery attempted =
        WAITING
            .numbered(8)
            .with(new Delivery.Asked("r-1", "ann", false))
            .attempted(SupplyDocuments.of("PO-1", "S1", 8), "0".repeat(64), 1_795_000_001_000L);
    for (Delivery each :
        List.of(
            WAITING,
            WAITING.tracedBy(new TraceContext(PARENT, "shop=a")),
            attempted,
            attempted.heldUp("nobody answers", 1),
            attempted.ended(DeliveryState.SENT, null, "<id@shop>", 1),
            attempted.acknowledged("S1", 1))) {
      assertThat(ContractSchemas.faults(deliveries, DeliveryJson.write(each))).isEmpty();
    }
    JsonSchema requests = ContractSchemas.strict("delivery-requests");
    for (Request.Action action : Request.Action.values()) {
      Request request =
          new Request(
              "id",
              action,
              "S1",
              "PO-1",
              "ann",
              1,
              "edi",
              WAITING.order(),
              new Request.Rejection(7, "no"));
      assertThat(ContractSchemas.faults(requests, DeliveryJson.write(request))).isEmpty();
      Request bare = new Request("id", action, "S1", "PO-1", "ann", 1, null, null, null);
      assertThat(ContractSchemas.faults(requests, DeliveryJson.write(bare)).isEmpty())
          .isEqualTo(action == Request.Action.ACKNOWLEDGE);
    }
  }

  @Test
  void pricesKeepTheirDigits() {
    Delivery attempted = WAITING.attempted(SupplyDocuments.of("PO-1", "S1", 8), "abc", 1);
    Delivery read = DeliveryJson.read(DeliveryJson.write(attempted));
    assertThat(read.document().lines().get(0).price()).hasToString("24.00");
  }

  @Test
  void othersCanReadHowItStands() {
    assertThat(new String(DeliveryJson.write(WAITING), UTF_8))
        .startsWith(
            "{\"poNumber\":\"PO-S1-DC1-20261122-1\",\"revision\":2,\"channel\":\"mail\",\"kind\":\"ORDER\",\"supplierId\":\"S1\",\"location\":\"DC1\","
                + "\"state\":\"WAITING\",\"controlNumber\":0,\"attempts\":0,\"since\":\"2026-11-18T11:06:40Z\",\"changedAt\":\"2026-11-18T11:06:40Z\",\"order\":\"");
  }

  @Test
  void aRequestIsRead() {
    Request request =
        new Request(
            "id",
            Request.Action.SEND_BY,
            "S1",
            "PO-1",
            "ann",
            1_795_000_000_000L,
            "edi",
            WAITING.order(),
            null);
    assertThat(DeliveryJson.readRequest(DeliveryJson.write(request))).isEqualTo(request);
    Request received = Request.acknowledged("id", "S1", "PO-1", 1_795_000_000_000L);
    assertThat(DeliveryJson.readRequest(DeliveryJson.write(received))).isEqualTo(received);
    Request rejected =
        Request.rejected(
            "id",
            WAITING.key(),
            "S1",
            1_795_000_000_000L,
            new Request.Rejection(77, "UCI 4 error 12"));
    assertThat(DeliveryJson.readRequest(DeliveryJson.write(rejected))).isEqualTo(rejected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"poNumber\":1}",
        "{\"poNumber\":\"PO\",\"revision\":1,\"channel\":\"m\",\"kind\":\"NOTE\",\"supplierId\":\"S\",\"state\":\"SENT\"}"
      })
  void whatIsNoneIsRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> DeliveryJson.read(value.getBytes(UTF_8)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeliveryJson.readRequest(value.getBytes(UTF_8)));
  }

  @Test
  void aKeyIsRead() {
    DeliveryKey key = new DeliveryKey("PO-S%2F1-DC1-20261122-1", 12, "acme-mail");
    assertThat(DeliveryKey.parse(key.toString())).isEqualTo(key);
    assertThatIllegalArgumentException().isThrownBy(() -> DeliveryKey.parse("PO-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> DeliveryKey.parse("PO-1/x/mail"));
  }
}
