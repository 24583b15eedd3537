package io.github.inventorystreams.supply.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The PDF as PDFBox reads it. */
class PdfOrderFormTest {

  @Test
  void saysAllThatASupplierNeeds() throws IOException {
    assertThat(text(MailedSample.english()))
        .contains(
            "Purchase order PO-S1-DC1-20261130-1",
            "Müller & Söhne GmbH",
            "Hafenstraße 1",
            "20457 Hamburg",
            "VAT number: DE123456789",
            "Identifier: 0088:4012345000009",
            "Contact: Ada Keller",
            "purchasing@example.com",
            "Northern Pottery Ltd",
            "Warehouse Hamburg",
            "Kai 5",
            "Mon, 30 Nov 2026",
            "SO-77",
            "Blue mug, 0.3 l",
            "Our article: MUG-BLUE",
            "Your article: 4711",
            "GTIN: 4012345000016",
            "CASE (of 12)",
            "12.5",
            "18.90",
            "236.25",
            "Gift box “Zürich”",
            "0.455",
            "Thu, 17 Dec",
            "Total without tax",
            "710.00",
            "Page 1 of 1");
  }

  @Test
  void isInTheSuppliersLanguage() throws IOException {
    assertThat(text(MailedSample.german()))
        .contains(
            "Bestellung PO-", "Ihre Artikelnr.: 4711", "710,00", "12.12.2026", "Seite 1 von 1")
        .doesNotContain("Purchase", "Page");
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void saysWhatItAsksFor(DocumentKind kind) throws IOException {
    String title =
        switch (kind) {
          case ORDER -> "Purchase order PO-";
          case REMINDER -> "Reminder of purchase order PO-";
          case LINE_CANCELLATION -> "Cancellation of lines of purchase order PO-";
          case CANCELLATION -> "Cancellation of purchase order PO-";
        };
    assertThat(text(MailedSample.of(kind))).startsWith(title);
  }

  @Test
  void manyLinesGoOverNumberedPagesUnderTheSameHeads() throws IOException {
    try (PDDocument pdf = read(MailedSample.withLines(200))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(5);
      String all = "";
      for (int page = 1; page <= pages; page++) {
        String text = text(pdf, page);
        assertThat(text)
            .contains("Page %d of %d".formatted(page, pages))
            .contains("Purchase order PO-S1-DC1-20261130-1", "Quantity", "Article");
        all += text;
      }
      for (int line = 1; line <= 200; line++) {
        assertThat(all).containsOnlyOnce("Our article: SKU-" + line + "\n");
      }
      assertThat(all).containsOnlyOnce("Total without tax").contains("2500.00");
    }
  }

  @Test
  void isA4WithItsOwnFontsAndTheTimeOfTheOrder() throws IOException {
    try (PDDocument pdf = read(MailedSample.english())) {
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertThat(box.getWidth()).isEqualTo(PDRectangle.A4.getWidth(), within());
      assertThat(box.getHeight()).isEqualTo(PDRectangle.A4.getHeight(), within());
      assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Instant.ofEpochMilli(MailedSample.ISSUED).truncatedTo(ChronoUnit.SECONDS));
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Purchase order PO-S1-DC1-20261130-1");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void textOfOthersIsTextAndStaysInItsLine() throws IOException {
    String text = text(MailedSample.hostile());
    assertThat(text)
        .contains("<script>window.hacked=1</script>\\u202etxt\\u2066")
        .doesNotContain("\u202E", "\nBcc: all");
    try (PDDocument pdf = read(MailedSample.hostile())) {
      assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
          .isFalse();
      assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA)).isFalse();
      assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
    }
  }

  @Test
  void lettersOfOtherScriptsAreDrawnOrStandAsTheirCodes() throws IOException {
    assertThat(text(MailedSample.named("Чайник Ωμέγα Łódź"))).contains("Чайник Ωμέγα Łódź");
    assertThat(text(MailedSample.named("כוס כחולה 0.3"))).contains("כוס כחולה");
    assertThat(text(MailedSample.named("茶 \uD83C\uDF75"))).contains("\\u8336 \\u1f375");
  }

  @Test
  void twoRevisionsAreTwoDocuments() throws IOException {
    assertThat(id(MailedSample.english())).isEqualTo(id(MailedSample.english()));
    assertThat(id(MailedSample.english())).isNotEqualTo(id(MailedSample.of(DocumentKind.REMINDER)));
  }

  private static String id(OrderDocument document) throws IOException {
    try (PDDocument pdf = read(document)) {
      return String.valueOf(pdf.getDocument().getDocumentID());
    }
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  private static String text(OrderDocument document) throws IOException {
    try (PDDocument pdf = read(document)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static PDDocument read(OrderDocument document) throws IOException {
    return Loader.loadPDF(new PdfOrderForm().write(document));
  }

  private static Offset<Float> within() {
    return Offset.offset(1f);
  }
}
