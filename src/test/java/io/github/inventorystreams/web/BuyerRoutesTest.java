package io.github.inventorystreams.web;

import static io.github.inventorystreams.web.RawHttp.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.SampleModel;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.web.api.BuyerActions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a buyer does about an order on its way, by the API. */
class BuyerRoutesTest {
  private final ReadModel model = SampleModel.withAnOrder(1, LineProgress.CREATED);
  private final SampleWeb web = new SampleWeb(model);
  private final WebServer server = web.start(null);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOrderShowsItsWay() throws IOException {
    SampleModel.deliver(model, DeliveryState.FAILED, 1_795_000_000_000L);
    JsonNode order = order();
    assertThat(order.get("revision").asInt()).isEqualTo(1);
    assertThat(order.at("/deliveries/0/state").asText()).isEqualTo("FAILED");
    assertThat(order.at("/deliveries/0/channel").asText()).isEqualTo("mail");
    assertThat(order.at("/deliveries/0/reason").asText()).isEqualTo("no such customer");
    assertThat(order.at("/deliveries/0/changedAt").asText()).isEqualTo("2026-11-18T11:06:40Z");
    assertThat(order.at("/lines/0/sku").asText()).isEqualTo("a");
    assertThat(get("/api/deliveries?state=FAILED&channel=mail"))
        .contains(
            "\"channels\":[{\"channel\":\"mail\",\"delivered\":0,\"waiting\":0,\"givenUp\":1}]")
        .contains("\"total\":1");
    assertThat(get("/api/deliveries?state=SENT")).contains("\"total\":0");
    assertThat(get("/api/deliveries?state=LOST")).startsWith("HTTP/1.1 400");
    assertThat(get("/api/refused-answers")).contains("\"total\":0");
    assertThat(get("/api/exceptions?category=NOT_DELIVERED")).contains("PO-1/1/mail/delivery");
  }

  @Test
  void twoClicksAreOneRequest() throws IOException {
    SampleModel.deliver(model, DeliveryState.SENT, 1);
    String body = sending("resend", "");
    assertThat(post("/api/send", body)).startsWith("HTTP/1.1 204");
    assertThat(post("/api/send", body)).startsWith("HTTP/1.1 204");
    assertThat(web.bought).hasSize(2).allMatch(web.bought.get(0)::equals);
    assertThat(web.bought.get(0))
        .isEqualTo(
            new BuyerActions.Sending(
                "buyer:PO-1:RESEND::" + order().get("seen").asText(),
                BuyerActions.How.RESEND,
                "S1",
                "PO-1",
                new RecordOrigin("purchase-orders", 3, 10),
                null,
                "Ann"));
    SampleModel.deliver(model, DeliveryState.SENT, 2);
    assertThat(post("/api/send", body))
        .startsWith("HTTP/1.1 409")
        .contains("has moved on since you looked");
    assertThat(post("/api/send", sending("resend", ""))).startsWith("HTTP/1.1 204");
    assertThat(web.bought.get(2)).as("another request").isNotEqualTo(web.bought.get(0));
  }

  @Test
  void whatWaitsMayBeTriedAgainWithoutAnybodyHavingToLookAgain() throws IOException {
    SampleModel.deliver(model, DeliveryState.ATTEMPTED, 1);
    String body = sending("send-by", ",\"channel\":\"edi\"");
    SampleModel.deliver(model, DeliveryState.ATTEMPTED, 2);
    assertThat(post("/api/send", body)).startsWith("HTTP/1.1 204");
    assertThat(((BuyerActions.Sending) web.bought.get(0)).channel()).isEqualTo("edi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'poNumber':'PO-2','seen':'x','action':'resend','by':'Ann'} | 404 | no order of this number",
        "{'poNumber':'PO-1','seen':'x','action':'resend','by':'Ann'} | 409 | has moved on",
        "{'poNumber':'PO-1','seen':'x','action':'burn','by':'Ann'}   | 400 | action must be resend, send-by or mark-sent",
        "{'poNumber':'PO-1','seen':'x','action':'resend'}            | 400 | by must be the name of whoever does it",
        "{'poNumber':'PO-1','seen':'x','action':'resend','by':'A\\nB'} | 400 | on one line",
        "{'poNumber':'PO-1','action':'resend','by':'Ann'}            | 400 | seen must have",
        "{'poNumber':'PO-1','seen':'x','action':'send-by','by':'Ann'} | 400 | channel must be one",
        "{'poNumber':'PO-1','seen':'x','action':'send-by','channel':'../x','by':'Ann'} | 400 | channel must be one",
        "{'poNumber':'PO-1','seen':'x','action':'resend','channel':'edi','by':'Ann'} | 400 | channel goes with send-by alone",
        "{'poNumber':'PO-1','seen':'x','action':'resend','by':'Ann','force':true} | 400 | 'force' is not known here",
        "[]                                                          | 400 | must be a JSON object",
        "{                                                           | 400 | must be a JSON object"
      })
  void whatCannotBeAskedForIsRefusedInOneLine(String body, int status, String line)
      throws IOException {
    assertThat(post("/api/send", body.replace('\'', '"')))
        .startsWith("HTTP/1.1 " + status)
        .contains(line.replace('\'', '"'));
    assertThat(web.bought).isEmpty();
  }

  @Test
  void whatIsOverIsNotSentAndMayBeMarked() throws IOException {
    SampleModel.revise(model, 2, LineProgress.begun(OrderStatus.RECEIVED));
    assertThat(post("/api/send", sending("resend", "")))
        .startsWith("HTTP/1.1 409")
        .contains("the order is RECEIVED: nothing is to be sent any more");
    assertThat(post("/api/send", sending("mark-sent", ""))).startsWith("HTTP/1.1 204");
    assertThat(RawHttp.post(server.port(), "/api/send", "text/plain", "{}"))
        .startsWith("HTTP/1.1 400");
  }

  /** Also where the order is over by it. */
  @ParameterizedTest
  @EnumSource(
      value = PurchaseOrder.Type.class,
      names = {"PO_CHANGED", "PO_CLOSED"})
  void whatIsSentOfAnOrderThatIsCutShortIsWhichLinesAreNotWanted(PurchaseOrder.Type type)
      throws IOException {
    SampleModel.deliver(model, DeliveryState.SENT, 1);
    SampleModel.cutShort(model, type, DeliveryState.FAILED);
    assertThat(get("/api/exceptions?category=NOT_DELIVERED"))
        .contains("S1 does not have the cancellation of its lines");
    assertThat(post("/api/send", sending("send-by", ",\"channel\":\"edi\"")))
        .startsWith("HTTP/1.1 204");
    assertThat(post("/api/send", sending("mark-sent", ""))).startsWith("HTTP/1.1 204");
    assertThat(web.bought)
        .extracting(each -> ((BuyerActions.Sending) each).order())
        .containsOnly(new RecordOrigin("purchase-orders", 3, 20));
    SampleModel.cutShort(model, type, DeliveryState.SENT);
    assertThat(get("/api/exceptions?category=NOT_DELIVERED")).contains("\"total\":0");
  }

  @Test
  void anOrderThatHasNotGoneIsSentBeforeWhatCutsItShort() throws IOException {
    SampleModel.deliver(model, DeliveryState.FAILED, 1);
    SampleModel.cutShort(model, PurchaseOrder.Type.PO_CHANGED, DeliveryState.WAITING);
    assertThat(post("/api/send", sending("resend", ""))).startsWith("HTTP/1.1 204");
    assertThat(((BuyerActions.Sending) web.bought.get(0)).order())
        .isEqualTo(new RecordOrigin("purchase-orders", 3, 10));
  }

  @Test
  void anAnswerForTheSupplierNamesWhoHasRecordedIt() throws IOException {
    String body =
        answering(
            1,
            "'status':'PARTIAL','supplierOrderNumber':'SO-7','lines':[{'line':1,'status':'CHANGED','schedule':[{'quantity':4,'deliveryDate':'2026-03-20'},{'quantity':3}],'unitCost':'1.25'}]");
    assertThat(post("/api/answer", body)).startsWith("HTTP/1.1 204");
    assertThat(post("/api/answer", body)).startsWith("HTTP/1.1 204");
    assertThat(web.bought).hasSize(2).allMatch(web.bought.get(0)::equals);
    SupplierEvent.Confirmation said = (SupplierEvent.Confirmation) web.bought.get(0);
    assertThat(said.recordedBy()).isEqualTo("Ann");
    assertThat(said.supplierId()).isEqualTo("S1");
    assertThat(said.eventId()).startsWith("buyer:PO-1:");
    assertThat(said.status()).isEqualTo(SupplierEvent.Status.PARTIAL);
    assertThat(said.supplierOrderNumber()).isEqualTo("SO-7");
    assertThat(said.confirmedAtMillis()).isEqualTo(1_800_000_000_000L);
    assertThat(said.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.schedule())
                  .isEqualTo(
                      List.of(
                          new Delivery(4, LocalDate.parse("2026-03-20")), new Delivery(3, null)));
              assertThat(line.unitCost()).isEqualByComparingTo("1.25");
            });
    assertThat(post("/api/answer", answering(1, "'status':'ACCEPTED'"))).startsWith("HTTP/1.1 204");
    assertThat(((SupplierEvent.Confirmation) web.bought.get(2)).eventId())
        .as("another answer")
        .isNotEqualTo(said.eventId());
    SampleModel.revise(model, 2, LineProgress.CREATED);
    assertThat(post("/api/answer", body))
        .startsWith("HTTP/1.1 409")
        .contains(
            "the order has changed since: you have seen revision 1, and it is at 2; look at it again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'status':'MAYBE'                                           | status must be one of",
        "'lines':[]                                                 | status is missing",
        "'status':'PARTIAL','lines':[{'line':2,'status':'ACCEPTED'}] | the order has lines 1 to 1, not 2",
        "'status':'PARTIAL','lines':[{'line':1}]                    | status is missing",
        "'status':'PARTIAL','lines':[{'line':1,'status':'CHANGED','schedule':[{'quantity':11}]}] | line 1: 11 are more than the 10 that were ordered",
        "'status':'PARTIAL','lines':[{'line':1,'status':'CHANGED','schedule':[{'quantity':0}]}] | quantity must be",
        "'status':'PARTIAL','lines':[{'line':1,'status':'REJECTED','schedule':[{'quantity':1}]}] | is rejected, and something of it comes",
        "'status':'PARTIAL','lines':[{'line':1,'status':'CHANGED','schedule':[{'quantity':1,'deliveryDate':'soon'}]}] | deliveryDate must be",
        "'status':'ACCEPTED','confirmedAt':'2020-01-01T00:00:00Z'   | 'confirmedAt' is not known here",
        "'status':'ACCEPTED','recordedBy':'Bob'                     | 'recordedBy' is not known here"
      })
  void anAnswerThatIsNoneIsRefusedInOneLine(String said, String line) throws IOException {
    assertThat(post("/api/answer", answering(1, said)))
        .startsWith("HTTP/1.1 400")
        .contains(line.replace('\'', '"'));
    assertThat(web.bought).isEmpty();
  }

  @Test
  void whoHasNoTokenDoesNothing() throws IOException {
    try (WebServer guarded = web.start("s3cret")) {
      for (String path : List.of("/api/send", "/api/answer")) {
        assertThat(RawHttp.post(guarded.port(), path, "application/json", sending("resend", "")))
            .as(path)
            .startsWith("HTTP/1.1 401");
      }
    }
    assertThat(web.bought).isEmpty();
  }

  @Test
  void thereIsNothingToAnswerOnceTheOrderIsOver() throws IOException {
    assertThat(post("/api/answer", answering(1, "'status':'ACCEPTED'").replace("PO-1", "PO-9")))
        .startsWith("HTTP/1.1 404");
    SampleModel.revise(model, 2, LineProgress.begun(OrderStatus.RECEIVED));
    assertThat(post("/api/answer", answering(2, "'status':'ACCEPTED'")))
        .startsWith("HTTP/1.1 409")
        .contains("the order is RECEIVED: there is nothing to answer");
    assertThat(post("/api/answer", answering(2, "'status':'ACCEPTED'").replace(":2,", ":\"2\",")))
        .startsWith("HTTP/1.1 400")
        .contains("revision must be that of the order");
  }

  private String sending(String action, String more) throws IOException {
    return "{\"poNumber\":\"PO-1\",\"seen\":\"%s\",\"action\":\"%s\",\"by\":\" Ann \"%s}"
        .formatted(order().get("seen").asText(), action, more);
  }

  private static String answering(int revision, String said) {
    return "{\"poNumber\":\"PO-1\",\"revision\":%d,\"by\":\"Ann\",%s}"
        .formatted(revision, said.replace('\'', '"'));
  }

  private JsonNode order() throws IOException {
    String answer = get("/api/order?poNumber=PO-1");
    return new ObjectMapper().readTree(answer.substring(answer.indexOf("{\"")));
  }

  private String get(String path) throws IOException {
    return RawHttp.get(server.port(), path, LOCAL);
  }

  private String post(String path, String body) throws IOException {
    return RawHttp.post(server.port(), path, "application/json", body);
  }
}
