package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.page.Markup;
import java.time.ZoneId;

/** A message as HTML for mail: nothing of it is markup but what stands here. */
public final class Html {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
      <body style="font-family:sans-serif">
      """;
  private static final String TABLE =
      "<table cellpadding=\"6\" style=\"border-collapse:collapse;text-align:left\">\n";
  private static final String END_OF_TABLE = "</table>\n";
  private static final String END = "</body></html>\n";

  private Html() {}

  /** What is to be done, and about what; several notices with totals by supplier. */
  public static String of(Batch batch) {
    Digest digest = new Digest(batch);
    StringBuilder html =
        new StringBuilder(HEAD.formatted(Markup.escaped(MessageText.subject(batch))));
    if (batch.notices().size() > 1) {
      totals(html, digest);
    }
    digest
        .byAdvice()
        .forEach(
            (advice, notices) -> {
              html.append("<p><b>What to do:</b> ").append(Markup.escaped(advice)).append("</p>\n");
              html.append(TABLE).append("<tr>");
              heads(html, "", "What", "Figures", "Supplier", "Since");
              html.append("</tr>\n");
              notices.forEach(notice -> row(html, notice, batch.zone()));
              html.append(END_OF_TABLE);
            });
    return html.append(END).toString();
  }

  private static void totals(StringBuilder html, Digest digest) {
    html.append(TABLE).append("<tr>");
    heads(html, "Supplier", "Notices", "Critical", "Resolved");
    html.append("</tr>\n");
    digest
        .totals()
        .forEach(
            (supplier, total) -> {
              html.append("<tr>");
              cell(html, supplier);
              cell(html, Integer.toString(total.notices()));
              cell(html, Integer.toString(total.critical()));
              cell(html, Integer.toString(total.resolved()));
              html.append("</tr>\n");
            });
    html.append(END_OF_TABLE);
  }

  private static void row(StringBuilder html, Notification notice, ZoneId zone) {
    News news = notice.news();
    html.append("<tr style=\"border-top:1px solid #999\">");
    html.append("<td style=\"color:%s\"><b>".formatted(colour(news)))
        .append(Markup.escaped(MessageText.state(news)))
        .append("</b></td>");
    cell(html, news.sentence(zone));
    cell(html, news.figures(zone));
    cell(html, MessageText.supplier(notice));
    cell(html, MessageText.time(news.beganAtMillis(), zone));
    html.append("</tr>\n");
  }

  private static void heads(StringBuilder html, String... names) {
    for (String name : names) {
      html.append("<th>").append(name).append("</th>");
    }
  }

  private static void cell(StringBuilder html, String text) {
    html.append("<td>").append(Markup.escaped(text)).append("</td>");
  }

  private static String colour(News news) {
    if (news.state() == State.RESOLVED) {
      return "#1b6e2b";
    }
    return switch (news.severity()) {
      case CRITICAL -> "#a40000";
      case WARNING -> "#8a5300";
      case INFO -> "#444444";
    };
  }
}
