package io.github.inventorystreams.files;

import io.github.inventorystreams.files.Column.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Tables as tests write them, and what is read of them. */
abstract class WrittenTable {
  static final int SKU = 0;
  static final int QUANTITY = 1;
  static final int PRICE = 2;
  static final int AT = 3;
  static final List<Column> COLUMNS =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.needed("quantity", Kind.WHOLE),
          Column.optional("unit_price", Kind.NUMBER, "price"),
          Column.optional("at", Kind.TIME));
  @TempDir Path folder;
  final List<String> bad = new ArrayList<>();

  @FunctionalInterface
  interface Cell<T> {
    T of(TableRow row) throws BadRowException;
  }

  List<String> texts(byte[] bytes) {
    return rows(file(bytes, TableFormat.FOUND), row -> row.text(SKU) + " " + row.whole(QUANTITY));
  }

  List<Long> whole(String text) {
    return rows(file(text), row -> row.whole(QUANTITY));
  }

  List<String> prices(String text) {
    return rows(file(text), row -> row.number(PRICE).toPlainString());
  }

  List<Instant> times(String text) {
    return rows(file(text), row -> Instant.ofEpochMilli(row.millis(AT)));
  }

  List<Instant> timesTold(String text, String form) {
    TableFormat told =
        new TableFormat(null, null, DateForm.of(form), null, null, ZoneId.of("Europe/Berlin"));
    return rows(
        file(text.getBytes(StandardCharsets.UTF_8), told),
        row -> Instant.ofEpochMilli(row.millis(AT)));
  }

  TableFile file(String text) {
    return file(
        text.getBytes(StandardCharsets.UTF_8), TableFormat.FOUND.orIn(ZoneId.of("Europe/Berlin")));
  }

  TableFile file(byte[] bytes, TableFormat format) {
    try {
      return file(Files.write(folder.resolve("file.csv"), bytes), format);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path write(String text) {
    return file(text).path();
  }

  static TableFile file(Path path, TableFormat format) {
    return new TableFile(path, format, ColumnChoice.NONE, RowFilter.ALL);
  }

  TableRow read(TableReader table) {
    try {
      return table.next();
    } catch (BadRowException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows that can be read; what is wrong with the others goes into {@link #bad}. */
  <T> List<T> rows(TableFile file, Cell<T> cell) {
    List<T> rows = new ArrayList<>();
    bad.clear();
    try (TableReader table = file.open(COLUMNS)) {
      boolean more = true;
      while (more) {
        try {
          TableRow row = table.next();
          more = row != null;
          if (row != null) {
            rows.add(cell.of(row));
          }
        } catch (BadRowException e) {
          bad.add(e.line() + ": " + e.reason());
        }
      }
    }
    return rows;
  }
}
