package io.github.inventorystreams.stages.sku;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.state.SupplierStageInput;
import io.github.inventorystreams.stock.review.PlanningParameters;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The writer of what the books publish, each kind to its node. */
final class SkuOutput {
  private final ProcessorContext<byte[], Object> context;
  private final SkuSinkNames outlets;
  private final Function<BookKey, PlanningParameters> plans;
  private final JsonWriter json = new JsonWriter();

  /**
   * @param plans how each book is replenished
   */
  SkuOutput(
      ProcessorContext<byte[], Object> context,
      SkuSinkNames outlets,
      Function<BookKey, PlanningParameters> plans) {
    this.context = context;
    this.outlets = outlets;
    this.plans = plans;
  }

  void publish(byte[] bookKey, StockLevel level, long timestampMillis) {
    send(bookKey, json.write(level), timestampMillis, outlets.stockLevels());
  }

  /**
   * Publishes a warning.
   *
   * @param trace of the event that has caused it, as headers; may be none
   */
  void publish(byte[] bookKey, LowStockWarning warning, long timestampMillis, Headers trace) {
    PlanningParameters plan = plans.apply(warning.book());
    byte[] value = json.write(warning.of(plan.supplierId(), plan.lifecycle()));
    context.forward(
        new Record<>(bookKey, value, timestampMillis, trace), outlets.lowStockWarnings());
  }

  void publish(byte[] bookKey, DemandForecast forecast, long timestampMillis) {
    send(bookKey, json.write(forecast), timestampMillis, outlets.demandForecasts());
  }

  void propose(OrderProposal proposal, long timestampMillis) {
    send(
        KeyPartitioning.supplierKey(proposal.supplierId()),
        new SupplierStageInput.Proposed(proposal),
        timestampMillis,
        outlets.proposals());
  }

  /** Publishes to the supplier's desk what has come of an order line. */
  void report(ReceivedTotal receipt, long timestampMillis) {
    send(
        KeyPartitioning.supplierKey(receipt.supplierId()),
        new SupplierStageInput.Received(receipt),
        timestampMillis,
        outlets.proposals());
  }

  void share(String supplierId, PooledSales sales, long timestampMillis) {
    send(
        KeyPartitioning.supplierKey(supplierId),
        new SupplierStageInput.Pooled(supplierId, partition(), sales),
        timestampMillis,
        outlets.proposals());
  }

  /** All reviews up to an instant have taken place here. */
  void done(long upToMillis, long timestampMillis) {
    send(
        KeyPartitioning.broadcast("done"),
        new SupplierStageInput.Done(partition(), upToMillis),
        timestampMillis,
        outlets.proposals());
  }

  /** The books have seen the outcome of all rounds up to an instant. */
  void settled(long upToMillis, long timestampMillis) {
    send(
        Integer.toString(partition()).getBytes(UTF_8),
        json.write(new RoundSettled(upToMillis, partition())),
        timestampMillis,
        outlets.reviewRounds());
  }

  private int partition() {
    return context.taskId().partition();
  }

  private void send(byte[] key, Object value, long timestampMillis, String node) {
    context.forward(new Record<>(key, value, timestampMillis), node);
  }
}
