package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an answer says about a line of the order, in the line's unit where it can be said in it. */
final class AnsweredLines {
  private AnsweredLines() {}

  /** Its parts; empty where the line is not named. */
  static List<Statement.Line> of(Statement.Response response, OrderDocument.Line line) {
    return response.lines().stream()
        .filter(said -> said.orderLine() != null && said.orderLine() == line.number())
        .map(said -> inUnit(said, line.unit()))
        .toList();
  }

  /** Whether a quantity is counted in the line's unit. */
  static boolean isInUnit(Statement.Line said, OrderDocument.Line line) {
    return said.unitCode() == null || said.unitCode().equals(line.unit().code());
  }

  /** What came another way may be counted in pieces. */
  private static Statement.Line inUnit(Statement.Line said, OrderUnit unit) {
    if (!Objects.equals(OrderUnit.PIECE.code(), said.unitCode()) || unit.units() == 1) {
      return said;
    }
    BigDecimal quantity = said.quantity();
    BigDecimal inUnits = quantity == null ? null : inUnits(quantity, unit);
    if (quantity != null && inUnits == null) {
      return said;
    }
    BigDecimal price = said.price();
    return new Statement.Line(
        said.orderLine(),
        said.sku(),
        said.supplierSku(),
        said.gtin(),
        said.verdict(),
        inUnits,
        unit.code(),
        said.day(),
        price == null ? null : price.multiply(BigDecimal.valueOf(unit.units())),
        said.substituteSku(),
        said.substituteSupplierSku(),
        said.substituteGtin(),
        said.reason(),
        said.place());
  }

  /** {@code null} where it is no number of units that can be delivered. */
  private static @Nullable BigDecimal inUnits(BigDecimal pieces, OrderUnit unit) {
    try {
      return new PurchaseUnit(unit.name(), unit.units()).of(pieces.longValueExact());
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
