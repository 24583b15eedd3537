package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.UnitCodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The unit of one line of an answer, in which it has its quantity and its price.
 *
 * @param units of the SKU that are in one
 */
record AnswerUnits(long units) {

  /** As many decimals as the topic takes for a price. */
  private static final int MAX_PRICE_SCALE = 12;

  /**
   * The unit of a line: that of the order, if the answer says no other, or a piece. Of a measure
   * such as a kilogram nobody knows what a piece is.
   */
  static AnswerUnits of(
      PurchaseOrder order, OrderArticles.Found found, @Nullable String code, MasterData known)
      throws RefusedStatementException {
    PurchaseOrder.Line line = found.line();
    OrderUnit unit =
        known.unit(line.sku(), order.location(), order.supplierId(), line.purchaseUnit());
    if (code == null || (unit.code() != null && UnitCodes.areSame(code, unit.code()))) {
      checkSubstitute(order, found, unit, known);
      return new AnswerUnits(unit.units());
    }
    if (UnitCodes.isPiece(code) && !PurchaseUnit.isMeasure(unit.units())) {
      return new AnswerUnits(1);
    }
    throw new RefusedStatementException(
        AnswerRefusalReason.UNKNOWN_UNIT,
        "the unit %s is not that of the order, %s%s"
            .formatted(
                OneLine.quoted(code),
                OneLine.quoted(unit.name()),
                unit.code() == null
                    ? ", of which no purchaseUnitCode is set"
                    : " (" + unit.code() + ")"));
  }

  /** A case of another article may hold another number. */
  private static void checkSubstitute(
      PurchaseOrder order, OrderArticles.Found found, OrderUnit unit, MasterData known)
      throws RefusedStatementException {
    String substitute = found.substituteSku();
    if (substitute == null) {
      return;
    }
    Long own = known.unitsPerPurchaseUnit(substitute, order.location(), order.supplierId());
    if (own != null && own != unit.units()) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNKNOWN_UNIT,
          "the order counts in %s of %d, but SKU %s that comes instead has %d in its purchase unit: only pieces are clear"
              .formatted(
                  OneLine.quoted(unit.name()), unit.units(), OneLine.quoted(substitute), own));
    }
  }

  /** A quantity in units of the SKU, exactly. */
  long quantity(BigDecimal said) throws RefusedStatementException {
    BigDecimal exact =
        AnswerLimits.amount("the quantity", said).multiply(BigDecimal.valueOf(units));
    if (exact.compareTo(BigDecimal.valueOf(AnswerLimits.MAX_UNITS)) > 0) {
      throw AnswerLimits.outOfRange(
          "the quantity %s is more than %d units"
              .formatted(said.toPlainString(), AnswerLimits.MAX_UNITS));
    }
    if (exact.stripTrailingZeros().scale() > 0) {
      throw new RefusedStatementException(
          AnswerRefusalReason.FRACTION_OF_UNIT,
          "the quantity %s is %s units of the SKU, which is not whole"
              .formatted(said.toPlainString(), exact.stripTrailingZeros().toPlainString()));
    }
    return exact.longValueExact();
  }

  /**
   * A price of one unit of the SKU, to {@value #MAX_PRICE_SCALE} decimals; {@code null} where it is
   * that of the order.
   */
  @Nullable BigDecimal unitCost(BigDecimal said, PurchaseOrder.Line line)
      throws RefusedStatementException {
    BigDecimal price = AnswerLimits.amount("the price", said);
    BigDecimal unit = BigDecimal.valueOf(units);
    if (price.compareTo(BigDecimal.valueOf(AnswerLimits.MAX_UNITS)) > 0) {
      throw AnswerLimits.outOfRange("the price is beyond all prices");
    }
    if (price.compareTo(line.unitCost().multiply(unit)) == 0) {
      return null;
    }
    BigDecimal each =
        price.divide(unit, MAX_PRICE_SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return each.scale() < 0 ? each.setScale(0) : each;
  }
}
