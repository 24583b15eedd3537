package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.review.PlanningParameters;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SKUs of a partition that are set up at a location and of which nothing has ever happened
 * there. Where the settings say so they are reviewed as counted with 0: their books are opened
 * between two clock ticks and looked at again before each review, so that it makes no difference in
 * which order settings, locations and events have come.
 */
final class UncountedSkus {
  private static final Logger LOG = LoggerFactory.getLogger(UncountedSkus.class);

  private final boolean isOn;
  private final EffectiveSettings catalog;
  private final BookShelf shelf;

  /** Locations at which some book of this partition has seen something. */
  private final Set<String> lively = new HashSet<>();

  /** Those that nobody has looked at since something of them has changed. */
  private final NavigableSet<String> changed = new TreeSet<>();

  /** Those that could not be opened as things were: not bought, or at an unknown location. */
  private final NavigableSet<String> waiting = new TreeSet<>();

  private final Set<String> doubtful = new HashSet<>();

  UncountedSkus(boolean isOn, EffectiveSettings catalog, BookShelf shelf) {
    this.isOn = isOn;
    this.catalog = catalog;
    this.shelf = shelf;
    if (isOn) {
      shelf.each(this::happened);
      catalog.eachAtLocation(changed::add);
    }
  }

  /** Settings of a SKU have changed; {@code location} is {@code null} for those everywhere. */
  void settingsChanged(String sku, @Nullable String location) {
    if (isOn && location != null) {
      changed.add(new BookKey(sku, location).toString());
    } else if (isOn) {
      // '@' is in no SKU, and 'A' comes behind it.
      changed.addAll(waiting.subSet(sku + '@', sku + 'A'));
    }
  }

  /** Settings of a location have changed. */
  void locationChanged() {
    changed.addAll(waiting);
  }

  /** An event or an order line has reached a book. */
  void happened(Book book) {
    if (isOn && !isUntouched(book) && lively.add(book.key().location())) {
      locationChanged();
    }
  }

  /**
   * Opens what is to be reviewed by now, as long as there is time.
   *
   * @return whether all is open
   */
  boolean open(Function<BookKey, Book> opener, BooleanSupplier timeIsLeft) {
    while (!changed.isEmpty() && timeIsLeft.getAsBoolean()) {
      String name = changed.pollFirst();
      BookKey key = BookKey.parse(name);
      waiting.remove(name);
      if (catalog.isSetAt(key) && shelf.find(key) == null) {
        if (isReviewed(key)) {
          doubt(key.location());
          shelf.add(opener.apply(key));
        } else {
          waiting.add(name);
        }
      }
    }
    return changed.isEmpty();
  }

  /** Whether a book that is due has no reason to be there any more, and takes it away if so. */
  boolean close(Book book) {
    if (!isUntouched(book)
        || !book.inbound().requests().isEmpty()
        // Its review ends them first.
        || !book.warning().open().isEmpty()) {
      return false;
    }
    BookKey key = book.key();
    if (isOn && catalog.isSetAt(key) && isReviewed(key)) {
      return false;
    }
    shelf.remove(book);
    if (isOn) {
      changed.add(key.toString());
    }
    return true;
  }

  private boolean isReviewed(BookKey key) {
    PlanningParameters plan = catalog.planOf(key);
    return plan.supplierId() != null
        && plan.lifecycle() == Lifecycle.ACTIVE
        && isKnown(key.location());
  }

  /**
   * Whether goods can be meant for a location. One that is mistyped in some setting would be
   * ordered for without anybody there; a shop that has set up none of its locations has said
   * nothing of where they are.
   */
  private boolean isKnown(String location) {
    return lively.contains(location)
        || catalog.isLocationSet(location)
        || catalog.isNoLocationSet();
  }

  private void doubt(String location) {
    if (!lively.contains(location) && !catalog.isLocationSet(location) && doubtful.add(location)) {
      LOG.warn(
          "Location {} has neither settings nor an event here, and SKUs that are set up there are ordered for it as counted with 0; if its name is mistyped, delete these settings, and give the locations that there are their location-settings",
          location);
    }
  }

  private static boolean isUntouched(Book book) {
    return book.newestMillis() == Long.MIN_VALUE;
  }
}
