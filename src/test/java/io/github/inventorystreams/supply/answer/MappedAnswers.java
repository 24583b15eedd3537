package io.github.inventorystreams.supply.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.supply.TeaShop;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.MasterData;
import java.util.Arrays;
import java.util.List;

/**
 * The answers to one order of the tea shop, as they are mapped.
 *
 * @param known about its articles
 */
record MappedAnswers(PurchaseOrder order, MasterData known) {
  static final long SAID = TeaShop.AT + 3_600_000;

  MappedAnswers(PurchaseOrder order) {
    this(order, TeaShop.known());
  }

  static SupplierDocument document(Statement... statements) {
    return new SupplierDocument("csv", TeaShop.S1, "A-1", SAID, List.of(statements));
  }

  static Statement.Response response(Verdict verdict, SaidLine... lines) {
    return new Statement.Response(TeaShop.NUMBER, verdict, null, null, built(lines));
  }

  static Statement.Shipment shipment(SaidLine... lines) {
    return new Statement.Shipment(TeaShop.NUMBER, "DN-1", null, false, built(lines));
  }

  private static List<Statement.Line> built(SaidLine... lines) {
    return Arrays.stream(lines).map(SaidLine::build).toList();
  }

  MappedStatement mapped(Statement statement) {
    return new AnswerMapping(known, number -> number.equals(order.poNumber()) ? order : null)
        .of(document(statement), Senders.only("S1"), SAID)
        .get(0);
  }

  SupplierEvent event(Statement statement) {
    MappedStatement mapped = mapped(statement);
    assertThat(mapped).isInstanceOf(MappedStatement.Understood.class);
    return ((MappedStatement.Understood) mapped).event();
  }

  List<AnswerLine> changed(SaidLine... lines) {
    return ((SupplierEvent.Confirmation) event(response(Verdict.CHANGED, lines))).lines();
  }

  List<AnswerLine> shipped(SaidLine... lines) {
    return ((SupplierEvent.ShippingNotice) event(shipment(lines))).lines();
  }

  MappedStatement.Refused refused(Statement statement) {
    MappedStatement mapped = mapped(statement);
    assertThat(mapped).isInstanceOf(MappedStatement.Refused.class);
    MappedStatement.Refused refused = (MappedStatement.Refused) mapped;
    assertThat(refused.statement()).isEqualTo(statement);
    assertThat(refused.detail())
        .startsWith(statement.poNumber() + ": ")
        .doesNotContain("\n")
        .hasSizeLessThanOrEqualTo(500);
    return refused;
  }

  MappedStatement.Refused refusedChange(SaidLine... lines) {
    return refused(response(Verdict.CHANGED, lines));
  }
}
