package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.Gs1Number;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.RegisteredIdentifier;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Invented names and numbers of a simulated shop; the numbers begin as GS1's examples do. */
final class ShopMasterData {
  private static final String COMPANY = "4012345";
  private static final int MAX_ARTICLES = 99_999;
  private static final List<String> KINDS =
      List.of("Bowl", "Candle", "Jug", "Lamp", "Mug", "Plate", "Tray", "Vase");

  private ShopMasterData() {}

  static WorldMasterData of(WorldSettings settings) {
    Map<String, SkuMasterData> skus = new HashMap<>();
    int number = 0;
    for (Map.Entry<String, SkuSettings> sku : new TreeMap<>(settings.skus()).entrySet()) {
      skus.put(sku.getKey(), article(++number, sku.getValue()));
    }
    Map<String, LocationMasterData> locations = new HashMap<>();
    int place = 0;
    for (String location : new TreeSet<>(settings.locations().keySet())) {
      place++;
      locations.put(
          location,
          new LocationMasterData(
              "Warehouse " + location,
              new PostalAddress("Harbour Road " + place, "20457", "Hamburg", "DE"),
              number(90_000 + place)));
    }
    Map<String, SupplierMasterData> suppliers = new HashMap<>();
    int company = 0;
    for (String id : new TreeSet<>(settings.suppliers().keySet())) {
      suppliers.put(id, company(id, ++company));
    }
    return new WorldMasterData(skus, locations, suppliers);
  }

  private static SkuMasterData article(int number, SkuSettings settings) {
    String supplierId = settings.supplierId();
    return new SkuMasterData(
        "%s No. %d".formatted(KINDS.get(number % KINDS.size()), number),
        number > MAX_ARTICLES ? null : number(number),
        supplierId == null
            ? List.of()
            : List.of(
                new SupplierArticle(
                    supplierId,
                    "%s-%d".formatted(supplierId.substring(0, 1).toUpperCase(Locale.ROOT), number),
                    null,
                    null,
                    null)));
  }

  private static SupplierMasterData company(String id, int number) {
    return new SupplierMasterData(
        id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + " Trading",
        new PostalAddress("Wood Lane " + number, "28195", "Bremen", "DE"),
        RegisteredIdentifier.of(number(95_000 + number)),
        "DE12345678" + number,
        null,
        "orders@%s.example".formatted(id),
        null,
        "en");
  }

  private static String number(int number) {
    return Gs1Number.complete(COMPANY + String.format(Locale.ROOT, "%05d", number));
  }
}
