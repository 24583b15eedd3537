package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.MasterData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order, found by what an answer says of them: by the order's own number of the
 * line first, else by an article that only one line has. Where a line of the answer stands means
 * nothing.
 */
record OrderArticles(PurchaseOrder order, MasterData known) {

  /**
   * A line of the order, and what comes on it.
   *
   * @param substituteSku what comes in place of the SKU that was ordered, or {@code null}
   */
  record Found(PurchaseOrder.Line line, @Nullable String substituteSku) {}

  /** The line that is meant. */
  Found find(Statement.Line said) throws RefusedStatementException {
    Set<String> articles = articles(said.sku(), said.supplierSku(), said.gtin());
    PurchaseOrder.Line line =
        said.orderLine() == null ? lineWith(articles) : lineNumbered(said.orderLine());
    String substitute = substitute(said, line, articles);
    if (articles != null && !articles.contains(line.sku()) && !articles.contains(substitute)) {
      throw new RefusedStatementException(
          AnswerRefusalReason.CONTRADICTION,
          "line %d of the order is SKU %s, but the article that is named is SKU %s"
              .formatted(line.line(), OneLine.quoted(line.sku()), named(articles)));
    }
    return new Found(line, substitute);
  }

  private PurchaseOrder.Line lineNumbered(int number) throws RefusedStatementException {
    return order.lines().stream()
        .filter(line -> line.line() == number)
        .findAny()
        .orElseThrow(
            () ->
                new RefusedStatementException(
                    AnswerRefusalReason.UNKNOWN_LINE,
                    "the order has no line %d".formatted(number)));
  }

  private PurchaseOrder.Line lineWith(@Nullable Set<String> articles)
      throws RefusedStatementException {
    if (articles == null) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNKNOWN_LINE,
          "neither a line of the order is named nor an article that is known: set gtin or supplierSku of the SKU");
    }
    List<PurchaseOrder.Line> lines =
        order.lines().stream()
            .filter(line -> articles.contains(line.sku()) || articles.contains(confirmed(line)))
            .toList();
    if (lines.size() == 1) {
      return lines.get(0);
    }
    throw lines.isEmpty()
        ? new RefusedStatementException(
            AnswerRefusalReason.UNKNOWN_LINE,
            "the order has no line of SKU %s".formatted(named(articles)))
        : new RefusedStatementException(
            AnswerRefusalReason.AMBIGUOUS_LINE,
            "the article may be on the lines %s of the order, and none of them is named"
                .formatted(
                    lines.stream()
                        .map(line -> Integer.toString(line.line()))
                        .collect(Collectors.joining(", "))));
  }

  /** Said to be one, or known to be since an earlier answer. */
  private @Nullable String substitute(
      Statement.Line said, PurchaseOrder.Line line, @Nullable Set<String> articles)
      throws RefusedStatementException {
    if (!namesSubstitute(said)) {
      String confirmed = confirmed(line);
      return articles != null && !articles.contains(line.sku()) && articles.contains(confirmed)
          ? confirmed
          : null;
    }
    boolean isOurs = said.substituteSku() == null || isKnown(said.substituteSku());
    Set<String> substitutes =
        isOurs
            ? articles(said.substituteSku(), said.substituteSupplierSku(), said.substituteGtin())
            : null;
    if (substitutes == null || substitutes.size() > 1) {
      throw new RefusedStatementException(
          AnswerRefusalReason.UNKNOWN_SUBSTITUTE,
          substitutes == null
              ? "what comes in place of SKU %s is not known: set gtin or supplierSku of the SKU that it is"
                  .formatted(OneLine.quoted(line.sku()))
              : "what comes in place of SKU %s may be SKU %s"
                  .formatted(OneLine.quoted(line.sku()), named(substitutes)));
    }
    String substitute = substitutes.iterator().next();
    return substitute.equals(line.sku()) ? null : substitute;
  }

  static boolean namesSubstitute(Statement.Line said) {
    return said.substituteSku() != null
        || said.substituteSupplierSku() != null
        || said.substituteGtin() != null;
  }

  private boolean isKnown(String sku) {
    return known.hasSku(sku) || order.lines().stream().anyMatch(line -> line.sku().equals(sku));
  }

  private static @Nullable String confirmed(PurchaseOrder.Line line) {
    return line.progress().answer().substituteSku();
  }

  /** The SKUs that all numbers mean which are known; {@code null} where none of them is. */
  private @Nullable Set<String> articles(
      @Nullable String sku, @Nullable String supplierSku, @Nullable String gtin)
      throws RefusedStatementException {
    List<Set<String>> meanings = new ArrayList<>();
    if (sku != null) {
      meanings.add(Set.of(sku));
    }
    if (supplierSku != null) {
      meanings.add(known.skusWithSupplierSku(order.supplierId(), supplierSku));
    }
    if (gtin != null) {
      meanings.add(known.skusWithGtin(gtin));
    }
    meanings.removeIf(Set::isEmpty);
    if (meanings.isEmpty()) {
      return null;
    }
    Set<String> common = new HashSet<>(meanings.get(0));
    meanings.forEach(common::retainAll);
    if (common.isEmpty()) {
      throw new RefusedStatementException(
          AnswerRefusalReason.CONTRADICTION,
          "the numbers of the article mean several: SKU %s"
              .formatted(
                  meanings.stream()
                      .map(OrderArticles::named)
                      .collect(Collectors.joining(" and "))));
    }
    return Collections.unmodifiableSet(common);
  }

  private static String named(Set<String> skus) {
    return new TreeSet<>(skus)
        .stream().limit(3).map(OneLine::quoted).collect(Collectors.joining(" or "));
  }
}
