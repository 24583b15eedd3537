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
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.answer.edi.EdiReceipt;
import io.github.inventorystreams.supply.delivery.Request;
import io.github.inventorystreams.topology.Topics;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what suppliers send: the bytes are kept first, then their statements become supplier
 * events. What is not understood is a dead letter, and nothing of it counts. Taken in twice, a
 * document is the same events again. Thread-safe.
 */
final class DocumentIntake {
  private static final int MAX_NUMBER_CHARS = 200;

  private final SupplyProducer producer;
  private final Topics topics;
  private final AnswerMapping mapping;
  private final ReceiptIntake receipts;
  private final SupplyStatus status;

  DocumentIntake(
      SupplyProducer producer,
      Topics topics,
      AnswerMapping mapping,
      ReceiptIntake receipts,
      SupplyStatus status) {
    this.producer = producer;
    this.topics = topics;
    this.mapping = mapping;
    this.receipts = receipts;
    this.status = status;
  }

  /**
   * Bytes that came from a supplier.
   *
   * @param channel that they came by
   * @param name of the file, or what else people know it by
   * @param cameFrom the supplier whose way it is, or {@code null} where several share one
   * @param cameAtMillis the same however often they are read
   */
  record Incoming(
      String channel,
      String name,
      Way way,
      @Nullable String cameFrom,
      long cameAtMillis,
      byte[] bytes) {}

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
      String detail = String.valueOf(e.getMessage());
      refuse(incoming, headers, place, DeadLetterReason.MALFORMED, detail);
      status.answered(0, 1);
      return List.of(detail);
    }
    List<String> refused = new ArrayList<>(take(documents, incoming, headers, place));
    refused.addAll(take(incoming, said, headers, place));
    return refused;
  }

  /**
   * Refuses a document that is too large to be read.
   *
   * @param beginning with the first bytes of it
   * @return why, one line
   */
  List<String> refuseLarge(Incoming beginning, int maxBytes) {
    Headers headers = headers(beginning);
    String detail = "it is larger than %d bytes".formatted(maxBytes);
    refuse(beginning, headers, kept(beginning, headers), DeadLetterReason.MALFORMED, detail);
    status.answered(0, 1);
    return List.of(detail);
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
    List<String> unknown = receipts.take(incoming.channel(), said, incoming.cameAtMillis());
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
          mapping.of(document, incoming.cameFrom(), incoming.cameAtMillis())) {
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
