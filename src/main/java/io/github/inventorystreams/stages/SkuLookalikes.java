package io.github.inventorystreams.stages;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.log.RecordFields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SKUs that an instance has met, compared without their outer blanks and their case. Two that
 * differ in nothing else have two books, which nobody may have meant. Thread-safe.
 */
public final class SkuLookalikes {
  private static final Logger LOG = LoggerFactory.getLogger(SkuLookalikes.class);

  /** Of so many SKUs the first one of each spelling is kept: some 15 MB. */
  public static final int MAX_SKUS = 100_000;

  /** After so many pairs another line in the log helps nobody. */
  public static final int MAX_PAIRS = 1_000;

  private final Map<String, String> firstBySpelling = new ConcurrentHashMap<>();
  private final Set<String> others = ConcurrentHashMap.newKeySet();
  private final int maxSkus;
  private final int maxPairs;

  public SkuLookalikes() {
    this(MAX_SKUS, MAX_PAIRS);
  }

  public SkuLookalikes(int maxSkus, int maxPairs) {
    this.maxSkus = maxSkus;
    this.maxPairs = maxPairs;
  }

  /** Says so, once, if a SKU looks like one that was met before. */
  public void meet(String sku) {
    String spelling = sku.strip().toLowerCase(Locale.ROOT);
    String first =
        firstBySpelling.size() < maxSkus
            ? firstBySpelling.putIfAbsent(spelling, sku)
            : firstBySpelling.get(spelling);
    if (first != null && !first.equals(sku) && others.size() < maxPairs && others.add(sku)) {
      RecordFields.ofSku(sku)
          .around(
              () ->
                  LOG.warn(
                      "The SKUs {} and {} differ in outer blanks or case alone and have a book each; \"trim\" or \"words\" of a mapping, or their publisher, can make them one",
                      OneLine.quoted(first),
                      OneLine.quoted(sku)));
    }
  }

  /** How many SKUs look like one that was met before them. */
  public int pairs() {
    return others.size();
  }
}
