package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.Column.Kind;
import io.github.inventorystreams.files.RowFilter;
import io.github.inventorystreams.files.TableFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a folder that describes a backtest. */
public final class ScenarioFolder {
  private static final List<Column> ITEMS =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.needed("location", Kind.TEXT),
          Column.needed("supplier", Kind.TEXT),
          Column.needed("unitCost", Kind.NUMBER),
          Column.needed("minimumOrder", Kind.WHOLE),
          Column.needed("packSize", Kind.WHOLE),
          Column.needed("onHand", Kind.WHOLE));
  private static final List<Column> SUPPLIERS =
      List.of(
          Column.needed("supplier", Kind.TEXT),
          Column.needed("capacityPerReview", Kind.WHOLE),
          Column.needed("minimumOrderValue", Kind.NUMBER));
  private static final List<Column> PIPELINE =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.needed("location", Kind.TEXT),
          Column.needed("quantity", Kind.WHOLE),
          Column.needed("arrives", Kind.TIME));
  private static final List<Column> DEMAND =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.needed("location", Kind.TEXT),
          Column.needed("date", Kind.TIME),
          Column.needed("quantity", Kind.WHOLE),
          Column.needed("inStock", Kind.NUMBER),
          Column.optional("promotion", Kind.TEXT));

  /** All columns of all files. */
  public static final List<Column> COLUMNS =
      Stream.of(ITEMS, SUPPLIERS, PIPELINE, DEMAND).flatMap(List::stream).distinct().toList();

  private final TableFile told;
  private final TableFile allRows;
  private final ScenarioProperties properties;
  private final Buckets buckets;
  private final int simulated;
  private final Map<BookKey, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Scenario.Supplier> suppliers = new HashMap<>();

  private ScenarioFolder(TableFile told) {
    this.told = told;
    this.allRows = new TableFile(told.path(), told.format(), told.choice(), RowFilter.ALL);
    this.properties = new ScenarioProperties(told.path());
    this.buckets = new Buckets(properties.start(), properties.bucketDays());
    this.simulated =
        whole("reviews", null, 1) * whole("reviewEveryBuckets", 1L, 1)
            + whole("tailBuckets", 0L, 0);
  }

  /** The part of an item that is known while the files are read. */
  private record Draft(
      String supplierId,
      BigDecimal unitCost,
      long minimumOrder,
      long packSize,
      long onHand,
      List<Item.Arrival> pipeline,
      Map<Integer, Bucket> demand) {}

  private record Bucket(long quantity, double inStockShare, boolean promoted) {
    /** What a bucket is without a row. */
    static final Bucket UNTOLD = new Bucket(0, 1, false);
  }

  /**
   * Reads a scenario.
   *
   * @param folder what is stated of its files; the filter is that of {@code demand.csv}
   * @throws io.github.inventorystreams.files.TableException where a file is no table
   * @throws io.github.inventorystreams.backtest.BacktestException where a file is missing or wrong
   */
  public static Scenario read(TableFile folder) {
    return new ScenarioFolder(folder).read();
  }

  private Scenario read() {
    new ScenarioTable(ITEMS).read(allRows, "items.csv", this::item);
    new ScenarioTable(SUPPLIERS).read(allRows, "suppliers.csv", this::supplier);
    new ScenarioTable(PIPELINE).read(allRows, "pipeline.csv", this::pipeline);
    new ScenarioTable(DEMAND).read(told, "demand.csv", this::demand);
    List<Item> items = new ArrayList<>();
    drafts.forEach((book, change) -> items.add(item(book, change)));
    return new Scenario(
        buckets,
        whole("reviewEveryBuckets", 1L, 1),
        whole("reviews", null, 1),
        whole("leadTimeBuckets", null, 0),
        properties.number("leadTimeStdBuckets", "0"),
        whole("warmUpBuckets", 0L, 0),
        whole("tailBuckets", 0L, 0),
        properties.unmetDemand(),
        properties.flag("lostDemandSeen"),
        new Scenario.Costs(
            properties.number("holdingCostPerUnitPerBucket", null),
            properties.number("shortageCostPerUnit", null),
            properties.number("orderLineCost", "0")),
        properties.whole("seed", 0L, Long.MIN_VALUE),
        items,
        suppliers);
  }

  private int whole(String name, @Nullable Long fallback, int least) {
    return Math.toIntExact(properties.whole(name, fallback, least));
  }

  private void item(ScenarioTable.Row row) throws BadRowException {
    BookKey book = new BookKey(row.text("sku"), row.text("location"));
    Draft change =
        new Draft(
            row.text("supplier"),
            row.isEmpty("unitCost") ? BigDecimal.ZERO : row.amount("unitCost"),
            row.units("minimumOrder", 1),
            Math.max(1, row.units("packSize", 1)),
            row.units("onHand"),
            new ArrayList<>(),
            new HashMap<>());
    if (drafts.putIfAbsent(book, change) != null) {
      throw row.wrong(book + " is there twice");
    }
  }

  private void supplier(ScenarioTable.Row row) throws BadRowException {
    suppliers.put(
        row.text("supplier"),
        new Scenario.Supplier(
            row.isEmpty("capacityPerReview") ? null : row.units("capacityPerReview"),
            row.isEmpty("minimumOrderValue") ? null : row.amount("minimumOrderValue")));
  }

  private void pipeline(ScenarioTable.Row row) throws BadRowException {
    long quantity = row.units("quantity");
    int bucket = buckets.beginningOn(row.date("arrives"));
    if (bucket < 0) {
      throw row.wrong("an open order can't have come before the start");
    }
    if (quantity > 0) {
      change(row).pipeline().add(new Item.Arrival(bucket, quantity));
    }
  }

  private void demand(ScenarioTable.Row row) throws BadRowException {
    double share = row.isEmpty("inStock") ? 1 : row.amount("inStock").doubleValue();
    if (!(share >= 0 && share <= 1)) {
      throw row.wrong("inStock must be 0 to 1, not " + row.text("inStock"));
    }
    int bucket = buckets.beginningOn(row.date("date"));
    Bucket read = new Bucket(row.units("quantity"), share, row.flag("promotion"));
    if (change(row).demand().putIfAbsent(bucket, read) != null) {
      throw row.wrong("the bucket is there twice");
    }
  }

  private Draft change(ScenarioTable.Row row) throws BadRowException {
    BookKey book = new BookKey(row.text("sku"), row.text("location"));
    Draft change = drafts.get(book);
    if (change == null) {
      throw row.wrong(book + " is not among the items");
    }
    return change;
  }

  private Item item(BookKey book, Draft change) {
    int before = -change.demand().keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    int length = Math.max(0, before);
    long[] sold = new long[length];
    double[] share = new double[length];
    boolean[] promoted = new boolean[length];
    for (int i = 0; i < length; i++) {
      Bucket bucket = change.demand().getOrDefault(i - length, Bucket.UNTOLD);
      sold[i] = bucket.quantity();
      share[i] = bucket.inStockShare();
      promoted[i] = bucket.promoted();
    }
    long[] demand = new long[simulated];
    for (int i = 0; i < simulated; i++) {
      demand[i] = change.demand().getOrDefault(i, Bucket.UNTOLD).quantity();
    }
    return new Item(
        book,
        change.supplierId(),
        change.unitCost(),
        change.minimumOrder(),
        change.packSize(),
        change.onHand(),
        change.pipeline(),
        new Item.History(sold, share, promoted),
        demand);
  }
}
