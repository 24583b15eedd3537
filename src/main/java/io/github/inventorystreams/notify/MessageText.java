package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.json.OneLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * News in words. Names of SKUs come from strangers: each text is one line, without control
 * characters and marks of direction, and not escaped for any markup.
 */
public final class MessageText {
  private static final int MAX_NAME = 80;
  private static final int MAX_SUBJECT = 160;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ROOT);

  private MessageText() {}

  /** One notice in a few words, e.g. for a subject or a short message. */
  public static String brief(Notification notice) {
    News news = notice.news();
    return state(news) + ": " + news.name() + ' ' + news.event();
  }

  /** What a message is about, in one line. */
  public static String subject(Batch batch) {
    List<Notification> notices = batch.notices();
    if (notices.size() == 1) {
      return OneLine.of(brief(notices.get(0)), MAX_SUBJECT);
    }
    List<Notification> stock =
        notices.stream().filter(notice -> notice.news() instanceof StockNews).toList();
    long waiting =
        notices.stream()
            .filter(notice -> notice.news().kind() == Kind.ORDER_APPROVAL && !notice.isResolved())
            .count();
    List<Notification> deliveries =
        notices.stream().filter(notice -> notice.news().kind() == Kind.NOT_DELIVERED).toList();
    long undelivered = deliveries.stream().filter(notice -> !notice.isResolved()).count();
    long delivered = deliveries.size() - undelivered;
    long others = notices.size() - stock.size() - waiting - deliveries.size();
    List<String> parts = new ArrayList<>();
    if (waiting > 0) {
      parts.add(waiting == 1 ? "1 order to approve" : waiting + " orders to approve");
    }
    if (undelivered > 0) {
      parts.add(undelivered == 1 ? "1 order not delivered" : undelivered + " orders not delivered");
    }
    if (delivered > 0) {
      parts.add(delivered == 1 ? "1 order no more missing" : delivered + " orders no more missing");
    }
    if (others > 0) {
      parts.add(others == 1 ? "1 order decided or expired" : others + " orders decided or expired");
    }
    if (!stock.isEmpty()) {
      parts.add(
          "%d stock %s: %d critical, %d resolved, first %s"
              .formatted(
                  stock.size(),
                  stock.size() == 1 ? "warning" : "warnings",
                  stock.stream().filter(MessageText::isCritical).count(),
                  stock.stream().filter(Notification::isResolved).count(),
                  stock.get(0).news().name()));
    }
    return OneLine.of(String.join("; ", parts), MAX_SUBJECT);
  }

  /**
   * A few notices as one line, for what is short by nature.
   *
   * @param most so many are named, of the others the number
   */
  public static String inShort(Batch batch, int most) {
    List<Notification> notices = batch.notices();
    String named =
        notices.stream().limit(most).map(MessageText::brief).collect(Collectors.joining("; "));
    int others = notices.size() - most;
    return others > 0 ? named + "; and " + others + " more" : named;
  }

  /** The supplier, or a dash. */
  public static String supplier(Notification notice) {
    return notice.supplierId() == null ? "-" : name(notice.supplierId());
  }

  /** The id of what the notice is about. */
  public static String id(Notification notice) {
    return name(notice.news().id());
  }

  /** What has happened, the severity included where it matters. */
  public static String state(News news) {
    return news.state() == State.RESOLVED ? "RESOLVED" : news.severity().name();
  }

  static boolean isCritical(Notification notice) {
    return !notice.isResolved() && notice.news().severity() == Severity.CRITICAL;
  }

  /** A name in one line. */
  static String name(String text) {
    return OneLine.of(text, MAX_NAME);
  }

  static String line(String text, int longest) {
    return OneLine.of(text, longest);
  }

  /** A moment to the minute, in the zone of the reader. */
  public static String time(long millis, ZoneId zone) {
    return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
  }
}
