package io.github.inventorystreams.supply.form;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.document.Wording;
import java.util.ArrayList;
import java.util.List;

/** Which document a page belongs to, and which page of how many it is. */
final class PdfPageNumbers extends PdfPageEventHelper {
  private static final float SIZE = 8;
  private static final float ABOVE_EDGE = 28;

  /** What letters need below the line that they stand on. */
  private static final float DESCENT = 3;

  private static final int MAX_TITLE_CHARS = 70;

  private final PdfFonts fonts;
  private final Wording wording;
  private final String title;
  private final List<PdfTemplate> counts = new ArrayList<>();

  PdfPageNumbers(PdfFonts fonts, Wording wording, String title) {
    this.fonts = fonts;
    this.wording = wording;
    this.title = OneLine.of(title, MAX_TITLE_CHARS);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document pdf) {
    PdfContentByte canvas = writer.getDirectContent();
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        new Phrase(fonts.plain(title, SIZE)),
        pdf.left(),
        ABOVE_EDGE,
        0);
    // How many pages there are is known when the last one is full.
    PdfTemplate count = canvas.createTemplate(pdf.right() - pdf.left(), SIZE + SIZE);
    counts.add(count);
    canvas.addTemplate(count, pdf.left(), ABOVE_EDGE - DESCENT);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document pdf) {
    BaseFont font = fonts.regular();
    float right = pdf.right() - pdf.left();
    for (int i = 0; i < counts.size(); i++) {
      PdfTemplate count = counts.get(i);
      count.beginText();
      count.setFontAndSize(font, SIZE);
      count.showTextAligned(
          Element.ALIGN_RIGHT,
          wording.say("document.page", i + 1, counts.size()),
          right,
          DESCENT,
          0);
      count.endText();
    }
  }
}
