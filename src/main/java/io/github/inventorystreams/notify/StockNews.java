package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A step of a warning. */
public record StockNews(LowStockWarning warning) implements News {
  private static final int MAX_MESSAGE = 300;

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.stock(this);
  }

  @Override
  public String id() {
    return warning.warningId();
  }

  @Override
  public long sequence() {
    return warning.sequence();
  }

  @Override
  public Kind kind() {
    return Kind.of(warning.kind());
  }

  @Override
  public State state() {
    return warning.state();
  }

  @Override
  public Severity severity() {
    return warning.severity();
  }

  @Override
  public String location() {
    return warning.book().location();
  }

  @Override
  public Lifecycle lifecycle() {
    return warning.lifecycle();
  }

  @Override
  public @Nullable String supplierId() {
    return warning.supplierId();
  }

  @Override
  public long beganAtMillis() {
    return warning.raisedAtMillis();
  }

  @Override
  public boolean isOver() {
    return warning.state() == State.RESOLVED;
  }

  @Override
  public String name() {
    return MessageText.name(warning.book().toString());
  }

  @Override
  public String event() {
    return switch (warning.kind()) {
      case LOW -> "is low";
      case OUT_OF_STOCK -> "is out of stock";
      case NEGATIVE -> "is below zero";
      case PROJECTED_STOCKOUT -> "will run out before the next receipt";
      case LATE_SUPPLY -> "waits for late goods";
      case OVERSTOCK -> "is overstocked";
      case NOT_ORDERABLE -> "can not be ordered";
      case BOOK_BELOW_SALES -> "is sold below zero";
      case IMPLAUSIBLE -> "has an implausible event";
    };
  }

  @Override
  public String sentence(ZoneId zone) {
    return MessageText.line(warning.message(), MAX_MESSAGE);
  }

  @Override
  public String figures(ZoneId zone) {
    Double days = warning.daysOfCover();
    Long next = warning.nextReceiptAtMillis();
    return "on hand %d, reserved %d, on order %d%s, threshold %d%s, next receipt %s"
        .formatted(
            warning.onHand(),
            warning.reserved(),
            ordered(),
            warning.proposed() > 0
                ? " (and %d wait for approval)".formatted(warning.proposed())
                : "",
            warning.threshold(),
            days == null ? "" : String.format(Locale.ROOT, ", lasts %.1f days", days),
            next == null ? "none expected" : MessageText.time(next, zone));
  }

  @Override
  public String advice() {
    return StockAdvice.of(warning);
  }

  /** What the supplier has been notified of. */
  private long ordered() {
    return warning.onOrder() - warning.proposed();
  }
}
