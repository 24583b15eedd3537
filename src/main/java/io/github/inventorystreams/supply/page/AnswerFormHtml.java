package io.github.inventorystreams.supply.page;

import static io.github.inventorystreams.supply.page.PageText.attribute;
import static io.github.inventorystreams.supply.page.PageText.foreign;
import static io.github.inventorystreams.supply.page.PageText.plain;
import static io.github.inventorystreams.supply.page.PageText.text;

import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import io.github.inventorystreams.supply.page.EnteredAnswer.EnteredLine;
import io.github.inventorystreams.supply.page.EnteredAnswer.EnteredPart;
import io.github.inventorystreams.supply.page.EnteredAnswer.How;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/** The form of the page, field by field. It works without a script. */
final class AnswerFormHtml {
  private final OrderDocument document;
  private final Wording wording;
  private final EnteredAnswer entered;
  private final List<FieldFault> faults;
  private final StringBuilder html = new StringBuilder();

  AnswerFormHtml(
      OrderDocument document, Wording wording, EnteredAnswer entered, List<FieldFault> faults) {
    this.document = document;
    this.wording = wording;
    this.entered = entered;
    this.faults = faults;
  }

  /** One button for everything; a form of its own, so that no Enter in a field presses it. */
  String all() {
    html.setLength(0);
    html.append("<form method='post' class='card'><p id='all-what'>")
        .append(text(wording.say("page.all.what")))
        .append("</p>");
    hidden();
    html.append(
        "<button name='%s' value='%s' aria-describedby='all-what'>%s</button></form>\n"
            .formatted(AnswerFields.ACTION, AnswerFields.ALL, text(wording.say("page.all"))));
    return html.toString();
  }

  /** The fields of all lines. */
  String each() {
    html.setLength(0);
    html.append("<form method='post' novalidate autocomplete='off'>\n");
    hidden();
    document.lines().forEach(this::line);
    html.append("<div class='card'>");
    field(
        AnswerFields.ORDER_NUMBER,
        wording.say("page.orderNumber"),
        "type='text'",
        entered.orderNumber(),
        wording.say("page.orderNumber.what"));
    html.append("</div>");
    html.append(
        "<button name='%s' value='%s'>%s</button></form>\n"
            .formatted(AnswerFields.ACTION, AnswerFields.SEND, text(wording.say("page.send"))));
    return html.toString();
  }

  private void hidden() {
    html.append(
        "<input type='hidden' name='%s' value='%s'>"
            .formatted(AnswerFields.AFTER, attribute(entered.after())));
  }

  private void line(OrderDocument.Line line) {
    int number = line.number();
    EnteredLine fields = Objects.requireNonNull(entered.lines().get(number));
    html.append(
        "<section class='card' aria-labelledby='l%1$s'><h3 id='l%1$s'>%2$s: %3$s</h3>"
            .formatted(number, text(wording.say("page.line", number)), foreign(line.name())));
    html.append(facts(line));
    String how = AnswerFields.how(number);
    html.append(
        "<fieldset class='how' id='%s'%s><legend>%s</legend>"
            .formatted(how, described(how), text(wording.say("page.how"))));
    fault(how);
    for (How each : How.values()) {
      choice(how, each, fields.how() == each);
    }
    parts(line, fields);
    price(line, fields);
    html.append("<div class='reason'>");
    reason(AnswerFields.reason(number), fields.reason());
    html.append("</div></fieldset></section>\n");
  }

  /** What was ordered, as the form and the answer above it show it. */
  private String facts(OrderDocument.Line line) {
    StringBuilder facts = new StringBuilder("<dl>");
    fact(facts, "document.ourArticle", line.sku());
    if (line.supplierSku() != null) {
      fact(facts, "document.yourArticle", line.supplierSku());
    }
    if (line.gtin() != null) {
      fact(facts, "document.gtin", line.gtin());
    }
    facts.append("</dl><p>");
    facts.append(
        text(
            wording.say(
                "page.ordered",
                wording.number(line.quantity()) + ' ' + plain(wording.unit(line.unit())),
                wording.day(line.requestedDelivery()))));
    facts.append("<br>");
    facts.append(
        text(
            wording.say(
                "page.ordered.price",
                wording.money(line.price()),
                plain(document.currency()),
                plain(line.unit().name()))));
    return facts.append("</p>").toString();
  }

  private void fact(StringBuilder facts, String key, String value) {
    facts
        .append("<dt>")
        .append(text(wording.say(key)))
        .append("</dt><dd>")
        .append(foreign(value))
        .append("</dd>");
  }

  private void choice(String name, How how, boolean isChosen) {
    String word = AnswerFields.word(how);
    html.append(
        "<input type='radio' name='%1$s' id='%1$s-%2$s' value='%2$s' class='%2$s'%3$s><label for='%1$s-%2$s'>%4$s</label>"
            .formatted(
                name, word, isChosen ? " checked" : "", text(wording.say("page.how." + word))));
  }

  private void parts(OrderDocument.Line line, EnteredLine fields) {
    int number = line.number();
    html.append(
        "<div class='parts'><h4 class='hint'>%s</h4><p class='hint'>%s</p>"
            .formatted(text(wording.say("page.parts")), text(wording.say("page.parts.what"))));
    for (int part = 1; part <= EnteredAnswer.PARTS; part++) {
      EnteredPart each = fields.parts().get(part - 1);
      html.append("<div class='part'>");
      field(
          AnswerFields.quantity(number, part),
          wording.say("page.part.quantity", part) + " (" + plain(line.unit().name()) + ')',
          "type='text' inputmode='decimal'",
          each.quantity(),
          "");
      field(
          AnswerFields.day(number, part),
          wording.say("page.part.day", part),
          isDay(each.day()) ? "type='date'" : "type='text'",
          each.day(),
          "");
      html.append("</div>");
    }
    html.append("</div>");
  }

  private void price(OrderDocument.Line line, EnteredLine fields) {
    String name = AnswerFields.price(line.number());
    String label = wording.say("page.price", plain(line.unit().name()), plain(document.currency()));
    html.append("<div class='price'><details")
        .append(fields.price().isEmpty() ? "" : " open")
        .append("><summary>")
        .append(text(label))
        .append("</summary>");
    field(
        name,
        label,
        "type='text' inputmode='decimal'",
        fields.price(),
        wording.say("page.price.what"));
    html.append("</details></div>");
  }

  private void reason(String name, String value) {
    html.append(
        "<div class='field'><label for='%1$s'>%2$s</label><textarea name='%1$s' id='%1$s' rows='2'%3$s>%4$s</textarea><p class='hint'>%5$s</p>"
            .formatted(
                name,
                text(wording.say("page.reason")),
                described(name),
                attribute(value),
                text(wording.say("page.reason.what"))));
    fault(name);
    html.append("</div>");
  }

  private void field(String name, String label, String kind, String value, String hint) {
    html.append(
        "<div class='field'><label for='%1$s'>%2$s</label><input %3$s name='%1$s' id='%1$s' value='%4$s'%5$s>"
            .formatted(name, text(label), kind, attribute(value), described(name)));
    if (!hint.isEmpty()) {
      html.append("<p class='hint'>").append(text(hint)).append("</p>");
    }
    fault(name);
    html.append("</div>");
  }

  private String described(String name) {
    return faults.stream().anyMatch(fault -> fault.field().equals(name))
        ? " aria-invalid='true' aria-describedby='fault-" + name + "'"
        : "";
  }

  private void fault(String name) {
    List<FieldFault> of = faults.stream().filter(fault -> fault.field().equals(name)).toList();
    if (of.isEmpty()) {
      return;
    }
    html.append("<p class='fault' id='fault-").append(name).append("'>");
    of.forEach(fault -> html.append(text(fault.message())).append(' '));
    html.append("</p>");
  }

  private static boolean isDay(String text) {
    if (text.isEmpty()) {
      return true;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
