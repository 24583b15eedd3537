package io.github.inventorystreams.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.Gs1Number;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierMasterData;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void theSameSeedGivesTheSameWorld() {
    assertThat(events(plan(30, 20, 7))).isEqualTo(events(plan(30, 20, 7)));
    assertThat(new Shop(plan(30, 20, 7)).settings())
        .isEqualTo(new Shop(plan(30, 20, 7)).settings());
    assertThat(events(plan(30, 20, 8))).isNotEqualTo(events(plan(30, 20, 7)));
  }

  @Test
  void aLongerRunBeginsLikeAShorterOne() {
    List<StockEvent> shorter = events(plan(10, 20, 7));

    assertThat(events(plan(20, 20, 7)).subList(0, shorter.size())).isEqualTo(shorter);
  }

  @Test
  void eventsComeInOrderOfTimeWithinTheWorldAndWithAnIdentityEach() {
    ShopPlan plan = plan(95, 20, 7);
    Shop shop = new Shop(plan);
    Set<EventId> ids = new HashSet<>();
    long last = shop.firstMillis();

    for (StockEvent event : events(plan)) {
      assertThat(event.header().occurredAtMillis()).isBetween(last, shop.lastMillis());
      assertThat(ids.add(event.header().id())).as(event.toString()).isTrue();
      last = event.header().occurredAtMillis();
    }
    assertThat(Instant.ofEpochMilli(shop.firstMillis())).isEqualTo("2025-01-05T23:00:00Z");
    assertThat(Instant.ofEpochMilli(shop.lastMillis())).isEqualTo("2025-04-10T21:59:59.999Z");
  }

  @Test
  void eachBookOpensWithACount() {
    ShopPlan plan = new ShopPlan(LocalDate.of(2025, 1, 6), 1, 5, 7, List.of("DC1", "DC2"), BERLIN);

    assertThat(events(plan).subList(0, 10)).allMatch(StockEvent.Count.class::isInstance);
    assertThat(events(plan).stream().map(event -> event.header().book()).distinct()).hasSize(10);
  }

  @Test
  void everySkuHasASupplierWithCapacity() {
    WorldSettings settings = new Shop(plan(1, 100, 7)).settings();

    assertThat(settings.skus()).hasSize(100);
    assertThat(settings.suppliers()).hasSizeGreaterThan(2);
    settings
        .skus()
        .forEach((sku, set) -> assertThat(settings.suppliers()).containsKey(set.supplierId()));
    settings
        .suppliers()
        .forEach((id, set) -> assertThat(set.capacityPerReview()).as(id).isPositive());
  }

  @Test
  void everythingHasANameAndNumbersOfItsOwn() {
    WorldMasterData names = new Shop(plan(1, 100, 7)).masterData();

    assertThat(names).isEqualTo(new Shop(plan(1, 100, 7)).masterData());
    assertThat(names.skus().values())
        .hasSize(100)
        .allSatisfy(
            sku -> {
              assertThat(Gs1Number.isGtin(String.valueOf(sku.gtin()))).isTrue();
              assertThat(sku.articles()).hasSize(1);
            })
        .extracting(SkuMasterData::name)
        .doesNotHaveDuplicates()
        .contains("Candle No. 1", "Lamp No. 3");
    assertThat(
            Stream.of(
                    names.skus().values().stream().map(SkuMasterData::gtin),
                    names.suppliers().values().stream().map(SupplierMasterData::identifier),
                    names.locations().values().stream().map(LocationMasterData::gln))
                .flatMap(numbers -> numbers))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(names.suppliers().get("alder").name()).isEqualTo("Alder Trading");
  }

  @Test
  void theWeekHasARhythm() {
    double[] units = new double[8];
    sales(plan(364, 60, 7))
        .forEach(
            sale -> {
              DayOfWeek day =
                  Instant.ofEpochMilli(sale.header().occurredAtMillis())
                      .atZone(BERLIN)
                      .getDayOfWeek();
              units[day.getValue()]++;
            });

    assertThat(units[6] / units[7]).as("Saturday over Sunday").isCloseTo(1.41, within(0.1));
  }

  @Test
  void allFourClassesOfDemandAreSold() {
    List<Double> meanOrderUnits =
        sales(plan(90, 40, 7))
            .collect(
                Collectors.groupingBy(
                    sale -> sale.header().book(),
                    Collectors.averagingLong(StockEvent.Sale::quantity)))
            .values()
            .stream()
            .sorted()
            .toList();

    assertThat(meanOrderUnits.get(0)).isLessThan(2);
    assertThat(meanOrderUnits.get(meanOrderUnits.size() - 1)).isGreaterThan(6);
  }

  private static Stream<StockEvent.Sale> sales(ShopPlan plan) {
    return events(plan).stream()
        .filter(StockEvent.Sale.class::isInstance)
        .map(StockEvent.Sale.class::cast);
  }

  private static List<StockEvent> events(ShopPlan plan) {
    try (Stream<StockEvent> events = new Shop(plan).events()) {
      return events.toList();
    }
  }

  private static ShopPlan plan(int days, int skus, long seed) {
    return new ShopPlan(LocalDate.of(2025, 1, 6), days, skus, seed, List.of("main"), BERLIN);
  }
}
