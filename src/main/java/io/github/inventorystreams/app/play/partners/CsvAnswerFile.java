package io.github.inventorystreams.app.play.partners;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An answer as the table that docs/suppliers-mail.md explains. */
final class CsvAnswerFile implements FilePartner.AnswerFile {
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final CsvSchema SCHEMA =
      CsvSchema.builder()
          .addColumns(
              List.of("po_number", "line", "status", "quantity", "delivery_date"),
              CsvSchema.ColumnType.STRING)
          .build()
          .withHeader();

  @Override
  public String ending() {
    return ".csv";
  }

  @Override
  public byte[] write(PurchaseOrder order, SupplierEvent.Confirmation said) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SequenceWriter rows = MAPPER.writer(SCHEMA).writeValues(bytes)) {
      for (List<String> row : rows(said)) {
        rows.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an answer can't be written as CSV", e);
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> rows(SupplierEvent.Confirmation said) {
    String order = said.poNumber();
    if (said.status() == SupplierEvent.Status.REJECTED) {
      return List.of(List.of(order, "*", "rejected", "", ""));
    }
    List<List<String>> rows = new ArrayList<>();
    for (AnswerLine line : said.lines()) {
      String number = Integer.toString(line.line());
      if (line.status() == LineStatus.REJECTED) {
        rows.add(List.of(order, number, "rejected", "", ""));
      } else if (line.schedule().isEmpty()) {
        rows.add(List.of(order, number, "accepted", "", ""));
      }
      for (Delivery delivery : line.schedule()) {
        rows.add(
            List.of(
                order,
                number,
                "changed",
                Long.toString(delivery.quantity()),
                String.valueOf(delivery.deliveryDate())));
      }
    }
    return rows;
  }
}
