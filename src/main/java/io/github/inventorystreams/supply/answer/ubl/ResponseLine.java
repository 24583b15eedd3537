package io.github.inventorystreams.supply.answer.ubl;

import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import org.jspecify.annotations.Nullable;

/** A line of an order response, and the parts that it says something about. */
final class ResponseLine {
  private static final int PRICE_DECIMALS = 9;

  private final OrderLineType from;
  private final LineItemType item;
  private final String place;
  private final String at;
  private final LineStatus status;
  private final LineReference reference;
  private final Article article;
  private final Article substitute;
  private final @Nullable Amount quantity;
  private final @Nullable Amount backorder;

  private ResponseLine(OrderLineType from, String place) {
    this.from = from;
    this.place = place;
    this.at = place + "/LineItem";
    this.item = Refusal.present(from.getLineItem(), at);
    this.status = LineStatus.of(item.getLineStatusCode(), at + "/LineStatusCode");
    this.reference = LineReference.of(from.getOrderLineReference(), place);
    this.article = Article.of(item.getItem(), at + "/Item");
    this.substitute = substitute();
    this.quantity = Amount.of(item.getQuantity(), at + "/Quantity");
    this.backorder =
        Amount.of(item.getMaximumBackorderQuantity(), at + "/MaximumBackorderQuantity");
  }

  /**
   * Reads one.
   *
   * @param day of the document, for lines that promise none of their own
   * @param currency of the document, or {@code null}
   */
  static List<Line> read(
      OrderLineType from,
      String place,
      String poNumber,
      @Nullable LocalDate day,
      @Nullable String currency) {
    ResponseLine line = new ResponseLine(from, place);
    line.check(poNumber);
    return line.parts(day, currency);
  }

  private void check(String poNumber) {
    if (reference.poNumber() != null && !reference.poNumber().equals(poNumber)) {
      throw Refusal.at(
          place + "/OrderLineReference/OrderReference/ID", "names another order than the document");
    }
    if (reference.line() == null && (status == LineStatus.ADDED || !article.isNamed())) {
      throw Refusal.at(place, "names no line of the order");
    }
    if (!from.getSellerProposedSubstituteLineItem().isEmpty()) {
      throw Refusal.at(
          place + "/SellerProposedSubstituteLineItem", "asks, and an answer is wanted");
    }
    if (quantity == null ? status == LineStatus.ADDED : quantity.isZero() && !status.mayBeNone()) {
      throw Refusal.at(at, "says " + status.words() + " and no Quantity above 0");
    }
    checkBackorder();
    if (substitute.isNamed() && !status.mayChange()) {
      throw Refusal.at(place + "/SellerSubstitutedLineItem", "contradicts " + status.words());
    }
  }

  private void checkBackorder() {
    if (backorder == null || backorder.isZero()) {
      if (status == LineStatus.ADDED && quantity != null && quantity.isZero()) {
        throw Refusal.at(at, "says " + status.words() + " and no Quantity above 0");
      }
      return;
    }
    String there = at + "/MaximumBackorderQuantity";
    if (!status.mayChange()) {
      throw Refusal.at(there, "contradicts " + status.words());
    }
    if (quantity == null) {
      throw Refusal.at(there, "without a Quantity leaves open how much comes before");
    }
    if (!backorder.sameUnit(quantity)) {
      throw Refusal.at(there, "is in another unit than the Quantity");
    }
  }

  private List<Line> parts(@Nullable LocalDate day, @Nullable String currency) {
    LocalDate own = Times.promised(item.getDelivery(), at);
    Price price = price(currency);
    boolean comesLater = backorder != null && !backorder.isZero();
    List<Line> parts = new ArrayList<>();
    if (!comesLater || quantity == null || !quantity.isZero()) {
      LocalDate comes =
          switch (status) {
            case ADDED, CHANGED, ACCEPTED -> own == null ? day : own;
            case DELIVERED -> own;
            case REJECTED -> null;
          };
      Amount amount = status == LineStatus.REJECTED && isNone(quantity) ? null : quantity;
      parts.add(part(status.verdict(), amount, comes, price));
    }
    if (comesLater) {
      parts.add(part(LineVerdict.BACKORDERED, backorder, null, price));
    }
    return parts;
  }

  private Line part(
      LineVerdict verdict, @Nullable Amount amount, @Nullable LocalDate day, Price price) {
    String unit = quantity == null ? null : quantity.unit();
    return new Line(
        reference.line(),
        article.sku(),
        article.supplierSku(),
        article.gtin(),
        verdict,
        amount == null ? null : amount.value(),
        unit == null ? price.unit() : unit,
        day,
        price.ofOne(),
        substitute.sku(),
        substitute.supplierSku(),
        substitute.gtin(),
        Texts.reason(item.getNote()),
        place);
  }

  private Article substitute() {
    List<LineItemType> instead = from.getSellerSubstitutedLineItem();
    String there = place + "/SellerSubstitutedLineItem";
    if (instead.isEmpty()) {
      return Article.NONE;
    }
    if (instead.size() > 1) {
      throw Refusal.at(there + "[2]", "is one too many: a line is replaced by one article");
    }
    LineItemType line = instead.get(0);
    if (line.getQuantity() != null || line.getPrice() != null) {
      throw Refusal.at(there, "has a Quantity or a Price: they belong into LineItem");
    }
    Article named = Article.of(line.getItem(), there + "/Item");
    if (!named.isNamed()) {
      throw Refusal.at(there, "names no article: it needs a number of the seller or a GTIN");
    }
    return named;
  }

  /**
   * @param ofOne the price of one unit, or {@code null} if none is said
   * @param unit of it, or {@code null} if none is said
   */
  private record Price(@Nullable BigDecimal ofOne, @Nullable String unit) {
    static final Price NONE = new Price(null, null);
  }

  private Price price(@Nullable String currency) {
    PriceType price = item.getPrice();
    if (price == null) {
      return Price.NONE;
    }
    String there = at + "/Price/PriceAmount";
    BigDecimal amount = Amount.number(price.getPriceAmountValue(), there);
    if (currency == null
        || price.getPriceAmount() == null
        || !currency.equals(price.getPriceAmount().getCurrencyID())) {
      throw Refusal.at(there + "/@currencyID", "is not the DocumentCurrencyCode of the document");
    }
    Amount base = Amount.of(price.getBaseQuantity(), at + "/Price/BaseQuantity");
    if (base == null) {
      return new Price(amount, null);
    }
    if (base.isZero()) {
      throw Refusal.at(at + "/Price/BaseQuantity", "is 0");
    }
    if (quantity != null && !base.sameUnit(quantity)) {
      throw Refusal.at(at + "/Price/BaseQuantity", "is in another unit than the Quantity");
    }
    return new Price(divided(amount, base.value()), base.unit());
  }

  private static BigDecimal divided(BigDecimal amount, BigDecimal base) {
    BigDecimal one =
        amount.divide(base, PRICE_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return one.scale() < 0 ? one.setScale(0) : one;
  }

  private static boolean isNone(@Nullable Amount amount) {
    return amount == null || amount.isZero();
  }
}
