package io.github.inventorystreams.supply.channel.mail;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import io.github.inventorystreams.supply.link.OrderLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a mail, of which both its text and its HTML are made; each is one line. */
final class OrderMailText {
  private static final int MAX_CHARS = 200;
  private static final int MAX_SUBJECT_CHARS = 150;

  private final MailedOrder mailed;
  private final OrderDocument document;
  private final Wording wording;

  OrderMailText(MailedOrder mailed) {
    this.mailed = mailed;
    this.document = mailed.document();
    this.wording = Wording.of(document.language());
  }

  Wording wording() {
    return wording;
  }

  String subject() {
    String subject =
        wording.say(
            "mail." + document.kind() + ".subject",
            line(document.poNumber()),
            line(document.buyer().name()));
    String repeated = mailed.isRepeated() ? ' ' + wording.say("mail.repeated.subject") : "";
    return OneLine.of(subject, MAX_SUBJECT_CHARS) + repeated;
  }

  /** What the mail is about. */
  List<String> greeting() {
    List<String> lines = new ArrayList<>();
    lines.add(wording.say("mail." + document.kind() + ".greeting", line(document.buyer().name())));
    if (mailed.isRepeated()) {
      lines.add(wording.say("mail.repeated"));
    }
    return lines;
  }

  /** Until when the link works, and what it permits. */
  String linkNote() {
    return wording.say("mail.link.until", wording.day(OrderLink.lastDay(document)));
  }

  /** What identifies the article of a line. */
  List<String> numbers(OrderDocument.Line line) {
    List<String> numbers = new ArrayList<>();
    numbers.add(named("document.ourArticle", line.sku()));
    if (line.supplierSku() != null) {
      numbers.add(named("document.yourArticle", line.supplierSku()));
    }
    if (line.gtin() != null) {
      numbers.add(named("document.gtin", line.gtin()));
    }
    return numbers;
  }

  String quantity(OrderDocument.Line line) {
    return wording.number(line.quantity()) + ' ' + line(wording.unit(line.unit()));
  }

  String price(OrderDocument.Line line) {
    return wording.money(line.price()) + ' ' + line(document.currency());
  }

  String total() {
    return wording.money(document.value()) + ' ' + line(document.currency());
  }

  String place() {
    Address address = document.place().address();
    return together(
        document.place().name(),
        address.street(),
        address.postcode() == null || address.city() == null
            ? address.city()
            : address.postcode() + ' ' + address.city(),
        address.country());
  }

  /** Whom to ask; {@code null} if nobody is known. */
  @Nullable String contact() {
    Contact contact = document.buyer().contact();
    String text = together(contact.name(), contact.mail(), contact.phone());
    return text.isEmpty() ? null : wording.say("mail.contact", text);
  }

  /** For people who read text. */
  String plain() {
    StringBuilder text = new StringBuilder();
    greeting().forEach(line -> text.append(line).append('\n'));
    if (mailed.link() != null) {
      text.append('\n').append(wording.say("mail.link.what")).append('\n');
      text.append(mailed.link()).append('\n').append(linkNote()).append('\n');
    }
    for (OrderDocument.Line line : document.lines()) {
      text.append('\n').append(wording.say("page.line", line.number())).append(": ");
      text.append(line(line.name())).append('\n');
      numbers(line).forEach(number -> text.append("  ").append(number).append('\n'));
      row(text, "document.quantity", quantity(line));
      row(text, "document.price", price(line));
      row(text, "document.day", wording.day(line.requestedDelivery()));
    }
    text.append('\n').append(wording.say("document.total")).append(": ").append(total());
    text.append('\n').append(wording.say("document.place")).append(": ").append(place());
    text.append('\n');
    String contact = contact();
    if (contact != null) {
      text.append(contact).append('\n');
    }
    return text.toString();
  }

  private void row(StringBuilder text, String key, String value) {
    text.append("  ").append(wording.say(key)).append(": ").append(value).append('\n');
  }

  private String named(String key, String value) {
    return wording.say(key) + ": " + line(value);
  }

  private static String together(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(OrderMailText::line)
        .collect(Collectors.joining(", "));
  }

  /** Text of others: without line breaks, and without marks that turn what follows around. */
  static String line(String text) {
    return OneLine.of(text, MAX_CHARS);
  }
}
