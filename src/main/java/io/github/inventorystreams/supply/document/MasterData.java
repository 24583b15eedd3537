package io.github.inventorystreams.supply.document;

import io.github.inventorystreams.event.Gs1Number;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The master data of SKUs, suppliers and locations that are known so far. What is set for a SKU at
 * a location wins over what is set for all of them, field by field. May be shared between threads.
 */
public final class MasterData {
  private final Map<SkuKey, SkuMasterData> skus = new ConcurrentHashMap<>();
  private final Map<String, SupplierMasterData> suppliers = new ConcurrentHashMap<>();
  private final Map<String, LocationMasterData> locations = new ConcurrentHashMap<>();
  private final Map<String, Set<SkuKey>> bySku = new ConcurrentHashMap<>();
  private final Map<String, Set<SkuKey>> byGtin = new ConcurrentHashMap<>();
  private final Map<SupplierNumber, Set<SkuKey>> bySupplierSku = new ConcurrentHashMap<>();

  /**
   * @param location {@code null} = all of them
   */
  private record SkuKey(String sku, @Nullable String location) {}

  private record SupplierNumber(String supplierId, String supplierSku) {}

  /**
   * What is set for a SKU from now on.
   *
   * @param location {@code null} = all of them
   * @param data {@link SkuMasterData#NONE} where there are settings and none of these
   */
  public void setSku(String sku, @Nullable String location, SkuMasterData data) {
    SkuKey key = new SkuKey(sku, location);
    skus.compute(
        key,
        (same, before) -> {
          forget(key, before);
          add(bySku, sku, key);
          if (data.gtin() != null) {
            add(byGtin, Gs1Number.in14Digits(data.gtin()), key);
          }
          numbers(data).forEach(number -> add(bySupplierSku, number, key));
          return data;
        });
  }

  /** Nothing is set for a SKU any more, at one location or for all of them. */
  public void removeSku(String sku, @Nullable String location) {
    SkuKey key = new SkuKey(sku, location);
    skus.computeIfPresent(
        key,
        (same, before) -> {
          forget(key, before);
          return null;
        });
  }

  public void setSupplier(String supplierId, SupplierMasterData data) {
    suppliers.put(supplierId, data);
  }

  public void setLocation(String location, LocationMasterData data) {
    locations.put(location, data);
  }

  /** Whether anything is set for a SKU. */
  public boolean hasSku(String sku) {
    return bySku.containsKey(sku);
  }

  /** The name of a SKU for people; without one, the SKU. */
  public String skuName(String sku, String location) {
    String name = first(sku, location, SkuMasterData::name);
    return name == null ? sku : name;
  }

  public @Nullable String gtin(String sku, String location) {
    return first(sku, location, SkuMasterData::gtin);
  }

  /** The supplier's own number of a SKU, or {@code null}. */
  public @Nullable String supplierSku(String sku, String location, String supplierId) {
    return articles(sku, location, supplierId)
        .map(SupplierArticle::supplierSku)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The units of a SKU that are in one purchase unit of a supplier as it is set now, or {@code
   * null}.
   */
  public @Nullable Long unitsPerPurchaseUnit(String sku, String location, String supplierId) {
    return articles(sku, location, supplierId)
        .map(SupplierArticle::unitsPerPurchaseUnit)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The unit of an order line with its code: that which is set beside a purchase unit of the same
   * name, else that of a name which can mean only one thing.
   *
   * @param unit of the line; {@code null} = pieces
   */
  public OrderUnit unit(
      String sku, String location, String supplierId, @Nullable PurchaseUnit unit) {
    if (unit == null) {
      return OrderUnit.PIECE;
    }
    String code =
        articles(sku, location, supplierId)
            .filter(article -> unit.name().equals(article.purchaseUnit()))
            .map(SupplierArticle::purchaseUnitCode)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> UnitCodes.ofName(unit.name()));
    return new OrderUnit(unit.name(), code, unit.units());
  }

  /** A supplier with all that is known of him; without a name he is called by his id. */
  public Party supplier(String supplierId) {
    SupplierMasterData data = dataOf(supplierId);
    return new Party(
        Objects.requireNonNullElse(data.name(), supplierId),
        identifierOf(supplierId),
        data.vatId(),
        address(data.address()),
        new Contact(data.contactName(), data.mail(), data.phone()));
  }

  /** In which people at a supplier read, of ISO 639, or {@code null}. */
  public @Nullable String languageOf(String supplierId) {
    return dataOf(supplierId).language();
  }

  /** What machines call a supplier, or {@code null}. */
  public @Nullable PartyId identifierOf(String supplierId) {
    String identifier = dataOf(supplierId).identifier();
    return identifier == null ? null : PartyId.parse(identifier);
  }

  /** The suppliers that machines call so: none, one, or by mistake several. */
  public Set<String> suppliersWith(PartyId identifier) {
    String whole = identifier.toString();
    return suppliers.entrySet().stream()
        .filter(entry -> whole.equals(entry.getValue().identifier()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A location as the place of a delivery; without a name it is called by its id. */
  public DeliveryPlace place(String location) {
    LocationMasterData data = locations.getOrDefault(location, LocationMasterData.NONE);
    String gln = data.gln();
    return new DeliveryPlace(
        location,
        Objects.requireNonNullElse(data.name(), location),
        gln == null ? null : new PartyId(PartyId.GLN_SCHEME, gln),
        address(data.address()));
  }

  /** The SKUs with a GTIN, also where it is written in another number of digits. */
  public Set<String> skusWithGtin(String gtin) {
    return Gs1Number.isGtin(gtin) ? skus(byGtin.get(Gs1Number.in14Digits(gtin))) : Set.of();
  }

  /** The SKUs that a supplier has under a number of his own. */
  public Set<String> skusWithSupplierSku(String supplierId, String supplierSku) {
    return skus(bySupplierSku.get(new SupplierNumber(supplierId, supplierSku)));
  }

  private SupplierMasterData dataOf(String supplierId) {
    return suppliers.getOrDefault(supplierId, SupplierMasterData.NONE);
  }

  /** One of the texts of a SKU. */
  @FunctionalInterface
  private interface Field {
    @Nullable String of(SkuMasterData data);
  }

  private @Nullable String first(String sku, String location, Field field) {
    SkuMasterData here = skus.get(new SkuKey(sku, location));
    String value = here == null ? null : field.of(here);
    SkuMasterData everywhere = skus.get(new SkuKey(sku, null));
    return value != null || everywhere == null ? value : field.of(everywhere);
  }

  /** What a supplier has a SKU for, the nearer first. */
  private Stream<SupplierArticle> articles(String sku, String location, String supplierId) {
    return Stream.of(new SkuKey(sku, location), new SkuKey(sku, null))
        .map(skus::get)
        .filter(Objects::nonNull)
        .flatMap(data -> data.articles().stream())
        .filter(article -> article.supplierId().equals(supplierId));
  }

  private void forget(SkuKey key, @Nullable SkuMasterData data) {
    if (data == null) {
      return;
    }
    remove(bySku, key.sku(), key);
    if (data.gtin() != null) {
      remove(byGtin, Gs1Number.in14Digits(data.gtin()), key);
    }
    numbers(data).forEach(number -> remove(bySupplierSku, number, key));
  }

  private static Stream<SupplierNumber> numbers(SkuMasterData data) {
    return data.articles().stream()
        .flatMap(
            article ->
                article.supplierSku() == null
                    ? Stream.empty()
                    : Stream.of(new SupplierNumber(article.supplierId(), article.supplierSku())));
  }

  private static <K> void add(Map<K, Set<SkuKey>> index, K name, SkuKey key) {
    index.compute(
        name,
        (same, before) -> {
          Set<SkuKey> keys = before == null ? ConcurrentHashMap.newKeySet() : before;
          keys.add(key);
          return keys;
        });
  }

  private static <K> void remove(Map<K, Set<SkuKey>> index, K name, SkuKey key) {
    index.computeIfPresent(
        name,
        (same, before) -> {
          before.remove(key);
          return before.isEmpty() ? null : before;
        });
  }

  private static Set<String> skus(@Nullable Set<SkuKey> keys) {
    return keys == null
        ? Set.of()
        : keys.stream().map(SkuKey::sku).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Address address(PostalAddress address) {
    return new Address(address.street(), address.postcode(), address.city(), address.country());
  }
}
