package io.github.inventorystreams.supply.form;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.Wording;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on the pages: who, whom, where to, and a table of the lines. */
final class PdfOrderPages {
  private static final float TITLE = 16;
  private static final float TEXT = 9;
  private static final float SMALL = 8;
  private static final float PADDING = 4;
  private static final float SPACE = 12;
  private static final float WHOLE_WIDTH = 100;
  private static final Color RULE = new Color(0x99, 0x99, 0x99);
  private static final Color HEAD = new Color(0xee, 0xee, 0xee);
  private static final int MAX_CHARS = 200;

  /** Line, article, quantity, unit, price, value, day. */
  private static final float[] WIDTHS = {28, 176, 46, 62, 56, 66, 81};

  private final OrderDocument document;
  private final Wording wording;
  private final PdfFonts fonts;

  PdfOrderPages(OrderDocument document, Wording wording, PdfFonts fonts) {
    this.document = document;
    this.wording = wording;
    this.fonts = fonts;
  }

  void addTo(Document pdf, String title) {
    Paragraph heading = new Paragraph(fonts.strong(title, TITLE));
    heading.setLeading(TITLE + PADDING);
    heading.setSpacingAfter(SPACE);
    pdf.add(heading);
    pdf.add(parties());
    pdf.add(facts());
    pdf.add(lines());
  }

  private PdfPTable parties() {
    PdfPTable table = table(new float[] {1, 1, 1});
    table.addCell(block("document.buyer", party(document.buyer())));
    table.addCell(block("document.supplier", party(document.supplier())));
    List<String> place = new ArrayList<>();
    place.add(document.place().name());
    place.addAll(address(document.place().address()));
    addNamed(place, "document.id", id(document.place().id()));
    table.addCell(block("document.place", place));
    return table;
  }

  private PdfPTable facts() {
    PdfPTable table = table(new float[] {1, 1, 1, 1, 1});
    table.addCell(block("document.date", List.of(wording.day(document.issueDate()))));
    table.addCell(block("document.revision", List.of(Integer.toString(document.revision()))));
    table.addCell(block("document.wanted", List.of(wording.day(document.requestedDelivery()))));
    table.addCell(block("document.currency", List.of(document.currency())));
    table.addCell(
        block(
            "document.yourNumber",
            document.supplierOrderNumber() == null
                ? List.of()
                : List.of(document.supplierOrderNumber())));
    return table;
  }

  private PdfPTable lines() {
    PdfPTable table = table(WIDTHS);
    table.setHeaderRows(1);
    table.setSplitLate(true);
    for (String key : List.of("line", "article")) {
      table.addCell(head(key, Element.ALIGN_LEFT));
    }
    table.addCell(head("quantity", Element.ALIGN_RIGHT));
    table.addCell(head("unit", Element.ALIGN_LEFT));
    table.addCell(head("price", Element.ALIGN_RIGHT));
    table.addCell(head("value", Element.ALIGN_RIGHT));
    table.addCell(head("day", Element.ALIGN_LEFT));
    for (OrderDocument.Line line : document.lines()) {
      row(table, line);
    }
    PdfPCell total = cell(fonts.strong(wording.say("document.total"), TEXT), Element.ALIGN_RIGHT);
    total.setColspan(WIDTHS.length - 2);
    table.addCell(total);
    table.addCell(cell(fonts.strong(wording.money(document.value()), TEXT), Element.ALIGN_RIGHT));
    table.addCell(cell(fonts.strong(document.currency(), TEXT), Element.ALIGN_LEFT));
    return table;
  }

  private void row(PdfPTable table, OrderDocument.Line line) {
    table.addCell(cell(fonts.plain(Integer.toString(line.number()), TEXT), Element.ALIGN_LEFT));
    PdfPCell article = cell(fonts.strong(shown(line.name()), TEXT), Element.ALIGN_LEFT);
    List<String> numbers = new ArrayList<>();
    addNamed(numbers, "document.ourArticle", line.sku());
    addNamed(numbers, "document.yourArticle", line.supplierSku());
    addNamed(numbers, "document.gtin", line.gtin());
    numbers.forEach(
        number -> article.addElement(paragraph(fonts.plain(shown(number), SMALL), SMALL)));
    table.addCell(article);
    table.addCell(cell(fonts.plain(wording.number(line.quantity()), TEXT), Element.ALIGN_RIGHT));
    table.addCell(cell(fonts.plain(shown(wording.unit(line.unit())), TEXT), Element.ALIGN_LEFT));
    table.addCell(cell(fonts.plain(wording.money(line.price()), TEXT), Element.ALIGN_RIGHT));
    table.addCell(cell(fonts.plain(wording.money(line.value()), TEXT), Element.ALIGN_RIGHT));
    table.addCell(
        cell(fonts.plain(wording.day(line.requestedDelivery()), TEXT), Element.ALIGN_LEFT));
  }

  private List<String> party(Party party) {
    List<String> lines = new ArrayList<>();
    lines.add(party.name());
    lines.addAll(address(party.address()));
    addNamed(lines, "document.taxId", party.taxId());
    addNamed(lines, "document.id", id(party.id()));
    addNamed(lines, "document.contact", contact(party.contact()));
    return lines;
  }

  private static List<String> address(Address address) {
    List<String> lines = new ArrayList<>();
    add(lines, address.street());
    add(lines, together(" ", address.postcode(), address.city()));
    add(lines, address.country());
    return lines;
  }

  private static @Nullable String contact(Contact contact) {
    return together(", ", contact.name(), contact.mail(), contact.phone());
  }

  private static @Nullable String together(String between, @Nullable String... parts) {
    String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String id(@Nullable PartyId id) {
    return id == null ? null : id.toString();
  }

  private static void add(List<String> lines, @Nullable String text) {
    if (text != null) {
      lines.add(text);
    }
  }

  private void addNamed(List<String> lines, String key, @Nullable String text) {
    if (text != null) {
      lines.add(wording.say(key) + ": " + text);
    }
  }

  private PdfPCell block(String key, List<String> texts) {
    PdfPCell cell = cell(fonts.plain(wording.say(key), SMALL), Element.ALIGN_LEFT);
    cell.setBorder(Rectangle.NO_BORDER);
    boolean first = true;
    for (String text : texts) {
      Chunk chunk = first ? fonts.strong(shown(text), TEXT) : fonts.plain(shown(text), TEXT);
      cell.addElement(paragraph(chunk, TEXT));
      first = false;
    }
    return cell;
  }

  private PdfPCell head(String key, int alignment) {
    PdfPCell cell = cell(fonts.strong(wording.say("document." + key), SMALL), alignment);
    cell.setBackgroundColor(HEAD);
    return cell;
  }

  /** Text of several directions is set as its readers read it, beginning at the left. */
  private static PdfPCell cell(Chunk chunk, int alignment) {
    PdfPCell cell = new PdfPCell();
    cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(RULE);
    cell.setPadding(PADDING);
    Paragraph paragraph = paragraph(chunk, TEXT);
    paragraph.setAlignment(alignment);
    cell.addElement(paragraph);
    return cell;
  }

  private static Paragraph paragraph(Chunk chunk, float size) {
    return new Paragraph(size + PADDING, chunk);
  }

  private static PdfPTable table(float[] widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(WHOLE_WIDTH);
    table.setSpacingAfter(SPACE);
    return table;
  }

  private static String shown(String text) {
    return OneLine.of(text, MAX_CHARS);
  }
}
