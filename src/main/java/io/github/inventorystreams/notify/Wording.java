package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.json.OneLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Warnings in words. Names of SKUs come from strangers: each text is one line, without control
 * characters and marks of direction, and not escaped for any markup.
 */
public final class Wording {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SUBJECT = 160;
  private static final int LONGEST_MESSAGE = 300;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Wording() {}

  /** One warning in a few words, e.g. for a subject or a short message. */
  public static String brief(Notice notice) {
    LowStockWarning warning = notice.warning();
    return state(warning) + ": " + book(notice) + ' ' + kind(warning);
  }

  /** What a message is about, in one line. */
  public static String subject(Batch batch) {
    List<Notice> notices = batch.notices();
    if (notices.size() == 1) {
      return OneLine.of(brief(notices.get(0)), LONGEST_SUBJECT);
    }
    long resolved = notices.stream().filter(Notice::isResolved).count();
    long critical =
        notices.stream()
            .filter(n -> !n.isResolved() && n.warning().severity() == Severity.CRITICAL)
            .count();
    return "%d stock warnings: %d critical, %d resolved, first %s"
        .formatted(notices.size(), critical, resolved, book(notices.get(0)));
  }

  /**
   * A few warnings as one line, for what is short by nature.
   *
   * @param most so many are named, of the others the number
   */
  public static String inShort(Batch batch, int most) {
    List<Notice> notices = batch.notices();
    String named =
        notices.stream().limit(most).map(Wording::brief).collect(Collectors.joining("; "));
    int others = notices.size() - most;
    return others > 0 ? named + "; and " + others + " more" : named;
  }

  /** The SKU and its location. */
  public static String book(Notice notice) {
    return OneLine.of(notice.warning().book().toString(), LONGEST_NAME);
  }

  /** The supplier, or a dash. */
  public static String supplier(Notice notice) {
    return notice.supplierId() == null ? "-" : OneLine.of(notice.supplierId(), LONGEST_NAME);
  }

  /** The id of the warning. */
  public static String id(Notice notice) {
    return OneLine.of(notice.warning().warningId(), LONGEST_NAME);
  }

  /** What the processor says about it. */
  public static String message(Notice notice) {
    return OneLine.of(notice.warning().message(), LONGEST_MESSAGE);
  }

  /** The stock in figures. */
  public static String figures(Notice notice) {
    LowStockWarning warning = notice.warning();
    String cover =
        warning.daysOfCover() == null
            ? ""
            : String.format(Locale.ROOT, ", lasts %.1f days", warning.daysOfCover());
    return "on hand %d, reserved %d, on order %d, threshold %d%s"
        .formatted(
            warning.onHand(), warning.reserved(), warning.onOrder(), warning.threshold(), cover);
  }

  /** When goods are expected. */
  public static String nextReceipt(Notice notice) {
    Long at = notice.warning().nextReceiptAtMillis();
    return at == null ? "none expected" : time(at);
  }

  /** What has happened, the severity included where it matters. */
  public static String state(LowStockWarning warning) {
    return warning.state() == State.RESOLVED ? "RESOLVED" : warning.severity().name();
  }

  /** What is wrong. */
  public static String kind(LowStockWarning warning) {
    return switch (warning.kind()) {
      case LOW -> "is low";
      case OUT_OF_STOCK -> "is out of stock";
      case NEGATIVE -> "is below zero";
      case PROJECTED_STOCKOUT -> "will run out before the next receipt";
      case LATE_SUPPLY -> "waits for late goods";
      case OVERSTOCK -> "is overstocked";
    };
  }

  /** A moment to the minute, in UTC. */
  public static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }
}
