package io.github.inventorystreams.read;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shop as the published topics show it. One thread writes; any number asks. Lists and sums over
 * everything are those of the last {@link Snapshot}; single books are as new as can be.
 */
public final class ReadModel {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReadState facts;
  private final StockList stock = new StockList();
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final String usualCurrency;
  private volatile Snapshot snapshot;
  private volatile double loaded;
  private long changes;

  /**
   * Of which nothing has been read.
   *
   * @param supplierDefaults the terms where a supplier has no settings; their currency is that of
   *     SKUs without a supplier
   */
  public ReadModel(SupplierTerms supplierDefaults) {
    this.facts = new ReadState(supplierDefaults);
    this.usualCurrency = supplierDefaults.currency();
    this.snapshot = Snapshot.empty(usualCurrency);
  }

  /**
   * Calls a listener with the present snapshot at once, and with each new one in the thread that
   * writes.
   */
  public void whenRefreshed(Consumer<Snapshot> listener) {
    listeners.add(listener);
    listener.accept(snapshot);
  }

  /** Takes what was read. Called by one thread. */
  void apply(List<Consumer<ReadState>> updates) {
    lock.writeLock().lock();
    try {
      updates.forEach(update -> update.accept(facts));
      changes += updates.size();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Makes lists and sums again if anything has changed. Called by the thread that writes. */
  void refresh() {
    if (snapshot.version() == changes) {
      return;
    }
    lock.writeLock().lock();
    try {
      facts.books().resolveTerms();
    } finally {
      lock.writeLock().unlock();
    }
    KeyIndex keys =
        facts.books().takeGrown()
            ? KeyIndex.of(facts.books().all(), facts.books().size())
            : stock.index();
    stock.refresh(keys);
    snapshot =
        new SnapshotMaker(
                facts.books(),
                keys,
                facts.warnings(),
                facts.orders(),
                facts.refusals(),
                facts.deliveries(),
                new Currencies(usualCurrency, facts.terms()),
                Snapshot.day(facts.asOfMillis()))
            .snapshot(changes, facts.asOfMillis());
    listeners.forEach(listener -> listener.accept(snapshot));
  }

  /** Says how much of what there was at the start has been read, 0 to 1. */
  void loaded(double share) {
    loaded = share;
  }

  /** How much of what there was at the start has been read, 0 to 1. */
  public double loaded() {
    return loaded;
  }

  /** The last one. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** One page of books. */
  public Page<StockRow> stock(StockQuery query) {
    return reading(() -> stock.page(query));
  }

  /** The last warnings that were resolved, the newest first. */
  public List<LowStockWarning> resolvedWarnings() {
    return reading(() -> facts.warnings().resolved());
  }

  /** How many steps of warnings of a kind have been read. */
  public long warnings(LowStockWarning.Kind kind, LowStockWarning.State state) {
    return reading(() -> facts.warnings().count(kind, state));
  }

  /** How many orders have been read. */
  public long ordersCreated() {
    return reading(() -> facts.orders().created());
  }

  /** The last dead letters, the newest first. */
  public List<DeadLetterRow> refusals() {
    return reading(() -> facts.refusals().newestFirst());
  }

  /** The last answers that were not taken, the newest first. */
  public List<RefusedAnswer> refusedAnswers() {
    return reading(() -> facts.refusedAnswers().newestFirst());
  }

  /** What has become of an order on its way to its supplier. */
  public OrderSupply supplyOf(String poNumber) {
    return reading(
        () ->
            new OrderSupply(
                facts.deliveries().of(poNumber),
                facts.refusedAnswers().of(poNumber),
                facts.orders().places(poNumber)));
  }

  /** What people have seen or put off, by the id of the trouble. */
  public Map<String, Acknowledgement> acknowledgements() {
    return reading(() -> Map.copyOf(facts.acknowledgements()));
  }

  /** One order with its lines, {@code null} if it is not known or not any more. */
  public @Nullable OrderView order(String poNumber) {
    OrderView[] found = new OrderView[1];
    reading(
        () -> {
          PurchaseOrder order = facts.orders().find(poNumber);
          if (order != null) {
            found[0] = view(order);
          }
          return found;
        });
    return found[0];
  }

  /** One book, {@code null} if nothing is known of it and nothing set. */
  public @Nullable SkuView book(BookKey key) {
    SkuView[] found = new SkuView[1];
    reading(
        () -> {
          BookEntry entry = facts.book(key);
          if (entry != null && entry.hasLevel()) {
            found[0] = view(key, entry);
          } else {
            SkuTerms terms = facts.books().termsOf(key.toString());
            if (terms != null) {
              found[0] = view(key, neverCounted(key, terms));
            }
          }
          return found;
        });
    return found[0];
  }

  /** A book that is set up, and of which no stock event is known. */
  private BookEntry neverCounted(BookKey key, SkuTerms terms) {
    BookEntry entry = new BookEntry(key.toString());
    entry.set(terms);
    entry.setCurrency(new Currencies(usualCurrency, facts.terms()).of(terms.supplierId()));
    return entry;
  }

  private SkuView view(BookKey key, BookEntry entry) {
    List<SkuView.SkuOrder> orders = ordersOf(key);
    return new SkuView(
        StockRow.of(entry),
        known(entry.terms().unitCost()),
        known(entry.terms().unitPrice()),
        entry.forecast(),
        orders.isEmpty() ? null : orders.get(0).line().line().why().target(),
        facts.traces().of(entry.key()),
        facts.warnings().stepsOf(key),
        orders);
  }

  private List<SkuView.SkuOrder> ordersOf(BookKey key) {
    List<SkuView.SkuOrder> orders = new ArrayList<>();
    for (PurchaseOrder order : facts.orders().ofBook(key.toString())) {
      OrderView view = view(order);
      view.lines().stream()
          .filter(line -> line.line().sku().equals(key.sku()))
          .forEach(line -> orders.add(new SkuView.SkuOrder(view.order(), line)));
    }
    return orders;
  }

  private OrderView view(PurchaseOrder order) {
    return OrderView.of(order, Snapshot.day(facts.asOfMillis()), facts.books()::isLate);
  }

  private static @Nullable Double known(double money) {
    return Double.isNaN(money) ? null : money;
  }

  private <T> T reading(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
