package io.github.inventorystreams.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.connect.ServiceClient;
import io.github.inventorystreams.app.connect.ServiceOption;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicLog;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.purchasing.PoNumber;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command that explains why the stock of a SKU is what it is, or why an order was placed. */
@Command(
    name = "explain",
    description =
        "Tells the recent story of a SKU, asked from the running service: its book, the open warning, what happened, and the demand of each day; or of a purchase order, read from its topics: why each line has its quantity, when it went to the supplier and by which way, and what became of it.")
public final class ExplainCommand extends JsonCommand {
  @Mixin private final ServiceOption service = new ServiceOption();

  private static final int OK = 200;

  @Parameters(
      paramLabel = "SKU[@LOCATION]|PO-NUMBER",
      description =
          "The location can be left out if the SKU is kept at one only. What has the form of this product's order numbers is taken for one.")
  private String book = "";

  public ExplainCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    if (PoNumber.supplierOf(book).isPresent()) {
      explainOrder();
      return 0;
    }
    int at = book.indexOf('@');
    String sku = at < 0 ? book : book.substring(0, at);
    if (sku.isEmpty() || at == book.length() - 1) {
      throw CommandException.wrongUsage(
          "explain needs a SKU, or SKU@LOCATION, not \"%s\".".formatted(book));
    }
    ServiceClient client = service.find(settings());
    if (client == null) {
      throw CommandException.failed(
          "No service is known: run one on this data directory, or name it with --url.");
    }
    ServiceClient.Answer answer =
        client.get(
            "/api/explain?sku="
                + URLEncoder.encode(sku, UTF_8)
                + (at < 0 ? "" : "&location=" + URLEncoder.encode(book.substring(at + 1), UTF_8)));
    if (answer.status() != OK) {
      throw client.refusal(answer);
    }
    PrintWriter out = out();
    if (isJson()) {
      out.println(answer.body());
    } else {
      try {
        new ExplanationText(JsonLimits.LARGE.mapper().build().readTree(answer.body()))
            .lines()
            .forEach(out::println);
      } catch (JsonProcessingException e) {
        throw CommandException.failed("The service answers with something else than JSON.", e);
      }
    }
    out.flush();
    return 0;
  }

  private void explainOrder() {
    Settings settings = settings();
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    OutputReader reader = new OutputReader();
    List<PurchaseOrder> revisions = new ArrayList<>();
    new TopicLog(settings, brokers, settings.topics().purchaseOrders())
        .read(
            each -> {
              PurchaseOrder order = reader.purchaseOrder(each.value());
              if (order.poNumber().equals(book)) {
                revisions.add(order);
              }
            });
    if (revisions.isEmpty()) {
      throw CommandException.failed(
          "No order %s is on the topic %s at %s: it was never placed, or so long ago that the topic has dropped it."
              .formatted(book, settings.topics().purchaseOrders(), brokers));
    }
    List<Delivery> deliveries = deliveries(settings, brokers);
    PrintWriter out = out();
    if (isJson()) {
      JsonWriter writer = new JsonWriter();
      out.println(
          revisions.stream()
                  .map(order -> new String(writer.write(order), UTF_8))
                  .collect(Collectors.joining(",", "{\"revisions\":[", "],"))
              + deliveries.stream()
                  .map(each -> new String(DeliveryJson.write(each.withoutContent()), UTF_8))
                  .collect(Collectors.joining(",", "\"deliveries\":[", "]}")));
    } else {
      new OrderText(revisions).lines().forEach(out::println);
      DeliveryText.of(deliveries).forEach(out::println);
    }
    out.flush();
  }

  /** How each document of the order stands, in the order in which they came. */
  private List<Delivery> deliveries(Settings settings, String brokers) {
    Map<String, Delivery> latest = new LinkedHashMap<>();
    new TopicLog(settings, brokers, settings.topics().orderDeliveries())
        .read(
            each -> {
              String key = each.key() == null ? "" : new String(each.key(), UTF_8);
              if (key.startsWith(book + '/')) {
                if (each.value() == null) {
                  latest.remove(key);
                } else {
                  latest.put(key, DeliveryJson.read(each.value()));
                }
              }
            });
    return List.copyOf(latest.values());
  }
}
