package io.github.inventorystreams.supply.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.DeadLetterHeaders;
import io.github.inventorystreams.json.DocumentHeaders;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.AnswerMapping;
import io.github.inventorystreams.supply.answer.AnswerRefusalReason;
import io.github.inventorystreams.supply.answer.MappedStatement;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.answer.edi.EdiReceipt;
import io.github.inventorystreams.supply.delivery.Request;
import io.github.inventorystreams.topology.Topics;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what suppliers send: the bytes are kept first, then their statements become supplier
 * events. What is not understood is a dead letter, and nothing of it counts. Taken in twice, a
 * document is the same events again. Thread-safe.
 */
final class DocumentIntake {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);
  private static final int MAX_NUMBER_CHARS = 200;

  /** Enough to see what it is. */
  private static final int KEPT_OF_LARGE_BYTES = 64 << 10;

  private final SupplyProducer producer;
  private final Topics topics;
  private final KnownOrders orders;
  private final AnswerMapping mapping;
  private final ReceiptIntake receipts;
  private final SupplyStatus status;

  DocumentIntake(
      SupplyProducer producer,
      Topics topics,
      KnownOrders orders,
      AnswerMapping mapping,
      ReceiptIntake receipts,
      SupplyStatus status) {
    this.producer = producer;
    this.topics = topics;
    this.orders = orders;
    this.mapping = mapping;
    this.receipts = receipts;
    this.status = status;
  }

  /**
   * Bytes that came from a supplier.
   *
   * @param channel that they came by
   * @param name of the file, or what else people know it by
   * @param senders whose answers come by the channel
   * @param cameAtMillis the same however often they are read
   */
  record Incoming(
      String channel, String name, Way way, Senders senders, long cameAtMillis, byte[] bytes) {}

  /** How the bytes of a way are read. */
  record Way(AnswerForm form, ZoneId zone) {}

  /**
   * Takes in a document, or several in one file.
   *
   * @return what of it was refused, one line each
   */
  List<String> take(Incoming incoming) {
    Headers headers = headers(incoming);
    RecordMetadata place = kept(incoming, headers);
    AnswerForm form = incoming.way().form();
    List<SupplierDocument> documents;
    List<EdiReceipt> said;
    try {
      documents = form.read(incoming.bytes(), incoming.way().zone());
      said =
          form instanceof EdiReceipt.Form receiving
              ? receiving.receipts(incoming.bytes())
              : List.of();
    } catch (UnreadableAnswerException e) {
      return unreadable(incoming, headers, place, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // Whatever a reader stumbles over, the documents behind this one are read.
      LOG.error("The form {} fails over {}", form.name(), OneLine.quoted(incoming.name()), e);
      return unreadable(
          incoming, headers, place, "the form %s fails over it".formatted(form.name()));
    }
    orders.await(
        documents.stream()
            .flatMap(document -> document.statements().stream())
            .map(Statement::poNumber)
            .collect(Collectors.toSet()));
    List<String> refused = new ArrayList<>(take(documents, incoming, headers, place));
    refused.addAll(take(incoming, said, headers, place));
    return refused;
  }

  private List<String> unreadable(
      Incoming incoming, Headers headers, RecordMetadata place, String detail) {
    refuse(incoming, headers, place, DeadLetterReason.MALFORMED, detail);
    status.answered(0, 1);
    return List.of(detail);
  }

  /**
   * Refuses a document that is too large to be read, of which the beginning is kept.
   *
   * @return why, one line
   */
  List<String> refuseLarge(Incoming large, int maxBytes) {
    Incoming beginning =
        new Incoming(
            large.channel(),
            large.name(),
            large.way(),
            large.senders(),
            large.cameAtMillis(),
            Arrays.copyOf(large.bytes(), KEPT_OF_LARGE_BYTES));
    Headers headers = headers(beginning);
    return unreadable(
        beginning,
        headers,
        kept(beginning, headers),
        "it is larger than %d bytes".formatted(maxBytes));
  }

  private RecordMetadata kept(Incoming incoming, Headers headers) {
    return producer.keep(
        new ProducerRecord<>(
            topics.supplierDocuments(),
            null,
            incoming.channel().getBytes(UTF_8),
            incoming.bytes(),
            headers));
  }

  private List<String> take(
      Incoming incoming, List<EdiReceipt> said, Headers headers, RecordMetadata place) {
    List<String> unknown =
        receipts.take(incoming.channel(), said, incoming.senders(), incoming.cameAtMillis());
    unknown.forEach(
        detail -> refuse(incoming, headers, place, DeadLetterReason.UNKNOWN_ORDER, detail));
    status.answered(said.size() - unknown.size(), unknown.size());
    return unknown;
  }

  private List<String> take(
      List<SupplierDocument> documents, Incoming incoming, Headers headers, RecordMetadata place) {
    List<SupplierEvent> events = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (SupplierDocument document : documents) {
      for (MappedStatement statement :
          mapping.of(document, incoming.senders(), incoming.cameAtMillis())) {
        if (statement instanceof MappedStatement.Understood understood) {
          events.add(understood.event());
        } else if (statement instanceof MappedStatement.Refused refusal) {
          refused.add(refusal.detail());
          refuse(
              incoming,
              about(refusal.statement().poNumber(), headers),
              place,
              reason(refusal.reason()),
              refusal.detail());
        }
      }
    }
    producer.supplierEvents(events);
    for (SupplierEvent event : events) {
      if (event instanceof SupplierEvent.ReceivedBySupplier) {
        producer.request(
            Request.acknowledged(
                event.eventId(), event.supplierId(), event.poNumber(), event.saidAtMillis()));
      }
    }
    status.answered(events.size(), refused.size());
    return refused;
  }

  private void refuse(
      Incoming incoming,
      Headers headers,
      RecordMetadata place,
      DeadLetterReason reason,
      String detail) {
    producer.keep(
        new ProducerRecord<>(
            topics.deadLetters(),
            null,
            incoming.channel().getBytes(UTF_8),
            incoming.bytes(),
            DeadLetterHeaders.of(
                headers,
                reason,
                incoming.name() + ": " + detail,
                place.topic(),
                place.partition(),
                place.offset(),
                place.timestamp())));
  }

  private static Headers headers(Incoming incoming) {
    RecordHeaders headers = new RecordHeaders();
    Map.of(
            DocumentHeaders.NAME,
            incoming.name(),
            DocumentHeaders.FORM,
            incoming.way().form().name())
        .forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
    return headers;
  }

  private static Headers about(String poNumber, Headers headers) {
    return new RecordHeaders(headers)
        .add(DocumentHeaders.PO_NUMBER, OneLine.of(poNumber, MAX_NUMBER_CHARS).getBytes(UTF_8));
  }

  private static DeadLetterReason reason(AnswerRefusalReason reason) {
    return switch (reason) {
      case UNKNOWN_ORDER, UNKNOWN_LINE, AMBIGUOUS_LINE -> DeadLetterReason.UNKNOWN_ORDER;
      case WRONG_SUPPLIER, UNKNOWN_SENDER -> DeadLetterReason.WRONG_SUPPLIER;
      case UNKNOWN_SUBSTITUTE -> DeadLetterReason.UNKNOWN_ID;
      case CONTRADICTION,
          FRACTION_OF_UNIT,
          UNKNOWN_UNIT,
          UNBOOKABLE_SUBSTITUTE,
          OUT_OF_RANGE,
          SAYS_NOTHING,
          SAID_TWICE ->
          DeadLetterReason.MALFORMED;
    };
  }
}
