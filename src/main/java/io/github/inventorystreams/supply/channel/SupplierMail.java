package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.MailSender;
import io.github.inventorystreams.supply.channel.mail.AttachedFile;
import io.github.inventorystreams.supply.channel.mail.Letterhead;
import io.github.inventorystreams.supply.channel.mail.MailedOrder;
import io.github.inventorystreams.supply.channel.mail.OrderMail;
import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.form.CsvOrderForm;
import io.github.inventorystreams.supply.form.OrderForm;
import io.github.inventorystreams.supply.form.PdfOrderForm;
import io.github.inventorystreams.supply.link.OrderLink;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails orders to people at the supplier, as PDF and CSV, with a link to answer. */
public final class SupplierMail implements SupplierChannel {
  private static final List<OrderForm> FORMS = List.of(new PdfOrderForm(), new CsvOrderForm());

  private final Post post;
  private final Letterhead letterhead;
  private final @Nullable String usualTo;
  private final @Nullable Links links;

  /** What takes mails: a server, or a folder. */
  @FunctionalInterface
  public interface Post {
    /**
     * Takes one, and throws nothing.
     *
     * @param name by which people know it where it is kept
     */
    DeliveryOutcome take(String name, MailSender.Mail mail);
  }

  /** Makes the link of a document. */
  @FunctionalInterface
  public interface Links {
    URI to(OrderLink link);
  }

  /**
   * @param usualTo where a supplier has no address of his own; {@code null} = his orders wait
   * @param links {@code null} = there is no page to answer on
   */
  public SupplierMail(
      Post post, Letterhead letterhead, @Nullable String usualTo, @Nullable Links links) {
    this.post = post;
    this.letterhead = letterhead;
    this.usualTo = usualTo;
    this.links = links;
  }

  @Override
  public boolean isForMachines() {
    return false;
  }

  @Override
  public boolean takes(DocumentKind kind) {
    return true;
  }

  @Override
  public List<String> missing(OrderDocument document) {
    return OrderMail.missing(addressed(document));
  }

  @Override
  public Letter letter(OrderDocument document) {
    OrderDocument addressed = addressed(document);
    return new Letter(
        addressed,
        FORMS.stream()
            .filter(form -> form.has(addressed.kind()))
            .map(form -> AttachedFile.of(addressed, form))
            .map(file -> new Letter.File(file.name(), file.mediaType(), file.bytes()))
            .toList());
  }

  @Override
  public Attempt send(Letter letter, long nowMillis, boolean repeated) {
    OrderDocument document = letter.document();
    URI link =
        links == null || document.kind().isCancellation() ? null : links.to(OrderLink.of(document));
    List<AttachedFile> files =
        letter.files().stream()
            .map(file -> new AttachedFile(file.name(), file.mediaType(), file.bytes()))
            .toList();
    DeliveryOutcome outcome =
        post.take(
            Letter.fileName(document),
            session ->
                OrderMail.of(
                    new MailedOrder(document, files, link, repeated),
                    letterhead,
                    session,
                    nowMillis));
    if (outcome instanceof DeliveryOutcome.Failed failed) {
      return new Attempt.Failed(failed.reason(), failed.waitAtLeast());
    }
    if (outcome instanceof DeliveryOutcome.Refused refused) {
      return new Attempt.Refused(refused.reason());
    }
    return new Attempt.Taken(OrderMail.id(document, letterhead));
  }

  /** With the usual address where the supplier has none. */
  private OrderDocument addressed(OrderDocument document) {
    Party supplier = document.supplier();
    if (supplier.contact().mail() != null || usualTo == null) {
      return document;
    }
    Contact contact = new Contact(supplier.contact().name(), usualTo, supplier.contact().phone());
    return document.to(
        new Party(supplier.name(), supplier.id(), supplier.taxId(), supplier.address(), contact));
  }
}
