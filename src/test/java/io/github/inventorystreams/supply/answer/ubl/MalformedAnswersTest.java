package io.github.inventorystreams.supply.answer.ubl;

import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.PROMISED;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.application;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.backorder;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.day;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.despatch;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.despatched;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.line;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.order;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.outstanding;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.price;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.quantity;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.read;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.answer.ubl.AnswerOracle.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** What comes damaged is refused in one line, or read as another parser reads it; never else. */
class MalformedAnswersTest {
  private static final int DOCUMENTS = 200;

  @Test
  void orderResponses() {
    String instead =
        """
        </cac:LineItem><cac:SellerSubstitutedLineItem><cbc:ID>1</cbc:ID><cac:Item>\
        <cac:SellersItemIdentification><cbc:ID>SN-36</cbc:ID></cac:SellersItemIdentification>\
        </cac:Item></cac:SellerSubstitutedLineItem>\
        """;
    mutate(
        response(
            "CA",
            PROMISED,
            line(1, "3", 1, quantity("2") + backorder("3") + price("1.5", "10")),
            line(2, "1", 1, quantity("4") + day("2026-12-15", "2026-12-16")),
            line(3, "5", 2),
            line(4, "7", 3),
            line(5, "42", 4),
            line(6, "3", 5).replace("</cac:LineItem>", instead)),
        1);
  }

  @Test
  void shortOrderResponses() {
    mutate(response("AP", PROMISED), 2);
    mutate(response("AB"), 3);
  }

  @Test
  void despatchAdvices() {
    mutate(
        despatch(
            "",
            despatched(1, "6", outstanding("4"), "1", order("PO-1")),
            despatched(2, "6", outstanding("0"), "2", order("PO-2")),
            despatched(3, "1.5", "", "NA", order("PO-1"))),
        4);
  }

  @Test
  void despatchAdvicesOfOneOrder() {
    mutate(
        despatch(
            order("PO-1"),
            despatched(1, "6", outstanding("4"), "1", ""),
            despatched(2, "6", "", "2", order("PO-1"))),
        5);
  }

  @Test
  void applicationResponses() {
    mutate(application("AB"), 6);
  }

  private static void mutate(String xml, long seed) {
    Mutations mutations = new Mutations(new Random(seed));
    int refused = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      byte[] mutated = mutations.mutated(xml.getBytes(UTF_8));
      SupplierDocument document = readOrRefuse(mutated);
      if (document == null) {
        refused++;
      } else {
        assertSameMeaning(document, mutated);
      }
    }
    // Most damage shows; a changed name or note does not, and does no harm.
    assertThat(refused).isBetween(DOCUMENTS / 4, DOCUMENTS - 1);
  }

  private static SupplierDocument readOrRefuse(byte[] xml) {
    try {
      return read(xml);
    } catch (UnreadableAnswerException e) {
      assertThat(e.getMessage())
          .matches("(/|line [0-9]+, column [0-9]+|the beginning)[^\\n\\r]*")
          .hasSizeBetween(10, 300);
      return null;
    }
  }

  private static void assertSameMeaning(SupplierDocument document, byte[] xml) {
    AnswerOracle oracle = new AnswerOracle(xml);
    String text = new String(xml, UTF_8);
    assertThat(document.documentId()).as(text).isEqualTo(oracle.documentId());
    assertThat(document.sender()).as(text).hasToString(oracle.sender());
    Statement first = document.statements().get(0);
    if (first instanceof Statement.Received) {
      assertThat(document.statements().stream().map(Statement::poNumber))
          .as(text)
          .containsExactlyElementsOf(oracle.received());
    } else if (first instanceof Statement.Response response) {
      assertThat(response.verdict())
          .as(text)
          .isEqualTo(
              switch (oracle.code()) {
                case "AP" -> Statement.Verdict.ACCEPTED;
                case "CA" -> Statement.Verdict.CHANGED;
                case "RE" -> Statement.Verdict.REJECTED;
                default -> null;
              });
      assertSameParts(parts(document), oracle.response(), text);
    } else {
      assertSameParts(parts(document), oracle.despatch(), text);
    }
  }

  private static void assertSameParts(Stream<Part> read, List<Part> expected, String text) {
    Comparator<BigDecimal> byValue = Comparator.nullsFirst(Comparator.naturalOrder());
    assertThat(read.toList())
        .as(text)
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withComparatorForType(byValue, BigDecimal.class)
                .build())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Stream<Part> parts(SupplierDocument document) {
    return document.statements().stream()
        .flatMap(statement -> lines(statement).stream().map(line -> part(statement, line)));
  }

  private static List<Line> lines(Statement statement) {
    return statement instanceof Statement.Response response
        ? response.lines()
        : ((Statement.Shipment) statement).lines();
  }

  private static Part part(Statement statement, Line line) {
    return new Part(
        statement.poNumber(),
        line.orderLine(),
        line.verdict().name(),
        line.quantity(),
        line.unitCode(),
        line.day(),
        line.price(),
        line.supplierSku(),
        line.substituteSupplierSku());
  }
}
