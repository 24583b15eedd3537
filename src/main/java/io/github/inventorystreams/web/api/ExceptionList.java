package io.github.inventorystreams.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.read.Acknowledgement;
import io.github.inventorystreams.read.ExceptionItem;
import io.github.inventorystreams.read.ExceptionItem.Category;
import io.github.inventorystreams.read.Page;
import io.github.inventorystreams.read.ReadModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list of troubles that somebody should look at, without those put off.
 *
 * @param counts by category, of all that is not put off and fits the other filters
 * @param snoozed how many are put off
 * @param riskPerDay of the books that have nothing to sell, by currency
 */
record ExceptionList(
    Page<Item> page, Map<Category, Integer> counts, int snoozed, Map<String, Double> riskPerDay) {

  private static final Set<Category> OUT = EnumSet.of(Category.OUT_NOW, Category.NEGATIVE);

  /**
   * One of them.
   *
   * @param seen whether somebody has acknowledged it
   * @param snoozedUntilMillis {@code null} if it is not put off
   */
  record Item(
      @JsonUnwrapped ExceptionItem trouble, boolean seen, @Nullable Long snoozedUntilMillis) {}

  static ExceptionList of(ReadModel model, Params params, long nowMillis) {
    Category category = params.oneOf("category", Category.class);
    String location = params.text("location");
    String supplier = params.text("supplier");
    String text = params.text("q");
    Lifecycle lifecycle = params.oneOf("lifecycle", Lifecycle.class);
    boolean wantsSnoozed = params.flag("snoozed");
    Map<String, Acknowledgement> seen = model.acknowledgements();
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    List<Item> items = new ArrayList<>();
    int snoozed = 0;
    Map<String, Double> risk = new TreeMap<>();
    for (ExceptionItem trouble : model.snapshot().troubles()) {
      if (!fits(trouble, location, supplier, text)
          || (lifecycle != null && lifecycle != trouble.lifecycle())) {
        continue;
      }
      Item item = item(trouble, seen.get(trouble.id()), nowMillis);
      boolean isSnoozed = item.snoozedUntilMillis() != null;
      snoozed += isSnoozed ? 1 : 0;
      if (!isSnoozed) {
        counts.merge(trouble.category(), 1, Integer::sum);
        if (OUT.contains(trouble.category()) && trouble.currency() != null) {
          risk.merge(trouble.currency(), trouble.riskPerDay(), Double::sum);
        }
      }
      if (isSnoozed == wantsSnoozed && (category == null || category == trouble.category())) {
        items.add(item);
      }
    }
    return new ExceptionList(params.page().of(items), counts, snoozed, risk);
  }

  private static Item item(ExceptionItem trouble, @Nullable Acknowledgement known, long nowMillis) {
    Long until = known == null ? null : known.untilMillis();
    return new Item(trouble, known != null, until != null && until > nowMillis ? until : null);
  }

  private static boolean fits(
      ExceptionItem trouble,
      @Nullable String location,
      @Nullable String supplier,
      @Nullable String text) {
    return (location == null || location.equals(trouble.location()))
        && (supplier == null || supplier.equals(trouble.supplierId()))
        && (text == null
            || ListRoutes.contains(trouble.sku() + "@" + trouble.location(), text)
            || ListRoutes.contains(trouble.message(), text));
  }
}
