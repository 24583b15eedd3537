package io.github.inventorystreams.supply.form;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.PartyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order as CSV (RFC 4180, UTF-8): one row for each line, each with all that holds for the whole
 * order. Where a spreadsheet would run a text as a formula it has an apostrophe before it.
 */
public final class CsvOrderForm implements OrderForm {

  /** The columns in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "document",
          "po_number",
          "revision",
          "issue_date",
          "currency",
          "buyer",
          "buyer_id",
          "supplier",
          "supplier_id",
          "supplier_order_number",
          "deliver_to",
          "deliver_to_id",
          "street",
          "postcode",
          "city",
          "country",
          "line",
          "sku",
          "supplier_sku",
          "gtin",
          "name",
          "quantity",
          "unit",
          "unit_name",
          "units_per",
          "price",
          "value",
          "delivery_date");

  private static final int MAX_NAME_CHARS = 300;
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final CsvSchema SCHEMA =
      CsvSchema.builder()
          .addColumns(COLUMNS, CsvSchema.ColumnType.STRING)
          .build()
          .withHeader()
          .withLineSeparator("\r\n");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String fileEnding() {
    return ".csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public boolean isForMachines() {
    return false;
  }

  @Override
  public boolean has(DocumentKind kind) {
    return true;
  }

  @Override
  public List<String> missing(OrderDocument document) {
    return List.of();
  }

  @Override
  public byte[] write(OrderDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SequenceWriter rows = MAPPER.writer(SCHEMA).writeValues(bytes)) {
      for (OrderDocument.Line line : document.lines()) {
        rows.write(row(document, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an order can't be written as CSV", e);
    }
    return bytes.toByteArray();
  }

  private static List<String> row(OrderDocument document, OrderDocument.Line line) {
    return List.of(
        document.kind().name().toLowerCase(Locale.ROOT),
        cell(document.poNumber()),
        Integer.toString(document.revision()),
        document.issueDate().toString(),
        cell(document.currency()),
        forPeople(document.buyer().name()),
        id(document.buyer().id()),
        forPeople(document.supplier().name()),
        id(document.supplier().id()),
        cell(document.supplierOrderNumber()),
        forPeople(document.place().name()),
        id(document.place().id()),
        forPeople(document.place().address().street()),
        forPeople(document.place().address().postcode()),
        forPeople(document.place().address().city()),
        forPeople(document.place().address().country()),
        Integer.toString(line.number()),
        cell(line.sku()),
        cell(line.supplierSku()),
        cell(line.gtin()),
        forPeople(line.name()),
        number(line.quantity()),
        cell(line.unit().code()),
        forPeople(line.unit().name()),
        Long.toString(line.unit().units()),
        number(line.price()),
        number(line.value()),
        line.requestedDelivery().toString());
  }

  /** What other programs compare: to the character. */
  private static String cell(@Nullable String text) {
    return text == null ? "" : CsvCell.safe(text);
  }

  private static String forPeople(@Nullable String text) {
    return text == null ? "" : CsvCell.safe(OneLine.of(text, MAX_NAME_CHARS));
  }

  private static String id(@Nullable PartyId id) {
    return id == null ? "" : cell(id.toString());
  }

  private static String number(BigDecimal value) {
    return value.toPlainString();
  }
}
