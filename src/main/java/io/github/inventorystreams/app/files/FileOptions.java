package io.github.inventorystreams.app.files;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.NamedValue;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.ColumnChoice;
import io.github.inventorystreams.files.DateForm;
import io.github.inventorystreams.files.DecimalMark;
import io.github.inventorystreams.files.RowFilter;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.files.TableFormat;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads a file of rows; all that is not given is found. */
public final class FileOptions {
  private static final String TAB = "tab";

  @Option(
      names = "--separator",
      paramLabel = "CHAR",
      description =
          "What is between the cells of a row: one character, or tab (default: the one of , ; | and tab that the header has most of).")
  private @Nullable String separator;

  @Option(
      names = "--decimal",
      paramLabel = "point|comma",
      description =
          "The mark before fractions: 1,234.5 is point, 1.234,5 is comma (default: what the numbers of the file show).")
  private @Nullable String decimal;

  @Option(
      names = "--date-format",
      paramLabel = "FORM",
      description =
          "How dates are written: day-first or month-first for those such as 3/4/2026, or a pattern such as 'dd.MM.yyyy HH:mm' (default: ISO 8601 and the forms of spreadsheets, in the order that the dates of the file show).")
  private @Nullable String dateFormat;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "The encoding of text, e.g. windows-1252 (default: UTF-8 or UTF-16, whichever the file is).")
  private @Nullable String encoding;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook (default: its first).")
  private @Nullable String sheet;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of days, and of times without an offset, e.g. Europe/Berlin.")
  private @Nullable String zone;

  @Option(
      names = "--column",
      paramLabel = "COLUMN=NAME",
      description = "The name in the file of one of the columns; may be repeated.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--value",
      paramLabel = "COLUMN=TEXT",
      description = "What all rows hold in a column that the file does not have; may be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--where",
      paramLabel = "NAME=TEXT",
      description =
          "Read only rows with this text in a column of the file, e.g. Status=completed. Repeated for a column, any of its texts will do; for several columns, each must fit.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--skip",
      paramLabel = "NAME=TEXT",
      description = "Pass over rows with this text in a column of the file; may be repeated.")
  private List<String> skip = new ArrayList<>();

  /**
   * The file with all that is given of it.
   *
   * @param known the columns that the command reads
   * @throws CommandException if an option is wrong
   */
  public TableFile table(Path path, List<Column> known) {
    return new TableFile(path, format(), choice(known), new RowFilter(texts(only), texts(skip)));
  }

  private TableFormat format() {
    return new TableFormat(separator(), decimal(), dates(), charset(), sheet, zone());
  }

  private @Nullable Character separator() {
    if (separator == null) {
      return null;
    }
    if (separator.equalsIgnoreCase(TAB) || separator.equals("\\t")) {
      return '\t';
    }
    if (separator.length() != 1 || separator.equals("\"")) {
      throw CommandException.wrongUsage(
          "--separator must be one character or tab, not %s.".formatted(separator));
    }
    return separator.charAt(0);
  }

  private @Nullable DecimalMark decimal() {
    return decimal == null ? null : NamedValue.of(DecimalMark.class, "--decimal", decimal);
  }

  private @Nullable DateForm dates() {
    try {
      return dateFormat == null ? null : DateForm.of(dateFormat);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage("--date-format %s.".formatted(e.getMessage()));
    }
  }

  private @Nullable Charset charset() {
    try {
      return encoding == null ? null : Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage(
          "--encoding must be a name such as UTF-8, UTF-16LE or windows-1252, not %s."
              .formatted(encoding));
    }
  }

  private @Nullable ZoneId zone() {
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw CommandException.wrongUsage(
          "--zone must be a time zone like Europe/Berlin, not %s.".formatted(zone));
    }
  }

  private ColumnChoice choice(List<Column> known) {
    List<String> names = known.stream().map(Column::name).distinct().toList();
    check("--column", columns, names);
    check("--value", values, names);
    for (String name : values.keySet()) {
      if (columns.containsKey(name)) {
        throw CommandException.wrongUsage(
            "--column and --value both say what %s is.".formatted(name));
      }
    }
    return new ColumnChoice(columns, values);
  }

  private static void check(String option, Map<String, String> given, List<String> names) {
    for (String name : given.keySet()) {
      if (names.stream().noneMatch(each -> Column.isSameName(each, name))) {
        throw CommandException.wrongUsage(
            "%s knows %s, not %s.".formatted(option, String.join(", ", names), name));
      }
    }
  }

  private Map<String, List<String>> texts(List<String> given) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String each : given) {
      int at = each.indexOf('=');
      if (at < 1) {
        throw CommandException.wrongUsage(
            "%s must be NAME=TEXT, not %s.".formatted(given == only ? "--where" : "--skip", each));
      }
      texts
          .computeIfAbsent(each.substring(0, at), name -> new ArrayList<>())
          .add(each.substring(at + 1));
    }
    return texts;
  }
}
