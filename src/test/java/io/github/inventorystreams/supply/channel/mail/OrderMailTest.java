package io.github.inventorystreams.supply.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.form.CsvOrderForm;
import io.github.inventorystreams.supply.form.PdfOrderForm;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as a mail program reads their bytes. */
class OrderMailTest {
  private static final long NOW = Instant.parse("2026-11-30T09:00:00Z").toEpochMilli();
  private static final URI LINK = URI.create("https://orders.example.com/o/abc-_1");
  private static final Session SESSION = Session.getInstance(new Properties());

  @Test
  void saysWhoOrdersWhatAndHowToAnswer() throws Exception {
    MimeMessage mail = sent(mailed(MailedSample.english(), false));
    assertThat(mail.getSubject())
        .isEqualTo("Purchase order PO-S1-DC1-20261130-1 from Müller & Söhne GmbH");
    assertThat(mail.getFrom()).containsExactly(new InternetAddress("purchasing@shop.example"));
    assertThat(mail.getAllRecipients())
        .containsExactly(new InternetAddress("orders@pottery.example"));
    assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("purchasing@example.com"));
    assertThat(mail.getMessageID()).isEqualTo("<PO-S1-DC1-20261130-1.2@orders.example.com>");
    assertThat(mail.getHeader("Date")).containsExactly("Mon, 30 Nov 2026 09:00:00 GMT");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(mail))
        .contains(
            "Müller & Söhne GmbH orders the goods below.",
            LINK.toString(),
            "The link works until Sat, 16 Jan 2027.",
            "Line 1: Blue mug, 0.3 l",
            "  Your article: 4711",
            "  Quantity: 10 CASE (of 12)",
            "  Price: 36.00 EUR",
            "  Delivery: Thu, 17 Dec 2026",
            "Total without tax: 710.00 EUR",
            "Delivery to: Warehouse Hamburg, Kai 5, 20457 Hamburg, DE",
            "Questions: Ada Keller, purchasing@example.com, +49 40 1234");
    assertThat(html(mail))
        .contains(
            "href=\"https://orders.example.com/o/abc-_1\"",
            "<bdi>Blue mug, 0.3 l</bdi>",
            "12.5 KG (of 1000)",
            "710.00 EUR")
        .doesNotContain("<img", "<script", "http:");
  }

  @Test
  void theFilesAreThoseOfTheForms() throws Exception {
    OrderDocument document = MailedSample.english();
    MimeMultipart parts = (MimeMultipart) sent(mailed(document, false)).getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    MimeBodyPart pdf = (MimeBodyPart) parts.getBodyPart(1);
    MimeBodyPart csv = (MimeBodyPart) parts.getBodyPart(2);
    assertThat(pdf.getFileName()).isEqualTo("order-PO-S1-DC1-20261130-1-2.pdf");
    assertThat(pdf.getContentType()).startsWith("application/pdf");
    assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(new PdfOrderForm().write(document));
    assertThat(csv.getFileName()).isEqualTo("order-PO-S1-DC1-20261130-1-2.csv");
    assertThat(csv.getInputStream().readAllBytes()).isEqualTo(new CsvOrderForm().write(document));
  }

  @Test
  void theSameMailAtTheSameTimeIsTheSameBytes() throws Exception {
    MailedOrder mailed = mailed(MailedSample.english(), false);
    assertThat(bytes(mailed)).isEqualTo(bytes(mailed));
  }

  @Test
  void whatIsRepeatedSaysSoUnderTheSameId() throws Exception {
    MimeMessage repeated = sent(mailed(MailedSample.english(), true));
    assertThat(repeated.getSubject()).endsWith("GmbH (sent again)");
    assertThat(text(repeated)).contains("the same order, not a second one");
    assertThat(html(repeated)).contains("the same order, not a second one");
    assertThat(repeated.getMessageID())
        .isEqualTo(sent(mailed(MailedSample.english(), false)).getMessageID());
  }

  @Test
  void aReminderAndACancellationAreMailsOfTheirOwn() throws Exception {
    MimeMessage reminder = sent(mailed(MailedSample.of(DocumentKind.REMINDER), false));
    assertThat(reminder.getSubject()).startsWith("Please answer our purchase order PO-S1");
    assertThat(reminder.getMessageID())
        .isEqualTo("<PO-S1-DC1-20261130-1.2.reminder-7@orders.example.com>");
    assertThat(reminder.getHeader("In-Reply-To"))
        .containsExactly("<PO-S1-DC1-20261130-1.2@orders.example.com>");
    MailedOrder without =
        new MailedOrder(MailedSample.of(DocumentKind.CANCELLATION), List.of(), null, false);
    MimeMessage cancellation = sent(without);
    assertThat(cancellation.getSubject()).startsWith("Cancelled: purchase order PO-S1");
    assertThat(cancellation.getMessageID())
        .isEqualTo("<PO-S1-DC1-20261130-1.2.cancellation@orders.example.com>");
    assertThat(text(cancellation)).contains("please do not deliver it").doesNotContain("https://");
    assertThat(html(cancellation)).doesNotContain("<a ");
    MimeMessage ofLines =
        sent(
            new MailedOrder(
                MailedSample.of(DocumentKind.LINE_CANCELLATION), List.of(), null, false));
    assertThat(ofLines.getSubject()).startsWith("Cancelled: lines of purchase order PO-S1");
    assertThat(ofLines.getMessageID())
        .isEqualTo("<PO-S1-DC1-20261130-1.2.line-cancellation@orders.example.com>");
    assertThat(text(ofLines)).contains("please do not deliver them").contains("stay as they are");
  }

  @Test
  void germanSuppliersReadGerman() throws Exception {
    MimeMessage mail = sent(mailed(MailedSample.german(), false));
    assertThat(mail.getSubject()).startsWith("Bestellung PO-S1");
    assertThat(text(mail))
        .contains("bestellt die Waren unten", "Menge: 12,5 KG (zu 1000)", "Preis: 36,00 EUR");
    assertThat(html(mail)).contains("<html lang=\"de\">", "Bestellung beantworten");
  }

  @Test
  void hostileTextIsNeitherAHeaderNorAPartNorMarkup() throws Exception {
    MailedOrder mailed = mailed(MailedSample.hostile(), false);
    MimeMessage mail = sent(mailed);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("sales@example.com"));
    assertThat(mail.getSubject()).hasLineCount(1).doesNotContain("\u202E", "\r");
    assertThat(mail.getMessageID()).matches("<[!-;=?-~]+@orders\\.example\\.com>").hasLineCount(1);
    assertThat(((MimeMultipart) mail.getContent()).getCount()).isEqualTo(3);
    assertThat(text(mail)).doesNotContain("\u202E", "\nBcc", "\n--=_");
    assertThat(html(mail)).doesNotContain("<script", "\u202E").contains("&lt;script&gt;");
    Enumeration<String> lines = mail.getAllHeaderLines();
    while (lines.hasMoreElements()) {
      assertThat(lines.nextElement()).doesNotContain("\nBcc");
    }
    MimeBodyPart file = (MimeBodyPart) ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(file.getFileName()).matches("[A-Za-z0-9._-]{1,150}");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b@c",
        "a@example.com, b@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "A <a@example.com\u0000>"
      })
  void aSupplierWithoutAnAddressGetsNone(String address) {
    OrderDocument document = withMail(address);
    assertThat(OrderMail.missing(document))
        .singleElement()
        .asString()
        .contains(address == null ? "the supplier has no mail address" : "is no mail address")
        .endsWith(": set \"mail\" of supplier S1, or \"to\" of the channel")
        .hasLineCount(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail(new MailedOrder(document, List.of(), LINK, false)));
  }

  @Test
  void aNameBeforeTheAddressIsTaken() throws Exception {
    MimeMessage mail =
        sent(new MailedOrder(withMail("Zoë <zoe@pottery.example>"), List.of(), LINK, false));
    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress())
        .isEqualTo("zoe@pottery.example");
  }

  @Test
  void aSenderNeedsAHost() throws Exception {
    InternetAddress from = new InternetAddress("purchasing@shop.example");
    for (String host : List.of("", "a b", "x>\r\nBcc: y", "-")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Letterhead(from, host));
    }
  }

  private static OrderDocument withMail(String address) {
    OrderDocument like = MailedSample.english();
    return new OrderDocument(
        like.kind(),
        like.poNumber(),
        like.revision(),
        like.controlNumber(),
        like.issuedAtMillis(),
        like.issueDate(),
        like.supplierId(),
        like.supplierOrderNumber(),
        like.buyer(),
        new Party("Pottery", null, null, Address.NONE, new Contact(null, address, null)),
        like.place(),
        like.requestedDelivery(),
        like.currency(),
        like.language(),
        like.lines());
  }

  private static MailedOrder mailed(OrderDocument document, boolean repeated) {
    return new MailedOrder(
        document,
        List.of(
            AttachedFile.of(document, new PdfOrderForm()),
            AttachedFile.of(document, new CsvOrderForm())),
        LINK,
        repeated);
  }

  private static OrderMail mail(MailedOrder mailed) throws MessagingException {
    Letterhead letterhead =
        new Letterhead(new InternetAddress("purchasing@shop.example"), "orders.example.com");
    return OrderMail.of(mailed, letterhead, SESSION, NOW);
  }

  private static byte[] bytes(MailedOrder mailed) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail(mailed).writeTo(bytes);
    return bytes.toByteArray();
  }

  private static MimeMessage sent(MailedOrder mailed) throws MessagingException, IOException {
    byte[] bytes = bytes(mailed);
    for (String line : new String(bytes, UTF_8).split("\r\n")) {
      assertThat(line).hasSizeLessThan(998);
    }
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
  }

  private static String text(Message mail) throws MessagingException, IOException {
    return words(mail, 0);
  }

  private static String html(Message mail) throws MessagingException, IOException {
    return words(mail, 1);
  }

  private static String words(Message mail, int which) throws MessagingException, IOException {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
    return ((String) words.getBodyPart(which).getContent()).replace("\r\n", "\n");
  }
}
