package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;

/** A message as HTML for mail: nothing of it is markup but what stands here. */
public final class Html {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
      <body style="font-family:sans-serif">
      <table cellpadding="6" style="border-collapse:collapse">
      <tr style="text-align:left"><th>What</th><th>SKU</th><th>Stock</th><th>Next receipt</th>\
      <th>Supplier</th><th>Why</th></tr>
      """;
  private static final String END =
      """
      </table>
      </body></html>
      """;

  private Html() {}

  /** All notices, a row for each. */
  public static String of(Batch batch) {
    StringBuilder html = new StringBuilder(HEAD.formatted(escaped(Wording.subject(batch))));
    for (Notice notice : batch.notices()) {
      html.append("<tr style=\"border-top:1px solid #999\">");
      html.append("<td style=\"color:%s\"><b>".formatted(colour(notice.warning())))
          .append(escaped(Wording.state(notice.warning())))
          .append("</b></td>");
      cell(html, Wording.book(notice) + ' ' + Wording.kind(notice.warning()));
      cell(html, Wording.figures(notice));
      cell(html, Wording.nextReceipt(notice));
      cell(html, Wording.supplier(notice));
      cell(html, Wording.message(notice));
      html.append("</tr>\n");
    }
    return html.append(END).toString();
  }

  /** The text with everything escaped that HTML could take for markup. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void cell(StringBuilder html, String text) {
    html.append("<td>").append(escaped(text)).append("</td>");
  }

  private static String colour(LowStockWarning warning) {
    if (warning.state() == LowStockWarning.State.RESOLVED) {
      return "#1b6e2b";
    }
    return switch (warning.severity()) {
      case CRITICAL -> "#a40000";
      case WARNING -> "#8a5300";
      case INFO -> "#444444";
    };
  }
}
