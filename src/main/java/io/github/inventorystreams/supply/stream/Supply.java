package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.AnswerMapping;
import io.github.inventorystreams.supply.answer.JsonAnswerForm;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.answer.edi.EdiReceipt;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.delivery.Deliveries;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderDocuments;
import io.github.inventorystreams.supply.page.OrderPages;
import io.github.inventorystreams.supply.plan.SupplyPlan;
import io.github.inventorystreams.supply.post.PostDesk;
import io.github.inventorystreams.supply.post.PostDoor;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings orders to suppliers by a plan, and their answers back. Several processes with the same
 * group share the work.
 */
public final class Supply implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supply.class);
  private static final Duration TO_LOAD = Duration.ofMinutes(10);
  private static final Duration TO_FINISH = Duration.ofSeconds(6);

  private static final int MAX_REASON = 300;
  private static final JsonAnswerForm AT_ONCE = new JsonAnswerForm();

  private final SupplyPlan plan;
  private final SupplyStatus status;
  private final SupplyProducer producer;
  private final MasterDataTable masterData;
  private final KnownOrders orders;
  private final SentDocuments sent;
  private final OrderDocuments documents;
  private final Couriers couriers;
  private final OrdersOut out;
  private final SuppliersPages pages;
  private final PostDesk posts;
  private final List<InboxReader> inboxes = new ArrayList<>();
  private final OutputReader reader = new OutputReader();

  /**
   * Prepares all of it; nothing is connected to but Kafka.
   *
   * @param group of the processes that share the work
   */
  public Supply(
      SupplyPlan plan,
      Map<String, Object> clientProperties,
      Topics topics,
      String group,
      InstantSource clock) {
    this.plan = plan;
    this.status = new SupplyStatus(channelNames(plan), clock);
    this.producer = new SupplyProducer(clientProperties, topics);
    this.masterData = new MasterDataTable(clientProperties, topics);
    this.orders = new KnownOrders(clientProperties, topics, clock);
    this.sent = new SentDocuments(clientProperties, topics);
    this.documents = new OrderDocuments(masterData.known(), plan.buyer());
    Map<String, SupplierChannel> channels = new HashMap<>();
    plan.ways().forEach((name, way) -> channels.put(name, way.channel()));
    AnswerMapping mapping =
        new AnswerMapping(masterData.known(), number -> orders.latest(number).orElse(null));
    DocumentIntake intake =
        new DocumentIntake(
            producer, topics, orders, mapping, new ReceiptIntake(sent, producer), status);
    this.couriers =
        new Couriers(
            channels,
            this::document,
            (delivery, answer) -> answered(intake, delivery, answer, clock.millis()),
            producer,
            clock);
    this.out =
        new OrdersOut(
            topics,
            group,
            clientProperties,
            numbers ->
                new Deliveries(plan.retries(), plan::channelOf, channels::containsKey, numbers),
            orders,
            couriers,
            producer,
            clock,
            status);
    this.pages = new SuppliersPages(orders, this::document, mapping, producer, topics, plan, clock);
    List<PostDoor> doors = new ArrayList<>();
    plan.ways()
        .forEach(
            (name, way) -> {
              if (way.answers() instanceof SupplyPlan.InboxPlan fetched) {
                inboxes.add(
                    new InboxReader(
                        name,
                        fetched.inbox(),
                        fetched.every(),
                        new DocumentIntake.Way(fetched.form(), plan.zone()),
                        plan.senders(name),
                        intake,
                        orders,
                        status));
              } else if (way.answers() instanceof SupplyPlan.PostPlan posted) {
                doors.add(new PostDoor(name, posted.form(), posted.secret()));
              }
            });
    this.posts = new PostDesk(doors, new PostedDocuments(plan, intake, orders, clock));
  }

  /**
   * Reads what is set and which orders there are, and begins.
   *
   * @param topicIds what sets the topics of orders and of requests apart from others of their names
   * @throws InterruptedException if somebody wants it to end meanwhile
   */
  public void start(String topicIds) throws InterruptedException {
    masterData.start();
    orders.start();
    if (hasReceipts()) {
      sent.start();
    }
    if (!masterData.awaitLoaded(TO_LOAD)) {
      throw new IllegalStateException("the settings can't be read from Kafka");
    }
    producer.readsTopics(topicIds);
    out.start(topicIds);
    inboxes.forEach(InboxReader::start);
  }

  /** Without any, nobody asks for documents by their numbers. */
  private boolean hasReceipts() {
    return plan.ways().values().stream()
        .map(SupplyPlan.Way::answers)
        .anyMatch(answers -> answers != null && answers.form() instanceof EdiReceipt.Form);
  }

  public SupplyStatus status() {
    return status;
  }

  /** The orders on the pages of suppliers. */
  public OrderPages pages() {
    return pages;
  }

  /** Where suppliers' systems post answers. */
  public PostDesk posts() {
    return posts;
  }

  private OrderDocument document(int partition, Delivery delivery) {
    PurchaseOrder order =
        reader.purchaseOrder(
            Objects.requireNonNull(delivery.order(), "the order of what was not attempted").json());
    return made(
        documents.of(
            order,
            delivery.kind(),
            plan.zone(),
            language(order.supplierId()),
            delivery.controlNumber()));
  }

  private OrderDocument document(PurchaseOrder order) {
    return made(
        documents.of(order, DocumentKind.ORDER, plan.zone(), language(order.supplierId()), 1));
  }

  /** A server may say OK in any words; only what is meant as an answer is one. */
  private void answered(DocumentIntake intake, Delivery delivery, byte[] answer, long nowMillis) {
    if (!JsonAnswerForm.isMeant(answer)) {
      return;
    }
    orders.requireLoaded(TO_LOAD);
    DocumentIntake.Incoming incoming =
        new DocumentIntake.Incoming(
            delivery.key().channel(),
            "answer to " + delivery.key(),
            new DocumentIntake.Way(AT_ONCE, plan.zone()),
            Senders.only(delivery.supplierId()),
            nowMillis,
            answer);
    List<String> refused =
        answer.length > AnswerForm.MAX_BYTES
            ? intake.refuseLarge(incoming, AnswerForm.MAX_BYTES)
            : intake.take(incoming);
    if (!refused.isEmpty()) {
      LOG.warn("The answer to {} is refused: {}", delivery.key(), line(refused));
    }
  }

  private static String line(List<String> reasons) {
    return OneLine.of(String.join("; ", reasons), MAX_REASON);
  }

  /** Orders of suppliers without a channel wait as well. */
  private static Set<String> channelNames(SupplyPlan plan) {
    Set<String> names = new HashSet<>(plan.ways().keySet());
    if (plan.otherwise() == null) {
      names.add(SupplyPlan.NONE);
    }
    return names;
  }

  private String language(String supplierId) {
    return Objects.requireNonNullElse(masterData.known().languageOf(supplierId), plan.language());
  }

  private static OrderDocument made(OrderDocuments.Result result) {
    if (result instanceof OrderDocuments.Impossible impossible) {
      throw new Couriers.IncompleteOrderException(impossible.problems());
    }
    return ((OrderDocuments.Made) result).document();
  }

  @Override
  public void close() {
    out.stop();
    inboxes.forEach(InboxReader::stop);
    long endNanos = System.nanoTime() + TO_FINISH.toNanos();
    inboxes.forEach(inbox -> inbox.join(left(endNanos)));
    out.join(left(endNanos));
    couriers.close();
    orders.close();
    sent.close();
    masterData.close();
    producer.close();
  }

  private static Duration left(long endNanos) {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }
}
