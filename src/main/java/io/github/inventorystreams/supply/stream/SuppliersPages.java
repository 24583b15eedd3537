package io.github.inventorystreams.supply.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.json.DocumentHeaders;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.AnswerMapping;
import io.github.inventorystreams.supply.answer.MappedStatement;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.page.AnswerOutcome;
import io.github.inventorystreams.supply.page.GivenAnswer;
import io.github.inventorystreams.supply.page.OrderPages;
import io.github.inventorystreams.supply.page.PageAnswer;
import io.github.inventorystreams.supply.page.ShownOrder;
import io.github.inventorystreams.supply.plan.SupplyPlan;
import io.github.inventorystreams.topology.Topics;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The orders as their suppliers see them on their pages, and what they answer there. */
final class SuppliersPages implements OrderPages {
  private static final Logger LOG = LoggerFactory.getLogger(SuppliersPages.class);
  private static final String FORM = "page";

  private final KnownOrders orders;
  private final Function<PurchaseOrder, OrderDocument> documents;
  private final AnswerMapping mapping;
  private final SupplyProducer producer;
  private final Topics topics;
  private final SupplyPlan plan;
  private final InstantSource clock;

  /** What was answered here and does not show in the orders yet. */
  private final RecentAnswers given = new RecentAnswers();

  SuppliersPages(
      KnownOrders orders,
      Function<PurchaseOrder, OrderDocument> documents,
      AnswerMapping mapping,
      SupplyProducer producer,
      Topics topics,
      SupplyPlan plan,
      InstantSource clock) {
    this.orders = orders;
    this.documents = documents;
    this.mapping = mapping;
    this.producer = producer;
    this.topics = topics;
    this.plan = plan;
    this.clock = clock;
  }

  @Override
  public Optional<ShownOrder> find(OrderLink link) {
    PurchaseOrder latest = orders.latest(link.poNumber()).orElse(null);
    PurchaseOrder placed = orders.placed(link.poNumber()).orElse(null);
    if (latest == null || placed == null || !latest.supplierId().equals(link.supplierId())) {
      return Optional.empty();
    }
    try {
      OrderDocument document = documents.apply(placed);
      ShownOrder.State state = state(link, placed, latest);
      return Optional.of(
          new ShownOrder(
              state == ShownOrder.State.OPEN
                  ? document.with(line -> isOpen(line, latest))
                  : document,
              state,
              last(latest),
              plan.zone()));
    } catch (IllegalArgumentException e) {
      LOG.warn("{} can't be shown to its supplier: {}", link.poNumber(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Of what has come, or does not come any more, there is nothing left to say. */
  private static boolean isOpen(OrderDocument.Line shown, PurchaseOrder latest) {
    return latest.lines().stream()
        .filter(line -> line.line() == shown.number())
        .allMatch(line -> !line.status().isFinal() || line.status() == OrderStatus.REJECTED);
  }

  @Override
  public AnswerOutcome answer(OrderLink link, PageAnswer answer) {
    // One at a time, so that of two at once the second one sees the first.
    synchronized (given) {
      ShownOrder order = find(link).orElse(null);
      if (order == null) {
        return new AnswerOutcome.NotStored();
      }
      GivenAnswer last = order.last();
      if (last != null && last.id().equals(answer.id())) {
        return new AnswerOutcome.Taken(last);
      }
      String lastId = last == null ? null : last.id();
      if (order.state() != ShownOrder.State.OPEN || !Objects.equals(lastId, answer.after())) {
        return new AnswerOutcome.Overtaken(order);
      }
      return store(link, answer, last);
    }
  }

  private AnswerOutcome store(OrderLink link, PageAnswer answer, @Nullable GivenAnswer last) {
    long nowMillis = clock.millis();
    // A later answer has to be later than the one before it, whatever the clock says.
    long saidAtMillis = last == null ? nowMillis : Math.max(nowMillis, last.atMillis() + 1);
    SupplierDocument document =
        new SupplierDocument(FORM, null, answer.id(), saidAtMillis, List.of(answer.response()));
    try {
      producer.keep(kept(link, answer));
      MappedStatement mapped =
          mapping.of(document, Senders.only(link.supplierId()), saidAtMillis).get(0);
      if (mapped instanceof MappedStatement.Refused refused) {
        LOG.warn("An answer on the page of {} is refused: {}", link.poNumber(), refused.detail());
        return new AnswerOutcome.NotStored();
      }
      producer.supplierEvents(List.of(((MappedStatement.Understood) mapped).event()));
    } catch (KafkaException e) {
      LOG.error(
          "An answer on the page of {} can't be published: {}",
          link.poNumber(),
          OneLine.of(String.valueOf(e.getMessage()), 300));
      return new AnswerOutcome.NotStored();
    }
    GivenAnswer now = new GivenAnswer(answer.id(), saidAtMillis, answer.response());
    given.put(link.poNumber(), now);
    return new AnswerOutcome.Taken(now);
  }

  /** The fields of the form, so that what he said can be read again in his own words. */
  private ProducerRecord<byte[], byte[]> kept(OrderLink link, PageAnswer answer) {
    Headers headers = new RecordHeaders();
    headers.add(
        DocumentHeaders.NAME,
        "page of %s/%d".formatted(link.poNumber(), link.revision()).getBytes(UTF_8));
    headers.add(DocumentHeaders.FORM, FORM.getBytes(UTF_8));
    return new ProducerRecord<>(
        topics.supplierDocuments(),
        null,
        plan.channelOf(link.supplierId()).getBytes(UTF_8),
        answer.encodedForm().getBytes(UTF_8),
        headers);
  }

  private static ShownOrder.State state(
      OrderLink link, PurchaseOrder placed, PurchaseOrder latest) {
    if (latest.type() == PurchaseOrder.Type.PO_CANCELLED && latest.hasCancelledLines()) {
      return ShownOrder.State.CANCELLED;
    }
    if (latest.type() == PurchaseOrder.Type.PO_CLOSED) {
      return ShownOrder.State.CLOSED;
    }
    return placed.revision() > link.revision() ? ShownOrder.State.REVISED : ShownOrder.State.OPEN;
  }

  /** What was answered here, unless the order shows a later answer that came another way. */
  private @Nullable GivenAnswer last(PurchaseOrder latest) {
    Long saidAtMillis = null;
    for (PurchaseOrder.Line line : latest.lines()) {
      Long said = line.progress().answer().saidAtMillis();
      if (said != null && (saidAtMillis == null || said > saidAtMillis)) {
        saidAtMillis = said;
      }
    }
    GivenAnswer here = given.get(latest.poNumber());
    if (here != null && (saidAtMillis == null || saidAtMillis <= here.atMillis())) {
      return here;
    }
    return saidAtMillis == null
        ? null
        : new GivenAnswer("at-" + saidAtMillis, saidAtMillis, response(latest));
  }

  /** The answer that an order shows, in units of the SKU. */
  private static Statement.Response response(PurchaseOrder order) {
    List<Statement.Line> lines = new ArrayList<>();
    for (PurchaseOrder.Line line : order.lines()) {
      LineProgress progress = line.progress();
      if (progress.status() == OrderStatus.REJECTED) {
        lines.add(line(line, LineVerdict.REJECTED, null));
      } else if (progress.promised().isEmpty()) {
        lines.add(line(line, LineVerdict.ACCEPTED, null));
      } else {
        progress.promised().forEach(each -> lines.add(line(line, LineVerdict.CHANGED, each)));
      }
    }
    return new Statement.Response(
        order.poNumber(), Verdict.CHANGED, order.supplierOrderNumber(), null, lines);
  }

  private static Statement.Line line(
      PurchaseOrder.Line line, LineVerdict verdict, @Nullable Delivery delivery) {
    return new Statement.Line(
        line.line(),
        line.sku(),
        null,
        null,
        verdict,
        delivery == null ? null : BigDecimal.valueOf(delivery.quantity()),
        // Price and quantity are those of a unit of the SKU.
        "C62",
        delivery == null ? null : delivery.deliveryDate(),
        line.progress().answer().unitCost(),
        line.progress().answer().substituteSku(),
        null,
        null,
        line.progress().answer().reason(),
        "line " + line.line());
  }
}
