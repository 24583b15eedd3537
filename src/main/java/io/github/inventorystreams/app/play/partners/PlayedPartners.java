package io.github.inventorystreams.app.play.partners;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.OrderReply;
import io.github.inventorystreams.play.PlayException;
import io.github.inventorystreams.play.ReplyWay;
import io.github.inventorystreams.play.Stopwatch;
import io.github.inventorystreams.supply.document.PartyId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Suppliers who are played where orders really arrive: they open links of mails and fetch files,
 * and answer in the same way. What they say is that of the simulation.
 */
public final class PlayedPartners implements ReplyWay, AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final Duration TO_ARRIVE = Duration.ofSeconds(15);
  private static final long LOOK_EVERY_MILLIS = 10;

  private final DemoOutbox outbox;
  private final Stopwatch stopwatch;
  private final Runnable health;
  private final Map<String, Partner> byChannel;
  private final OrderTraces traces;
  private final Map<String, PartnerFigures> figures = new HashMap<>();

  /**
   * @param suppliers what is known of them
   * @param health is called now and then; throws if there is no use in going on
   */
  public PlayedPartners(
      DemoOutbox outbox,
      Cluster cluster,
      Map<String, SupplierMasterData> suppliers,
      Stopwatch stopwatch,
      Runnable health) {
    this.outbox = outbox;
    this.stopwatch = stopwatch;
    this.health = health;
    this.byChannel = byChannel(outbox, suppliers, stopwatch);
    this.traces = new OrderTraces(cluster);
  }

  private static Map<String, Partner> byChannel(
      DemoOutbox outbox, Map<String, SupplierMasterData> suppliers, Stopwatch stopwatch) {
    Map<String, PartyId> sellers = new HashMap<>();
    suppliers.forEach(
        (id, known) -> {
          if (known.identifier() != null) {
            sellers.put(id, PartyId.parse(known.identifier()));
          }
        });
    PartyId buyer = Objects.requireNonNull(outbox.plan().buyer().id());
    Map<String, Partner> partners = new HashMap<>();
    partners.put("mail", new MailPartner(outbox.orders("mail"), new PageVisitor(stopwatch)));
    partners.put("csv", files(outbox, "csv", ".csv", new CsvAnswerFile()));
    partners.put("peppol", files(outbox, "peppol", ".xml", new UblAnswerFile(sellers, buyer)));
    partners.put("pdf", files(outbox, "pdf", ".pdf", new CsvAnswerFile()));
    return partners;
  }

  private static Partner files(
      DemoOutbox outbox, String channel, String ending, FilePartner.AnswerFile answer) {
    return new FilePartner(outbox.orders(channel), ending, outbox.answers(channel), answer);
  }

  @Override
  public void timeIs(long millis) {
    outbox.clock().advanceTo(millis);
  }

  @Override
  public void bring(List<OrderReply> replies) {
    for (OrderReply each : replies) {
      PurchaseOrder order = each.order();
      SupplierEvent.Confirmation said = each.reply().confirmation();
      Partner partner = partner(order);
      await(
          () -> partner.has(order),
          () ->
              "%s has not come to %s in %s%s"
                  .formatted(
                      order.poNumber(), partner.orders(), outbox.folder(), traces.whyNot(order)));
      timeIs(said.saidAtMillis());
      answer(partner, order, said);
      figures
          .computeIfAbsent(order.supplierId(), id -> new PartnerFigures())
          .answered(order.poNumber(), each.reply().isAsOrdered());
    }
    for (OrderReply each : replies) {
      PurchaseOrder order = each.order();
      await(
          () -> traces.isAnswered(order) || isRefused(order),
          () -> "the answer to %s was not taken in".formatted(order.poNumber()));
    }
  }

  private void answer(Partner partner, PurchaseOrder order, SupplierEvent.Confirmation said) {
    try {
      partner.answer(order, said);
    } catch (IOException e) {
      throw new PlayException(
          "%s can't be answered: %s".formatted(order.poNumber(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayException("interrupted", e);
    }
  }

  private boolean isRefused(PurchaseOrder order) {
    try {
      String reason = partner(order).refusal(order);
      if (reason != null) {
        throw new PlayException("the answer to an order was refused, %s".formatted(reason));
      }
      return false;
    } catch (IOException e) {
      throw new PlayException("the inbox can't be read: " + e.getMessage(), e);
    }
  }

  private Partner partner(PurchaseOrder order) {
    String channel = outbox.plan().channelOf(order.supplierId());
    return Objects.requireNonNull(byChannel.get(channel), "a channel that is played");
  }

  /**
   * What has become of the orders, once the answers to all of them have arrived, or a while later.
   *
   * @param complete whether all was played; else nothing is waited for
   */
  public SupplySummary summary(boolean complete) {
    List<String> all = new ArrayList<>();
    figures.values().forEach(each -> all.addAll(each.orders()));
    holds(() -> traces.areAcknowledged(all), complete ? TO_ARRIVE : Duration.ZERO);
    return new SupplySummary(
        outbox.folder(),
        figures.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> summary(each.getKey(), each.getValue()))
            .toList());
  }

  private PartnerSummary summary(String supplierId, PartnerFigures of) {
    String channel = outbox.plan().channelOf(supplierId);
    Partner partner = Objects.requireNonNull(byChannel.get(channel));
    return new PartnerSummary(
        supplierId,
        channel,
        traces.delivered(of.orders()),
        traces.acknowledged(of.orders()),
        of.changed(),
        partner.orders(),
        partner.answers());
  }

  /** A condition that is looked at again and again. */
  private interface Condition {
    boolean holds();
  }

  /** What has not happened in time. */
  private interface Trouble {
    String words();
  }

  private void await(Condition condition, Trouble trouble) {
    if (!holds(condition, MAX_WAIT)) {
      throw new PlayException("%s within %d s".formatted(trouble.words(), MAX_WAIT.toSeconds()));
    }
  }

  /** Whether a condition comes to hold in a time. */
  private boolean holds(Condition condition, Duration within) {
    long endNanos = stopwatch.nanoTime() + within.toNanos();
    while (!condition.holds()) {
      if (stopwatch.nanoTime() >= endNanos) {
        return false;
      }
      health.run();
      stopwatch.sleepMillis(LOOK_EVERY_MILLIS);
    }
    return true;
  }

  @Override
  public void close() {
    traces.close();
  }
}
