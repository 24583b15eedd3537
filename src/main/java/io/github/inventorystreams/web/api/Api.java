package io.github.inventorystreams.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.read.ChannelRow;
import io.github.inventorystreams.read.DeliveryRow;
import io.github.inventorystreams.read.OrderSupply;
import io.github.inventorystreams.read.OrderView;
import io.github.inventorystreams.read.Page;
import io.github.inventorystreams.read.ReadModel;
import io.github.inventorystreams.read.RefusedAnswer;
import io.github.inventorystreams.read.SkuView;
import io.github.inventorystreams.read.Snapshot;
import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The routes below {@code /api} that the read model answers. */
public record Api(
    ReadModel model,
    ProcessingStatus engine,
    Acknowledgements acknowledgements,
    Approvals approvals,
    BuyerActions buyer) {
  private static final String JSON = "application/json";

  /** Adds all routes. */
  public void addTo(RoutesConfig routes) {
    ListRoutes lists = new ListRoutes(model);
    get(routes, "/api/overview", params -> new OverviewAnswer(model.loaded(), model.snapshot()));
    get(
        routes,
        "/api/exceptions",
        params -> ExceptionList.of(model, params, acknowledgements.nowMillis()));
    get(routes, "/api/stock", lists::stock);
    get(routes, "/api/forecasts", lists::forecasts);
    get(routes, "/api/warnings", lists::warnings);
    get(routes, "/api/orders", lists::orders);
    get(routes, "/api/suppliers", lists::suppliers);
    get(routes, "/api/sku", this::sku);
    get(routes, "/api/order", this::order);
    get(
        routes,
        "/api/deliveries",
        params -> new DeliveriesAnswer(model.snapshot().channels(), lists.deliveries(params)));
    get(routes, "/api/refused-answers", lists::refusedAnswers);
    get(
        routes,
        "/api/dead-letters",
        params ->
            Map.of(
                "counts", model.snapshot().refusals(), "last", params.page().of(model.refusals())));
    get(routes, "/api/service", params -> engine.view());
    new ActionRoutes(model, acknowledgements, approvals).addTo(routes);
    routes.post(SendRoute.PATH, new SendRoute(model, buyer)::send);
    routes.post(AnswerRoute.PATH, new AnswerRoute(model, buyer)::answer);
    routes.get("/api/openapi.json", answer -> answer.contentType(JSON).result(document()));
  }

  /** The whole shop, and how much of it has been read. */
  record OverviewAnswer(
      double loaded,
      long asOfMillis,
      Object overview,
      List<String> locations,
      List<String> suppliers) {
    OverviewAnswer(double loaded, Snapshot snapshot) {
      this(
          loaded,
          snapshot.asOfMillis(),
          snapshot.overview(),
          snapshot.locations(),
          snapshot.suppliers().stream().map(supplier -> supplier.supplierId()).toList());
    }
  }

  /** Documents on their way to suppliers, and how many there are of all that are kept. */
  record DeliveriesAnswer(List<ChannelRow> channels, Page<DeliveryRow> page) {}

  /**
   * An order, and what has become of it on its way.
   *
   * @param seen by which whoever acts says what he has seen
   */
  record OrderAnswer(
      @JsonUnwrapped OrderView view,
      List<DeliveryRow> deliveries,
      List<RefusedAnswer> refusedAnswers,
      String seen) {}

  private static void get(RoutesConfig routes, String path, Function<Params, Object> question) {
    routes.get(
        path,
        answer -> answer.contentType(JSON).result(ApiJson.of(question.apply(new Params(answer)))));
  }

  private SkuView sku(Params params) {
    BookKey key = new BookKey(params.required("sku"), params.required("location"));
    SkuView view = model.book(key);
    if (view == null) {
      throw new NotFoundResponse(
          "nothing is known of this SKU at this location: no stock was published, and nothing is set for it");
    }
    return view;
  }

  private OrderAnswer order(Params params) {
    OrderView view = model.order(params.required("poNumber"));
    if (view == null) {
      throw new NotFoundResponse("no order of this number is known, or not any more");
    }
    OrderSupply supply = model.supplyOf(view.order().poNumber());
    return new OrderAnswer(
        view,
        supply.deliveries(),
        supply.refused(),
        DeliveryMark.of(view.order(), supply.deliveries()));
  }

  private static String document() {
    try (InputStream resource = Api.class.getResourceAsStream("openapi.json")) {
      if (resource == null) {
        throw new IllegalStateException("openapi.json is not in the jar");
      }
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
