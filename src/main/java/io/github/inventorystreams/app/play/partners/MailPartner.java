package io.github.inventorystreams.app.play.partners;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens the link of a mail in its folder, and sends the form of the page that it leads to. */
record MailPartner(Path folder, PageVisitor visitor) implements Partner {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/o/[A-Za-z0-9_-]+");

  @Override
  public boolean has(PurchaseOrder order) {
    return Files.exists(mail(order));
  }

  @Override
  public void answer(PurchaseOrder order, SupplierEvent.Confirmation said)
      throws IOException, InterruptedException {
    visitor.send(link(mail(order)), fields(said));
  }

  /** The page says at once what it does not take. */
  @Override
  public @Nullable String refusal(PurchaseOrder order) {
    return null;
  }

  @Override
  public String orders() {
    return folder.getFileName() + "/*.eml (text, HTML, PDF, CSV)";
  }

  @Override
  public String answers() {
    return "the page that the link of each mail leads to";
  }

  private Path mail(PurchaseOrder order) {
    return folder.resolve(order.poNumber() + '-' + order.revision() + ".eml");
  }

  private static URI link(Path mail) throws IOException {
    try (InputStream in = Files.newInputStream(mail)) {
      String text = plainText(new MimeMessage(Session.getInstance(new Properties()), in));
      Matcher link = LINK.matcher(text == null ? "" : text);
      if (!link.find()) {
        throw new IOException("%s has no link".formatted(mail));
      }
      return URI.create(link.group());
    } catch (MessagingException e) {
      throw new IOException("%s is no mail".formatted(mail), e);
    }
  }

  private static @Nullable String plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        String text = plainText(each);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private static Map<String, String> fields(SupplierEvent.Confirmation said) {
    if (said.lines().stream().allMatch(MailPartner::isAsOrdered)) {
      return Map.of("act", "all");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "send");
    for (AnswerLine line : said.lines()) {
      String name = "l" + line.line() + '-';
      fields.put(name + "how", how(line));
      int part = 0;
      for (Delivery delivery : line.schedule()) {
        part++;
        fields.put(name + 'q' + part, Long.toString(delivery.quantity()));
        fields.put(name + 'd' + part, String.valueOf(delivery.deliveryDate()));
      }
    }
    return fields;
  }

  private static String how(AnswerLine line) {
    if (line.status() == LineStatus.REJECTED) {
      return "none";
    }
    return isAsOrdered(line) ? "ordered" : "other";
  }

  private static boolean isAsOrdered(AnswerLine line) {
    return line.status() == LineStatus.ACCEPTED && line.schedule().isEmpty();
  }
}
