package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.answer.edi.EdiReceipt;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.Request;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what partners' programs say of the documents that they got from us: a document that
 * could not be read is given up, one that has come is there. Said twice, it is the same again.
 */
final class ReceiptIntake {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptIntake.class);
  private static final int MAX_REASON = 300;

  private final SentDocuments sent;
  private final SupplyProducer producer;

  ReceiptIntake(SentDocuments sent, SupplyProducer producer) {
    this.sent = sent;
    this.producer = producer;
  }

  /**
   * Takes in receipts that came by a channel.
   *
   * @param senders whose receipts come by it
   * @return those for documents that nobody has sent, one line each
   */
  List<String> take(String channel, List<EdiReceipt> receipts, Senders senders, long cameAtMillis) {
    List<String> unknown = new ArrayList<>();
    for (EdiReceipt receipt : receipts) {
      Delivery document = find(channel, receipt.controlNumber());
      if (document == null || !senders.includes().test(document.supplierId())) {
        unknown.add(
            "no document with the control number %s was sent by %s (%s)"
                .formatted(OneLine.quoted(receipt.controlNumber()), channel, shown(receipt)));
      } else if (receipt.outcome() == EdiReceipt.Outcome.REJECTED) {
        rejected(document, receipt, cameAtMillis);
      } else if (document.kind() == DocumentKind.ORDER) {
        received(document, cameAtMillis);
      }
    }
    return unknown;
  }

  private @Nullable Delivery find(String channel, String controlNumber) {
    try {
      return sent.find(channel, Long.parseLong(controlNumber));
    } catch (NumberFormatException e) {
      // Our numbers are numbers.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a receipt was read", e);
    }
  }

  private void rejected(Delivery document, EdiReceipt receipt, long cameAtMillis) {
    String reason = "the supplier's program could not read it: " + shown(receipt);
    LOG.error("{} was given up: {}", document.key(), reason);
    producer.request(
        Request.rejected(
            id(document),
            document.key(),
            document.supplierId(),
            cameAtMillis,
            new Request.Rejection(document.controlNumber(), reason)));
  }

  private void received(Delivery document, long cameAtMillis) {
    producer.supplierEvents(
        List.of(
            new SupplierEvent.ReceivedBySupplier(
                id(document), document.supplierId(), document.key().poNumber(), cameAtMillis)));
    producer.request(
        Request.acknowledged(
            id(document), document.supplierId(), document.key().poNumber(), cameAtMillis));
  }

  private static String id(Delivery document) {
    return "receipt:%s:%d:%s"
        .formatted(document.key().channel(), document.controlNumber(), document.key().poNumber());
  }

  private static String shown(EdiReceipt receipt) {
    return OneLine.of(receipt.detail(), MAX_REASON);
  }
}
