package io.github.inventorystreams.web.api;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.read.AbcXyzClass;
import io.github.inventorystreams.read.DeliveryRow;
import io.github.inventorystreams.read.OrderRow;
import io.github.inventorystreams.read.OrderStage;
import io.github.inventorystreams.read.Page;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.RefusedAnswer;
import io.github.inventorystreams.read.StockQuery;
import io.github.inventorystreams.read.StockQuery.StockState;
import io.github.inventorystreams.read.StockRow;
import io.github.inventorystreams.read.StockSort;
import io.github.inventorystreams.read.SupplierRow;
import io.github.inventorystreams.read.WarningRow;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lists that can be asked for, filtered by the parameters of a request. */
record ListRoutes(ReadModel model) {

  Page<StockRow> stock(Params params) {
    StockSort sort = params.oneOf("sort", StockSort.class);
    return model.stock(query(params, null, sort == null ? StockSort.SKU : sort));
  }

  /** The same books, seen as forecasts: those without one are left out. */
  Page<StockRow> forecasts(Params params) {
    return model.stock(query(params, 0.0, StockSort.DEMAND));
  }

  private static StockQuery query(Params params, @Nullable Double coverFrom, StockSort sort) {
    String text = params.text("q");
    Double from = params.number("coverFrom");
    return new StockQuery(
        text == null ? "" : text,
        params.text("location"),
        params.text("supplier"),
        params.oneOf("stock", StockState.class),
        params.oneOf("class", AbcXyzClass.class),
        from == null ? coverFrom : from,
        params.number("coverBelow"),
        params.oneOf("lifecycle", Lifecycle.class),
        sort,
        params.flag("descending"),
        params.page());
  }

  Page<WarningRow> warnings(Params params) {
    String state = params.text("state");
    if (state != null && !state.equals("open") && !state.equals("resolved")) {
      throw new BadRequestResponse("state must be open or resolved");
    }
    List<WarningRow> all =
        "resolved".equals(state)
            ? model.resolvedWarnings().stream().map(WarningRow::resolved).toList()
            : model.snapshot().warnings();
    Kind kind = params.oneOf("kind", Kind.class);
    Severity severity = params.oneOf("severity", Severity.class);
    String location = params.text("location");
    String supplier = params.text("supplier");
    String text = params.text("q");
    Lifecycle lifecycle = params.oneOf("lifecycle", Lifecycle.class);
    return params
        .page()
        .of(
            all.stream()
                .filter(row -> lifecycle == null || row.warning().lifecycle() == lifecycle)
                .filter(row -> kind == null || row.warning().kind() == kind)
                .filter(row -> severity == null || row.warning().severity() == severity)
                .filter(row -> isAt(row.warning(), location))
                .filter(row -> supplier == null || supplier.equals(row.usualSupplierId()))
                .filter(row -> contains(row.warning().book().toString(), text))
                .toList());
  }

  Page<OrderRow> orders(Params params) {
    OrderStage status = params.oneOf("status", OrderStage.class);
    boolean open = params.flag("open");
    String supplier = params.text("supplier");
    String location = params.text("location");
    String text = params.text("q");
    return params
        .page()
        .of(
            model.snapshot().orders().stream()
                .filter(order -> status == null || order.status() == status)
                .filter(order -> !open || order.status().isOpen())
                .filter(order -> supplier == null || order.supplierId().equals(supplier))
                .filter(order -> location == null || order.location().equals(location))
                .filter(order -> contains(order.poNumber(), text))
                .toList());
  }

  Page<SupplierRow> suppliers(Params params) {
    String text = params.text("q");
    return params
        .page()
        .of(
            model.snapshot().suppliers().stream()
                .filter(supplier -> contains(supplier.supplierId(), text))
                .toList());
  }

  /** Documents on their way to suppliers, the newest first. */
  Page<DeliveryRow> deliveries(Params params) {
    DeliveryState state = params.oneOf("state", DeliveryState.class);
    String channel = params.text("channel");
    String supplier = params.text("supplier");
    String text = params.text("q");
    return params
        .page()
        .of(
            model.snapshot().deliveries().stream()
                .filter(row -> state == null || row.state() == state)
                .filter(row -> channel == null || row.channel().equals(channel))
                .filter(row -> supplier == null || row.supplierId().equals(supplier))
                .filter(row -> contains(row.poNumber(), text))
                .toList());
  }

  /** What suppliers have said and was not taken, the newest first. */
  Page<RefusedAnswer> refusedAnswers(Params params) {
    String text = params.text("q");
    return params
        .page()
        .of(
            model.refusedAnswers().stream()
                .filter(refused -> contains(refused.detail() + ' ' + refused.poNumber(), text))
                .toList());
  }

  static boolean contains(String whole, @Nullable String part) {
    return part == null || whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static boolean isAt(LowStockWarning warning, @Nullable String location) {
    return location == null || warning.book().location().equals(location);
  }
}
