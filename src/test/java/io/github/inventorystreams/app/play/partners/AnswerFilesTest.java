package io.github.inventorystreams.app.play.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.simulation.Orders;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.supply.PeppolRules;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.AnswerMapping;
import io.github.inventorystreams.supply.answer.CsvAnswerForm;
import io.github.inventorystreams.supply.answer.MappedStatement;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.ubl.UblAnswerForm;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.PartyId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What played suppliers write says what the simulation says. */
class AnswerFilesTest {
  private static final PartyId SELLER = PartyId.parse("4012345950007");
  private static final PartyId BUYER = PartyId.parse("4012345000009");
  private static final Reliability CARELESS = new Reliability(0.4, 0.2, 0.5);

  @Test
  void tablesSayWhatIsMeant() {
    checkAll(new CsvAnswerFile(), new CsvAnswerForm());
  }

  @Test
  void orderResponsesSayWhatIsMeant() {
    checkAll(new UblAnswerFile(Map.of("alder", SELLER), BUYER), new UblAnswerForm());
  }

  @Test
  void orderResponsesFollowTheRulesOfPeppol() {
    FilePartner.AnswerFile file = new UblAnswerFile(Map.of("alder", SELLER), BUYER);
    orders()
        .limit(12)
        .forEach(
            order ->
                assertThat(PeppolRules.broken("order-response", file.write(order, said(order))))
                    .isEmpty());
  }

  private static void checkAll(FilePartner.AnswerFile file, AnswerForm form) {
    orders().forEach(order -> check(order, said(order), file, form));
  }

  private static Stream<PurchaseOrder> orders() {
    return IntStream.range(0, 60)
        .mapToObj(
            number -> Orders.order("PO-alder-main-" + number, "2025-01-09T17:00:00Z", 12, 30, 6));
  }

  private static SupplierEvent.Confirmation said(PurchaseOrder order) {
    SupplierTerms terms = TermsBuilder.of("alder").leadTimeDays(4).build();
    return new Suppliers(7, Map.of("alder", terms), ZoneOffset.UTC, CARELESS)
        .reply(order)
        .confirmation();
  }

  private static void check(
      PurchaseOrder order,
      SupplierEvent.Confirmation said,
      FilePartner.AnswerFile file,
      AnswerForm form) {
    MasterData known = new MasterData();
    known.setSupplier(
        "alder",
        new SupplierMasterData(
            null,
            SupplierMasterData.NONE.address(),
            SELLER.toString(),
            null,
            null,
            null,
            null,
            null));
    List<SupplierDocument> documents = form.read(file.write(order, said), ZoneId.of("UTC"));
    assertThat(documents).hasSize(1);
    List<MappedStatement> mapped =
        new AnswerMapping(known, number -> number.equals(order.poNumber()) ? order : null)
            .of(documents.get(0), Senders.only("alder"), said.saidAtMillis());
    assertThat(mapped).singleElement().isInstanceOf(MappedStatement.Understood.class);
    SupplierEvent event = ((MappedStatement.Understood) mapped.get(0)).event();
    assertThat(event.saidAtMillis()).isEqualTo(said.saidAtMillis());
    assertThat(meaning(order, (SupplierEvent.Confirmation) event)).isEqualTo(meaning(order, said));
  }

  /** What comes of each line, and when. */
  private static Map<Integer, List<Delivery>> meaning(
      PurchaseOrder order, SupplierEvent.Confirmation said) {
    Map<Integer, List<Delivery>> meaning = new TreeMap<>();
    for (PurchaseOrder.Line line : order.lines()) {
      boolean comes = said.status() != SupplierEvent.Status.REJECTED;
      meaning.put(
          line.line(),
          comes ? List.of(new Delivery(line.quantity(), line.requestedDelivery())) : List.of());
    }
    for (AnswerLine line : said.lines()) {
      if (line.status() == LineStatus.REJECTED) {
        meaning.put(line.line(), List.of());
      } else if (!line.schedule().isEmpty()) {
        meaning.put(line.line(), line.schedule());
      }
    }
    return meaning;
  }
}
