package io.github.inventorystreams.supply.answer;

import static io.github.inventorystreams.supply.answer.MappedAnswers.SAID;
import static io.github.inventorystreams.supply.answer.MappedAnswers.document;
import static io.github.inventorystreams.supply.answer.MappedAnswers.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.supply.TeaShop;
import io.github.inventorystreams.supply.answer.MappedStatement.Refused;
import io.github.inventorystreams.supply.answer.MappedStatement.Understood;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose documents count for which order, and as which events. */
class AnswerMappingTest {
  private static final String NUMBER = TeaShop.NUMBER;
  private final AnswerMapping mapping =
      new AnswerMapping(TeaShop.known(), number -> number.equals(NUMBER) ? TeaShop.order() : null);

  @Test
  void toHaveGotAnOrderIsNoAnswer() {
    assertThat(mapping.of(document(new Statement.Received(NUMBER)), Senders.only("S1"), SAID))
        .containsExactly(
            new Understood(
                new Statement.Received(NUMBER),
                new SupplierEvent.ReceivedBySupplier(
                    "csv:0088:4012345000009:A-1:" + NUMBER, "S1", NUMBER, SAID)));
  }

  @ParameterizedTest
  @CsvSource({"ACCEPTED, ACCEPTED", "REJECTED, REJECTED"})
  void anOrderIsAnsweredAsAWhole(Verdict verdict, SupplierEvent.Status status) {
    Statement response =
        new Statement.Response(NUMBER, verdict, " SO-77 ", "as agreed\non the phone", List.of());
    assertThat(mapping.of(document(response), Senders.only("S1"), SAID))
        .containsExactly(
            new Understood(
                response,
                new SupplierEvent.Confirmation(
                    "csv:0088:4012345000009:A-1:" + NUMBER,
                    "S1",
                    NUMBER,
                    "SO-77",
                    status,
                    false,
                    "as agreed\\u000aon the phone",
                    SAID,
                    List.of())));
  }

  @Test
  void ofTheLinesThatAChangedOrderDoesNotNameNothingIsSaid() {
    SupplierEvent.Confirmation answer =
        (SupplierEvent.Confirmation)
            new MappedAnswers(TeaShop.order())
                .event(response(Verdict.CHANGED, SaidLine.rejected().line(2)));
    assertThat(answer.status()).isEqualTo(SupplierEvent.Status.PARTIAL);
    assertThat(answer.complete()).isFalse();
    assertThat(answer.lines()).containsExactly(new AnswerLine(2, LineStatus.REJECTED, List.of()));
  }

  @Test
  void aDocumentWithoutATimeWasSaidWhenItCame() {
    SupplierDocument document =
        new SupplierDocument("csv", null, "A-1", null, List.of(new Statement.Received(NUMBER)));
    assertThat(event(mapping.of(document, Senders.only("S1"), 42)).saidAtMillis()).isEqualTo(42);
  }

  @Test
  void theSameDocumentIsTheSameEventAndAnyOtherIsAnother() {
    Statement.Received received = new Statement.Received(NUMBER);
    assertThat(id("csv", TeaShop.S1, "A-1")).isEqualTo(id("csv", TeaShop.S1, "A-1"));
    assertThat(
            List.of(
                id("csv", TeaShop.S1, "A-1"),
                id("ubl", TeaShop.S1, "A-1"),
                id("csv", TeaShop.S1, "A-2"),
                id("csv", null, "A-1"),
                id("csv", null, "0088:4012345000009:A-1"),
                id("csv", null, "A%3A1"),
                id("csv", null, "A:1")))
        .doesNotHaveDuplicates();
    assertThat(mapping.of(document(received), Senders.only("S1"), SAID + 1))
        .isEqualTo(mapping.of(document(received), Senders.only("S1"), SAID + 2));
  }

  private String id(String form, @Nullable PartyId sender, String documentId) {
    return event(
            mapping.of(
                new SupplierDocument(
                    form, sender, documentId, SAID, List.of(new Statement.Received(NUMBER))),
                Senders.only("S1"),
                SAID))
        .eventId();
  }

  @Test
  void oneBadStatementLeavesTheOthersAlone() {
    Statement unknown = new Statement.Received("PO-9\u202e\n");
    Statement known = new Statement.Received(NUMBER);
    assertThat(mapping.of(document(unknown, known), Senders.only("S1"), SAID))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        new Refused(
                            unknown,
                            AnswerRefusalReason.UNKNOWN_ORDER,
                            "PO-9\\u202e\\u000a: there is no order with this number")),
            second -> assertThat(second).isInstanceOf(Understood.class));
  }

  @Test
  void aDocumentSpeaksOfAnOrderOnce() {
    assertThat(
            mapping.of(
                document(new Statement.Received(NUMBER), response(Verdict.REJECTED)),
                Senders.only("S1"),
                SAID))
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(((Refused) each).reason()).isEqualTo(AnswerRefusalReason.SAID_TWICE));
  }

  @ParameterizedTest
  @CsvSource({
    "0088:4012345000009, S1,",
    "0088:4012345000009,,",
    ", S1,",
    ", S2, WRONG_SUPPLIER",
    "0088:4012345000009, S2, WRONG_SUPPLIER",
    "0088:4012345000047, S1, WRONG_SUPPLIER",
    "0088:4012345000047,, WRONG_SUPPLIER",
    // Another register tells neither that it is he nor that it is somebody else.
    "0060:401234500, S1,",
    "0060:401234500,, UNKNOWN_SENDER",
    "0060:401234500, S2, WRONG_SUPPLIER",
    ",, UNKNOWN_SENDER"
  })
  void theSenderIsTheOrdersSupplier(
      @Nullable String sender, @Nullable String cameFrom, @Nullable AnswerRefusalReason refused) {
    SupplierDocument document =
        new SupplierDocument(
            "csv",
            sender == null ? null : PartyId.parse(sender),
            "A-1",
            SAID,
            List.of(new Statement.Received(NUMBER)));
    Senders senders = cameFrom == null ? Senders.shared(any -> true) : Senders.only(cameFrom);
    MappedStatement mapped = mapping.of(document, senders, SAID).get(0);
    if (refused == null) {
      assertThat(mapped).isInstanceOf(Understood.class);
    } else {
      assertThat(((Refused) mapped).reason()).isEqualTo(refused);
    }
  }

  @Test
  void nobodyAnswersForASupplierByAWayThatIsNotHis() {
    Refused refused =
        (Refused)
            mapping
                .of(
                    document(new Statement.Received(NUMBER)),
                    Senders.shared(supplierId -> supplierId.equals("S2")),
                    SAID)
                .get(0);
    assertThat(refused.reason()).isEqualTo(AnswerRefusalReason.WRONG_SUPPLIER);
    assertThat(refused.detail())
        .isEqualTo(
            NUMBER
                + ": is an order to \"S1\", whose answers do not come this way: give him this channel, or have him answer by his own");
  }

  @Test
  void whoseIdentifierIsNotSetNeedsAnInboxOfHisOwn() {
    AnswerMapping unset = new AnswerMapping(new MasterData(), number -> TeaShop.order());
    SupplierDocument document = document(new Statement.Received(NUMBER));
    assertThat(unset.of(document, Senders.only("S1"), SAID).get(0)).isInstanceOf(Understood.class);
    assertThat(((Refused) unset.of(document, Senders.shared(any -> true), SAID).get(0)).detail())
        .isEqualTo(
            NUMBER
                + ": nobody can tell whether \"0088:4012345000009\" is \"S1\": set his identifier");
  }

  @Test
  void whatIsBeyondTheTopicIsRefused() {
    Statement.Received received = new Statement.Received(NUMBER);
    for (SupplierDocument document :
        List.of(
            new SupplierDocument("csv", null, "x".repeat(201), SAID, List.of(received)),
            new SupplierDocument("csv", null, "A-1", -1L, List.of(received)),
            document(
                new Statement.Response(NUMBER, Verdict.ACCEPTED, "x".repeat(201), null, List.of())),
            document(new Statement.Shipment(NUMBER, "x".repeat(201), null, true, List.of())))) {
      assertThat(((Refused) mapping.of(document, Senders.only("S1"), SAID).get(0)).reason())
          .isEqualTo(AnswerRefusalReason.OUT_OF_RANGE);
    }
    SupplierDocument undated = new SupplierDocument("csv", null, "A-1", null, List.of(received));
    assertThat(((Refused) mapping.of(undated, Senders.only("S1"), Long.MAX_VALUE).get(0)).reason())
        .isEqualTo(AnswerRefusalReason.OUT_OF_RANGE);
    for (SupplierDocument document :
        List.of(
            new SupplierDocument("csv", null, " ", SAID, List.of(received)),
            document(new Statement.Shipment(NUMBER, "", null, true, List.of())),
            document(new Statement.Shipment(NUMBER, "DN-1", null, false, List.of())),
            document(response(Verdict.CHANGED)))) {
      assertThat(((Refused) mapping.of(document, Senders.only("S1"), SAID).get(0)).reason())
          .isEqualTo(AnswerRefusalReason.SAYS_NOTHING);
    }
  }

  @Test
  void anAnswerCountsNoLaterThanItHasCome() {
    SupplierDocument ofTheDay = document(new Statement.Received(NUMBER));
    assertThat(event(mapping.of(ofTheDay, Senders.only("S1"), SAID - 5)).saidAtMillis())
        .isEqualTo(SAID - 5);
    assertThat(event(mapping.of(ofTheDay, Senders.only("S1"), SAID + 5)).saidAtMillis())
        .isEqualTo(SAID);
  }

  @Test
  void aLongReasonIsCut() {
    SupplierEvent.Confirmation answer =
        (SupplierEvent.Confirmation)
            event(
                mapping.of(
                    document(
                        new Statement.Response(
                            NUMBER, Verdict.REJECTED, null, "x".repeat(9_999), List.of())),
                    Senders.only("S1"),
                    SAID));
    assertThat(answer.reason()).hasSize(4_000).endsWith("...");
  }

  private static SupplierEvent event(List<MappedStatement> mapped) {
    assertThat(mapped).hasSize(1);
    assertThat(mapped.get(0)).isInstanceOf(Understood.class);
    return ((Understood) mapped.get(0)).event();
  }
}
