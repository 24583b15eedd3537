package io.github.inventorystreams.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builder of what a desk says of the first line of an order, of which nothing has come. */
public final class OrderLineBuilder {
  private final BookKey book;
  private final long reviewAtMillis;
  private final @Nullable String poNumber;
  private final long quantity;
  private int line;
  private int revision = 1;
  private @Nullable LocalDate expectedDelivery;
  private long received;
  private @Nullable String substituteFor;
  private boolean proposed;

  private OrderLineBuilder(
      BookKey book, long reviewAtMillis, @Nullable String poNumber, long quantity) {
    this.book = book;
    this.reviewAtMillis = reviewAtMillis;
    this.poNumber = poNumber;
    this.quantity = quantity;
    this.line = poNumber == null ? 0 : 1;
  }

  /**
   * Of a book's line of an order.
   *
   * @param poNumber {@code null} where nothing was ordered
   */
  public static OrderLineBuilder of(
      BookKey book, long reviewAtMillis, @Nullable String poNumber, long quantity) {
    return new OrderLineBuilder(book, reviewAtMillis, poNumber, quantity);
  }

  public OrderLineBuilder line(int number) {
    line = number;
    return this;
  }

  public OrderLineBuilder revision(int number) {
    revision = number;
    return this;
  }

  public OrderLineBuilder expected(LocalDate day) {
    expectedDelivery = day;
    return this;
  }

  public OrderLineBuilder received(long units) {
    received = units;
    return this;
  }

  public OrderLineBuilder substituteFor(String sku) {
    substituteFor = sku;
    return this;
  }

  public OrderLineBuilder proposed(boolean whether) {
    proposed = whether;
    return this;
  }

  public OrderLineEvent build() {
    return new OrderLineEvent(
        book,
        "S1",
        reviewAtMillis,
        poNumber,
        line,
        quantity,
        expectedDelivery,
        revision,
        received,
        null,
        substituteFor,
        proposed,
        List.of());
  }
}
