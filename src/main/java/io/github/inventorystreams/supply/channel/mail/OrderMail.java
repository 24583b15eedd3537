package io.github.inventorystreams.supply.channel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a mail: text and HTML, with its files. Its id is that of the document, so that mail
 * programs know a second copy; written at the same time it has the same bytes.
 */
public final class OrderMail extends MimeMessage {
  private static final String CHARSET = "UTF-8";
  private static final int MAX_QUOTED_CHARS = 60;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final String id;

  private OrderMail(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * The mail to the supplier of an order.
   *
   * @throws IllegalArgumentException if {@link #missing} has something to say
   */
  public static OrderMail of(
      MailedOrder mailed, Letterhead letterhead, Session session, long nowMillis)
      throws MessagingException {
    OrderDocument document = mailed.document();
    List<String> missing = missing(document);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(missing.get(0));
    }
    OrderMail mail = new OrderMail(session, id(document, letterhead));
    OrderMailText text = new OrderMailText(mailed);
    mail.setFrom(letterhead.from());
    mail.setRecipient(
        Message.RecipientType.TO, new InternetAddress(document.supplier().contact().mail(), true));
    InternetAddress buyer = address(document.buyer().contact().mail());
    if (buyer != null) {
      mail.setReplyTo(new InternetAddress[] {buyer});
    }
    mail.setSubject(text.subject(), CHARSET);
    mail.setHeader("Date", DATE.format(Instant.ofEpochMilli(nowMillis)));
    if (document.kind() == DocumentKind.REMINDER) {
      String order = '<' + orderId(document) + '@' + letterhead.host() + '>';
      mail.setHeader("In-Reply-To", order);
      mail.setHeader("References", order);
    }
    // Whoever is out of office need not answer.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setContent(mail.parts(mailed, text));
    mail.saveChanges();
    return mail;
  }

  /** What the mail needs and the document does not have: one line each. */
  public static List<String> missing(OrderDocument document) {
    String mail = document.supplier().contact().mail();
    if (mail == null) {
      return List.of(
          "the supplier has no mail address: set \"mail\" of supplier %s, or \"to\" of the channel"
              .formatted(shown(document.supplierId())));
    }
    return address(mail) == null
        ? List.of(
            "%s is no mail address: set \"mail\" of supplier %s, or \"to\" of the channel"
                .formatted(OneLine.quoted(mail), shown(document.supplierId())))
        : List.of();
  }

  /** The id of the mail of a document, with its brackets. */
  public static String id(OrderDocument document, Letterhead letterhead) {
    String suffix =
        switch (document.kind()) {
          case ORDER -> "";
          // There may be several.
          case REMINDER -> ".reminder-" + document.controlNumber();
          case LINE_CANCELLATION -> ".line-cancellation";
          case CANCELLATION -> ".cancellation";
        };
    return '<' + orderId(document) + suffix + '@' + letterhead.host() + '>';
  }

  private static String orderId(OrderDocument document) {
    String number = URLEncoder.encode(document.poNumber(), UTF_8).replace(".", "%2E");
    return number + '.' + document.revision();
  }

  private MimeMultipart parts(MailedOrder mailed, OrderMailText text) throws MessagingException {
    List<MimeBodyPart> parts = new ArrayList<>();
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(
        new Parts(
            "alternative",
            boundary("words"),
            List.of(
                readable(text.plain(), "plain"),
                readable(OrderMailHtml.of(mailed, text), "html"))));
    parts.add(words);
    for (AttachedFile file : mailed.files()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
      part.setFileName(file.name());
      part.setHeader("Content-Transfer-Encoding", "base64");
      parts.add(part);
    }
    return new Parts("mixed", boundary("files"), parts);
  }

  /** Encoded in any case, so that no text of others can look like the end of a part. */
  private static MimeBodyPart readable(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, CHARSET, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private String boundary(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((id + name).getBytes(UTF_8));
      return "=_" + HexFormat.of().formatHex(digest).substring(0, MAX_QUOTED_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** One address and nothing else; {@code null} if it is none. */
  private static @Nullable InternetAddress address(@Nullable String text) {
    if (text == null || text.chars().anyMatch(Character::isISOControl)) {
      return null;
    }
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return address.getAddress().indexOf('@') > 0 ? address : null;
    } catch (AddressException e) {
      return null;
    }
  }

  private static String shown(String text) {
    return OneLine.of(text, MAX_QUOTED_CHARS);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /** Parts with a boundary that is the same each time. */
  private static final class Parts extends MimeMultipart {
    Parts(String subtype, String boundary, List<MimeBodyPart> parts) throws MessagingException {
      super(subtype);
      ContentType type = new ContentType("multipart", subtype, null);
      type.setParameter("boundary", boundary);
      contentType = type.toString();
      for (MimeBodyPart part : parts) {
        addBodyPart(part);
      }
    }
  }
}
