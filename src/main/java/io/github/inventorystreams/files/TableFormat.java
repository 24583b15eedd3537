package io.github.inventorystreams.files;

import java.nio.charset.Charset;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person's description of how a file is written; {@code null} = it is found.
 *
 * @param separator between the cells of a row of text
 * @param decimal of numbers in text
 * @param dates how dates are written
 * @param encoding of text
 * @param sheet the name of the sheet of a workbook
 * @param zone of times without an offset
 */
public record TableFormat(
    @Nullable Character separator,
    @Nullable DecimalMark decimal,
    @Nullable DateForm dates,
    @Nullable Charset encoding,
    @Nullable String sheet,
    @Nullable ZoneId zone) {

  /** Everything is found. */
  public static final TableFormat FOUND = new TableFormat(null, null, null, null, null, null);

  /** The same in a zone, unless one was given. */
  public TableFormat orIn(ZoneId otherwise) {
    return zone != null
        ? this
        : new TableFormat(separator, decimal, dates, encoding, sheet, otherwise);
  }
}
