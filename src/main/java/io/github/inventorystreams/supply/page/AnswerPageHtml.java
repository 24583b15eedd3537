package io.github.inventorystreams.supply.page;

import static io.github.inventorystreams.supply.page.PageText.foreign;
import static io.github.inventorystreams.supply.page.PageText.plain;
import static io.github.inventorystreams.supply.page.PageText.text;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import io.github.inventorystreams.supply.page.ShownOrder.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes pages: an order and how it stands in, HTML out. */
final class AnswerPageHtml {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang='%s'><head><meta charset='utf-8'>
      <meta name='viewport' content='width=device-width,initial-scale=1'>
      <meta name='robots' content='noindex,nofollow'><meta name='referrer' content='no-referrer'>
      <title>%s</title><style>%s</style></head>
      <body><main>
      <h1>%s</h1>
      """;
  private static final String END = "</main></body></html>\n";

  private AnswerPageHtml() {}

  /** How an answer that was just sent has ended. */
  enum Event {
    /** None was sent. */
    NONE("", ""),
    TAKEN("page.answered.thanks", "done"),
    OVERTAKEN("page.overtaken", "notice"),
    NOT_STORED("page.unavailable", "faults");

    private final String key;
    private final String look;

    Event(String key, String look) {
      this.key = key;
      this.look = look;
    }
  }

  /** A page that says one thing. */
  static String message(Wording wording, String title, String message) {
    return HEAD.formatted(wording.language(), text(title), PageStyle.RULES, text(title))
        + "<p>"
        + text(message)
        + "</p>\n"
        + END;
  }

  /**
   * The page of an order.
   *
   * @param entered what stands in the fields; {@code null} = what the order or the last answer has
   * @param faults what is wrong with it
   */
  static String order(
      ShownOrder order, @Nullable EnteredAnswer entered, List<FieldFault> faults, Event event) {
    OrderDocument document = order.document();
    Wording wording = Wording.of(document.language());
    String title = wording.say("page.title", plain(document.poNumber()));
    StringBuilder html =
        new StringBuilder(
            HEAD.formatted(wording.language(), text(title), PageStyle.RULES, text(title)));
    html.append("<p>")
        .append(text(wording.say("page.from", plain(document.buyer().name()))))
        .append("</p>\n");
    notice(html, order, event, wording);
    faults(html, faults, wording);
    facts(html, document, wording);
    GivenAnswer last = order.last();
    if (last != null) {
      answer(html, document, last, order, wording);
    }
    if (order.state() == State.OPEN) {
      form(html, order, entered, faults, event, wording);
    } else if (last == null) {
      lines(html, document, wording);
    }
    return html.append(END).toString();
  }

  private static void notice(StringBuilder html, ShownOrder order, Event event, Wording wording) {
    GivenAnswer last = order.last();
    if (event == Event.TAKEN && last != null) {
      box(html, event.look, wording.say(event.key, time(last, order, wording)));
    } else if (order.state() != State.OPEN) {
      box(html, "notice", wording.say("page.state." + order.state()));
    } else if (event != Event.NONE) {
      box(html, event.look, wording.say(event.key));
    }
  }

  private static void box(StringBuilder html, String look, String message) {
    html.append("<div class='card ")
        .append(look)
        .append("' role='status'><p>")
        .append(text(message))
        .append("</p></div>\n");
  }

  private static void faults(StringBuilder html, List<FieldFault> faults, Wording wording) {
    if (faults.isEmpty()) {
      return;
    }
    html.append("<div class='card faults' role='alert'><h2>")
        .append(text(wording.say("page.faults")))
        .append("</h2><ul>");
    for (FieldFault fault : faults) {
      String line = fault.line() == 0 ? "" : wording.say("page.line", fault.line()) + ": ";
      html.append("<li><a href='#")
          .append(fault.field())
          .append("'>")
          .append(text(line + fault.message()))
          .append("</a></li>");
    }
    html.append("</ul></div>\n");
  }

  private static void facts(StringBuilder html, OrderDocument document, Wording wording) {
    html.append("<dl>");
    fact(html, wording.say("document.date"), wording.day(document.issueDate()));
    fact(html, wording.say("document.revision"), Integer.toString(document.revision()));
    fact(html, wording.say("document.wanted"), wording.day(document.requestedDelivery()));
    fact(html, wording.say("document.place"), document.place().name());
    fact(
        html,
        wording.say("document.total"),
        wording.money(document.value()) + ' ' + document.currency());
    html.append("</dl>\n");
  }

  private static void fact(StringBuilder html, String name, String value) {
    html.append("<dt>")
        .append(text(name))
        .append("</dt><dd>")
        .append(foreign(value))
        .append("</dd>");
  }

  private static void answer(
      StringBuilder html,
      OrderDocument document,
      GivenAnswer last,
      ShownOrder order,
      Wording wording) {
    Statement.Response response = last.response();
    AnswerWords words = new AnswerWords(document, wording);
    html.append("<section class='card' aria-labelledby='answer'><h2 id='answer'>")
        .append(text(wording.say("page.answered", time(last, order, wording))))
        .append("</h2>");
    if (response.supplierOrderNumber() != null) {
      paragraph(
          html, wording.say("page.answer.orderNumber", plain(response.supplierOrderNumber())));
    }
    if (response.reason() != null) {
      paragraph(html, wording.say("page.answer.reason", plain(response.reason())));
    }
    html.append("<ul>");
    for (OrderDocument.Line line : document.lines()) {
      html.append("<li>").append(named(line, wording));
      List<String> parts = words.of(response, line);
      if (parts.size() == 1) {
        html.append(": ").append(text(parts.get(0)));
      } else {
        html.append("<ul>");
        parts.forEach(part -> html.append("<li>").append(text(part)).append("</li>"));
        html.append("</ul>");
      }
      html.append("</li>");
    }
    html.append("</ul></section>\n");
  }

  /** What was ordered, where nothing can be answered. */
  private static void lines(StringBuilder html, OrderDocument document, Wording wording) {
    html.append("<section class='card'><ul>");
    for (OrderDocument.Line line : document.lines()) {
      html.append("<li>")
          .append(named(line, wording))
          .append(": ")
          .append(text(wording.number(line.quantity()) + ' ' + plain(wording.unit(line.unit()))))
          .append("</li>");
    }
    html.append("</ul></section>\n");
  }

  private static String named(OrderDocument.Line line, Wording wording) {
    return text(wording.say("page.line", line.number())) + ", " + foreign(line.name());
  }

  private static void paragraph(StringBuilder html, String message) {
    html.append("<p>").append(text(message)).append("</p>");
  }

  private static void form(
      StringBuilder html,
      ShownOrder order,
      @Nullable EnteredAnswer entered,
      List<FieldFault> faults,
      Event event,
      Wording wording) {
    EnteredAnswer first = EnteredAnswer.of(order, wording);
    // What was entered is sent again as an answer to what its author sees now.
    EnteredAnswer shown =
        entered == null
            ? first
            : new EnteredAnswer(first.after(), entered.orderNumber(), entered.lines());
    AnswerFormHtml form = new AnswerFormHtml(order.document(), wording, shown, faults);
    if (order.last() == null) {
      paragraph(html, wording.say("page.intro"));
      html.append(form.all());
      html.append("<h2>").append(text(wording.say("page.each"))).append("</h2>\n");
      html.append(form.each());
      return;
    }
    boolean isOpen = !faults.isEmpty() || event == Event.OVERTAKEN || event == Event.NOT_STORED;
    html.append(isOpen ? "<details open>" : "<details>")
        .append("<summary>")
        .append(text(wording.say("page.change")))
        .append("</summary>");
    paragraph(html, wording.say("page.change.what"));
    html.append(form.all()).append(form.each()).append("</details>\n");
  }

  private static String time(GivenAnswer answer, ShownOrder order, Wording wording) {
    return wording.time(answer.atMillis(), order.zone());
  }
}
