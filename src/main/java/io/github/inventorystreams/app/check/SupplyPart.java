package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.supply.OrderDelivery;
import io.github.inventorystreams.app.supply.OrderTopics;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicLog;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.supply.check.SupplyCheck;
import io.github.inventorystreams.supply.check.SupplyFinding;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.plan.SupplyPlan;
import io.github.inventorystreams.supply.stream.MasterDataRecords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether orders would get to their suppliers: the file, the topics, and what is set for SKUs,
 * suppliers and locations.
 */
record SupplyPart(Settings settings, Map<String, String> environment, InstantSource clock)
    implements CheckPart {

  @Override
  public String name() {
    return "supply";
  }

  @Override
  public boolean needsKafka() {
    return true;
  }

  @Override
  public Report look() {
    SupplyPlan plan = OrderDelivery.plan(settings, environment, clock).orElseThrow().plan();
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    MasterData known = new MasterData();
    MasterDataRecords records = new MasterDataRecords(known, settings.topics());
    Set<Finding> findings = new LinkedHashSet<>();
    List<String> readable = new ArrayList<>();
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      OrderTopics.problems(admin, settings.topics())
          .forEach(text -> findings.add(new Finding(name(), Severity.WRONG, text)));
      Collection<String> there = admin.partitions(records.topics()).keySet();
      for (String topic : records.topics()) {
        if (there.contains(topic)) {
          readable.add(topic);
        } else {
          findings.add(
              new Finding(
                  name(),
                  Severity.WRONG,
                  "There is no topic %s: topics --create makes it".formatted(topic)));
        }
      }
    }
    PossibleOrders orders =
        new PossibleOrders(
            settings.topics(),
            StageSettingsFactory.of(settings),
            settings.get(InputSettings.DEFAULT_LOCATION).orElse(null));
    for (String topic : readable) {
      new TopicLog(settings, brokers, topic)
          .read(
              message -> {
                records.read(message);
                orders.read(message);
              });
    }
    SupplyCheck check = new SupplyCheck(plan, known);
    Set<String> suppliers = new LinkedHashSet<>();
    for (PurchaseOrder order : orders.all(clock.instant())) {
      suppliers.add(order.supplierId());
      check.of(order).forEach(found -> findings.add(finding(found)));
    }
    orders.suppliersWithoutCurrency(suppliers).forEach(text -> findings.add(hint(text)));
    return new Report(
        "%d channels, %d suppliers, %d SKUs at %d locations"
            .formatted(
                plan.ways().size(), suppliers.size(), orders.skuCount(), orders.locationCount()),
        List.copyOf(findings));
  }

  private Finding finding(SupplyFinding found) {
    return new Finding(
        name(),
        found.stops() ? Severity.WRONG : Severity.HINT,
        "%s by %s: %s".formatted(found.supplierId(), found.channel(), found.text()));
  }

  private Finding hint(String text) {
    return new Finding(name(), Severity.HINT, text);
  }
}
