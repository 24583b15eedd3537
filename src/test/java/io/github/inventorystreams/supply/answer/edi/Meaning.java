package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What statements say, in words that tests compare: only what is there, and not where it stood. */
final class Meaning {
  private Meaning() {}

  static List<String> of(List<SupplierDocument> documents) {
    List<String> said = new ArrayList<>();
    for (SupplierDocument document : documents) {
      document.statements().forEach(statement -> said.addAll(of(statement)));
    }
    return said;
  }

  private static List<String> of(Statement statement) {
    List<String> said = new ArrayList<>();
    if (statement instanceof Statement.Received received) {
      said.add(received.poNumber() + " RECEIVED");
    } else if (statement instanceof Statement.Response response) {
      said.add(
          words(
              response.poNumber(),
              response.verdict(),
              named("theirs", response.supplierOrderNumber()),
              named("on", response.day()),
              named("in", response.currency()),
              named("because", response.reason())));
      response.lines().forEach(line -> said.add(of(line)));
    } else if (statement instanceof Statement.Shipment shipment) {
      said.add(
          words(
              shipment.poNumber(),
              "SHIPPED",
              shipment.noticeId(),
              named("theirs", shipment.supplierOrderNumber()),
              shipment.last() ? "LAST" : null));
      shipment.lines().forEach(line -> said.add(of(line)));
    }
    return said;
  }

  private static String of(Statement.Line line) {
    return words(
        "-",
        line.orderLine(),
        named("sku", line.sku()),
        named("supplierSku", line.supplierSku()),
        named("gtin", line.gtin()),
        line.verdict(),
        line.quantity() == null ? null : line.quantity().stripTrailingZeros().toPlainString(),
        line.unitCode(),
        named("on", line.day()),
        named("at", line.price() == null ? null : line.price().toPlainString()),
        named("instead", line.substituteSku()),
        named("insteadSupplierSku", line.substituteSupplierSku()),
        named("insteadGtin", line.substituteGtin()),
        named("because", line.reason()));
  }

  private static @Nullable String named(String name, @Nullable Object value) {
    return value == null ? null : name + '=' + value;
  }

  private static String words(@Nullable Object... parts) {
    StringJoiner words = new StringJoiner(" ");
    for (Object part : parts) {
      if (part != null) {
        words.add(part.toString());
      }
    }
    return words.toString();
  }
}
