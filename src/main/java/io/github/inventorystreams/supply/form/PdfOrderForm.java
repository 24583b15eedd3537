package io.github.inventorystreams.supply.form;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

/** An order for people and printers: PDF on A4, in the supplier's language. */
public final class PdfOrderForm implements OrderForm {
  private static final float MARGIN = 40;
  private static final float BOTTOM_MARGIN = 56;
  private static final int MAX_NUMBER_CHARS = 200;

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public String fileEnding() {
    return ".pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
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
    byte[] identity = digest(document.kind() + " " + document.identity());
    Wording wording = Wording.of(document.language());
    String title =
        wording.say("document." + document.kind())
            + ' '
            + OneLine.of(document.poNumber(), MAX_NUMBER_CHARS);
    try (Document pdf = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, BOTTOM_MARGIN)) {
      PdfFonts fonts = new PdfFonts(identity);
      PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
      // The other form of its table of contents is written in the digits of the machine's language.
      writer.setFullCompression();
      writer.setPageEvent(new PdfPageNumbers(fonts, wording, title));
      pdf.addTitle(title);
      pdf.addAuthor(OneLine.of(document.buyer().name(), MAX_NUMBER_CHARS));
      pdf.open();
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(wording.language()));
      writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
      new PdfOrderPages(document, wording, fonts).addTo(pdf, title);
      fix(writer, document, identity);
    } catch (IOException | DocumentException e) {
      throw new UncheckedIOException("an order can't be written as a PDF", new IOException(e));
    }
    return bytes.toByteArray();
  }

  /** What would be the time and chance otherwise. */
  private static void fix(PdfWriter writer, OrderDocument document, byte[] identity) {
    GregorianCalendar issued =
        GregorianCalendar.from(
            Instant.ofEpochMilli(document.issuedAtMillis()).atZone(ZoneOffset.UTC));
    PdfString date = new PdfDate(issued);
    writer.getInfo().put(PdfName.CREATIONDATE, date);
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(identity, identity));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
