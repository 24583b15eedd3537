package io.github.inventorystreams.supply.channel.mail;

import static io.github.inventorystreams.page.Markup.escaped;

import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import java.net.URI;

/**
 * A mail as HTML. It names no colours for text and ground, so that a mail program shows it light or
 * dark as all its mails, and four narrow columns, so that it fits a phone. It loads nothing.
 */
final class OrderMailHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
      <title>%s</title><style>:root{color-scheme:light dark}</style></head>
      <body style="margin:0;padding:16px;font:16px/1.5 sans-serif"><main style="max-width:640px">
      <h1 style="font-size:20px;line-height:1.3;margin:0 0 12px;overflow-wrap:anywhere">%s</h1>
      """;
  private static final String PARAGRAPH =
      "<p style=\"margin:0 0 12px;overflow-wrap:anywhere\">%s</p>\n";
  private static final String BUTTON =
      "<p style=\"margin:16px 0\"><a href=\"%s\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;background:#1553b8;color:#ffffff;font-weight:bold;text-decoration:none\">%s</a></p>\n";
  private static final String CELL =
      "vertical-align:top;padding:6px 6px 6px 0;border-bottom:1px solid #808a96;overflow-wrap:break-word";
  private static final String RIGHT = CELL + ";text-align:right";

  private final StringBuilder html = new StringBuilder();

  private OrderMailHtml() {}

  static String of(MailedOrder mailed, OrderMailText text) {
    OrderMailHtml page = new OrderMailHtml();
    page.write(mailed, text);
    return page.html.toString();
  }

  private void write(MailedOrder mailed, OrderMailText text) {
    Wording wording = text.wording();
    String subject = escaped(text.subject());
    html.append(HEAD.formatted(wording.language(), subject, subject));
    text.greeting().forEach(this::paragraph);
    URI link = mailed.link();
    if (link != null) {
      paragraph(wording.say("mail.link.what"));
      html.append(BUTTON.formatted(escaped(link.toString()), escaped(wording.say("mail.link"))));
      paragraph(text.linkNote());
    }
    table(mailed.document(), text, wording);
    paragraph(wording.say("document.place") + ": " + text.place());
    String contact = text.contact();
    if (contact != null) {
      paragraph(contact);
    }
    html.append("</main></body></html>\n");
  }

  private void table(OrderDocument document, OrderMailText text, Wording wording) {
    html.append(
        "<table style=\"border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 16px;font-size:15px\"><tr>");
    head(wording.say("document.article"), "left", 37);
    head(wording.say("document.quantity"), "right", 20);
    head(wording.say("document.price"), "right", 20);
    head(wording.say("document.day"), "right", 23);
    html.append("</tr>\n");
    for (OrderDocument.Line line : document.lines()) {
      html.append("<tr><td style=\"").append(CELL).append("\">");
      html.append(escaped(Integer.toString(line.number()))).append(". <b><bdi>");
      html.append(escaped(OrderMailText.line(line.name()))).append("</bdi></b>");
      for (String number : text.numbers(line)) {
        html.append("<br><bdi style=\"font-size:13px\">").append(escaped(number)).append("</bdi>");
      }
      html.append("</td>");
      right(text.quantity(line));
      right(text.price(line));
      right(wording.day(line.requestedDelivery()));
      html.append("</tr>\n");
    }
    html.append("<tr><th scope=\"row\" colspan=\"2\" style=\"").append(RIGHT).append("\">");
    html.append(escaped(wording.say("document.total"))).append("</th>");
    html.append("<td colspan=\"2\" style=\"").append(RIGHT).append("\"><b>");
    html.append(escaped(text.total())).append("</b></td></tr></table>\n");
  }

  private void head(String name, String side, int percent) {
    html.append("<th scope=\"col\" style=\"").append(CELL).append(";text-align:").append(side);
    html.append(";width:").append(percent).append("%\">").append(escaped(name)).append("</th>");
  }

  private void right(String text) {
    html.append("<td style=\"").append(RIGHT).append("\">").append(escaped(text)).append("</td>");
  }

  private void paragraph(String text) {
    html.append(PARAGRAPH.formatted(escaped(text)));
  }
}
