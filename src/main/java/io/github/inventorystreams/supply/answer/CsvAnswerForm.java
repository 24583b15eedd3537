package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as CSV with a header, as people and small programs write it: a row for each line, or
 * several rows where a line comes in parts. The file has no number of its own, so that its bytes
 * are its identity.
 */
public final class CsvAnswerForm implements AnswerForm {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/csv");
  }

  @Override
  public boolean tellsSender() {
    return false;
  }

  @Override
  public List<SupplierDocument> read(byte[] bytes, ZoneId zone) {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableAnswerException(
          "the file has more than %d bytes: send it in parts".formatted(MAX_BYTES));
    }
    Map<String, Order> orders = new LinkedHashMap<>();
    for (CsvAnswerRow row : CsvAnswerRows.read(bytes)) {
      orders.computeIfAbsent(row.poNumber(), Order::new).add(row);
    }
    List<Statement> statements = new ArrayList<>();
    orders.values().forEach(order -> statements.add(order.response()));
    return List.of(new SupplierDocument(name(), null, digest(bytes), null, statements));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The rows of one order. */
  private static final class Order {
    private final String poNumber;
    private final List<Statement.Line> lines = new ArrayList<>();
    private final Map<String, Statement.Line> lastOfLine = new HashMap<>();
    private @Nullable String supplierOrderNumber;
    private @Nullable String reason;
    private @Nullable Verdict verdict;
    private @Nullable String currency;

    Order(String poNumber) {
      this.poNumber = poNumber;
    }

    void add(CsvAnswerRow row) {
      takeNumber(row);
      takeCurrency(row);
      if (row.isWholeOrder()) {
        if (verdict != null) {
          throw row.unreadable("there is a row with line * for this order above");
        }
        verdict = row.verdictOnOrder();
        reason = row.reason();
      } else {
        Statement.Line line = row.line();
        checkAddsUp(row, line);
        lines.add(line);
      }
    }

    private void takeNumber(CsvAnswerRow row) {
      String given = row.supplierOrderNumber();
      if (given != null && supplierOrderNumber != null && !supplierOrderNumber.equals(given)) {
        throw row.unreadable("supplier_order_number is not that of a row above");
      }
      supplierOrderNumber = given == null ? supplierOrderNumber : given;
    }

    private void takeCurrency(CsvAnswerRow row) {
      String given = row.currency();
      if (given != null && currency != null && !currency.equals(given)) {
        throw row.unreadable("currency is not that of a row above");
      }
      currency = given == null ? currency : given;
    }

    /** Several rows about a line are parts of it, so each needs a quantity. */
    private void checkAddsUp(CsvAnswerRow row, Statement.Line line) {
      Statement.Line before = lastOfLine.put(row.article(), line);
      if (before != null && (before.quantity() == null || line.quantity() == null)) {
        throw row.unreadable(
            "%s is about the same line: each of them needs a quantity".formatted(before.place()));
      }
    }

    Statement.Response response() {
      if (verdict == Verdict.REJECTED && !lines.isEmpty()) {
        throw new UnreadableAnswerException(
            "%s: another row rejects the order as a whole".formatted(lines.get(0).place()));
      }
      return new Statement.Response(
          poNumber,
          verdict == null ? Verdict.CHANGED : verdict,
          supplierOrderNumber,
          reason,
          null,
          currency,
          lines);
    }
  }
}
