package io.github.inventorystreams.notify;

import java.time.ZoneId;
import java.util.List;

/** A message as plain text, for mail. */
public final class PlainText {
  private static final int MAX_OF_A_COLUMN = 40;

  private PlainText() {}

  /** A single notice in full; several as a table under what is to be done. */
  public static String of(Batch batch) {
    return batch.notices().size() == 1
        ? single(batch.notices().get(0), batch.zone())
        : several(new Digest(batch), batch.zone());
  }

  private static String single(Notification notice, ZoneId zone) {
    News news = notice.news();
    return """
        %s: %s

        What to do: %s

        %s
        supplier: %s
        since %s, id %s
        """
        .formatted(
            MessageText.state(news),
            news.sentence(zone),
            news.advice(),
            news.figures(zone),
            MessageText.supplier(notice),
            MessageText.time(news.beganAtMillis(), zone),
            MessageText.id(notice));
  }

  private static String several(Digest digest, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    int widest = width(List.copyOf(digest.totals().keySet()));
    text.append("%s  notices  critical  resolved%n".formatted(padded("By supplier", widest)));
    digest
        .totals()
        .forEach(
            (supplier, total) ->
                text.append(
                    "%s  %7d  %8d  %8d%n"
                        .formatted(
                            padded(supplier, widest),
                            total.notices(),
                            total.critical(),
                            total.resolved())));
    digest
        .byAdvice()
        .forEach(
            (advice, notices) -> {
              text.append('\n').append(advice).append('\n');
              int name = width(notices.stream().map(notice -> notice.news().name()).toList());
              for (Notification notice : notices) {
                text.append("  ").append(row(notice, name, zone)).append('\n');
              }
            });
    return text.toString();
  }

  private static String row(Notification notice, int width, ZoneId zone) {
    News news = notice.news();
    return "%s  %s  %s; %s; supplier %s"
        .formatted(
            padded(MessageText.state(news), "CRITICAL".length()),
            padded(news.name(), width),
            news.event(),
            news.figures(zone),
            MessageText.supplier(notice));
  }

  private static int width(List<String> texts) {
    return Math.min(MAX_OF_A_COLUMN, texts.stream().mapToInt(String::length).max().orElse(0));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
