package io.github.inventorystreams.supply.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms have in common, and CSV and JSON as other readers see them. */
class OrderFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<OrderForm> FORMS =
      List.of(new CsvOrderForm(), new JsonOrderForm(), new PdfOrderForm());

  static List<OrderDocument> documents() {
    return List.of(
        MailedSample.english(),
        MailedSample.german(),
        MailedSample.hostile(),
        MailedSample.of(DocumentKind.REMINDER),
        MailedSample.of(DocumentKind.LINE_CANCELLATION),
        MailedSample.of(DocumentKind.CANCELLATION));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentIsAlwaysTheSameBytes(OrderDocument document) {
    for (OrderForm form : FORMS) {
      assertThat(form.missing(document)).isEmpty();
      assertThat(form.has(document.kind())).isTrue();
      assertThat(form.write(document)).as(form.name()).isEqualTo(form.write(document));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "de-DE", "th-TH-u-ca-buddhist-nu-thai"})
  void aDocumentIsTheSameBytesOnEveryMachine(String language) {
    Locale usual = Locale.getDefault();
    TimeZone usualZone = TimeZone.getDefault();
    for (OrderForm form : FORMS) {
      byte[] bytes = form.write(MailedSample.english());
      try {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(form.write(MailedSample.english())).as(form.name()).isEqualTo(bytes);
      } finally {
        Locale.setDefault(usual);
        TimeZone.setDefault(usualZone);
      }
    }
  }

  @Test
  void everyFormHasANameAnEndingAndAType() {
    assertThat(FORMS).extracting(OrderForm::name).containsExactly("csv", "json", "pdf");
    assertThat(FORMS).extracting(OrderForm::fileEnding).containsExactly(".csv", ".json", ".pdf");
    assertThat(FORMS)
        .extracting(OrderForm::mediaType)
        .containsExactly("text/csv", "application/json", "application/pdf");
  }

  @Test
  void csvHasARowForEachLineWithAllThatHolds() {
    List<Map<String, String>> rows = PlainCsv.read(csv(MailedSample.english()));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .containsEntry("document", "order")
        .containsEntry("po_number", "PO-S1-DC1-20261130-1")
        .containsEntry("revision", "2")
        .containsEntry("buyer", "Müller & Söhne GmbH")
        .containsEntry("deliver_to", "Warehouse Hamburg")
        .containsEntry("line", "2")
        .containsEntry("sku", "TEA-1")
        .containsEntry("supplier_sku", "")
        .containsEntry("name", "Assam tea, loose")
        .containsEntry("quantity", "12.5")
        .containsEntry("unit", "KGM")
        .containsEntry("units_per", "1000")
        .containsEntry("price", "18.90")
        .containsEntry("value", "236.25")
        .containsEntry("delivery_date", "2026-12-12");
    assertThat(rows.get(0).keySet()).containsExactlyElementsOf(CsvOrderForm.COLUMNS);
  }

  @Test
  void noCellOfTheCsvIsRunAsAFormula() {
    Map<String, String> row = PlainCsv.read(csv(MailedSample.hostile())).get(0);
    assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*"));
    assertThat(CsvCell.original(row.get("sku"))).isEqualTo(MailedSample.HOSTILE);
    assertThat(CsvCell.original(row.get("po_number"))).isEqualTo(MailedSample.HOSTILE);
    assertThat(row.get("name")).doesNotContain("\u202E", "\r", "\n");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void jsonIsWhatItsSchemaSays(OrderDocument document) throws IOException {
    String schema = Files.readString(Path.of("config", "schemas", "order-document.json"));
    JsonNode json = JSON.readTree(new JsonOrderForm().write(document));
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(json))
        .isEmpty();
  }

  @Test
  void jsonKeepsEveryCharacterAndEveryDigit() throws IOException {
    JsonNode json = JSON.readTree(new JsonOrderForm().write(MailedSample.english()));
    assertThat(json.at("/lines/2/price").asText()).isEqualTo("0.455");
    assertThat(json.at("/lines/0/baseQuantity").asText()).isEqualTo("120");
    assertThat(json.get("value").asText()).isEqualTo("710.00");
    JsonNode hostile = JSON.readTree(new JsonOrderForm().write(MailedSample.hostile()));
    assertThat(hostile.at("/lines/0/name").asText()).isEqualTo(MailedSample.HOSTILE);
  }

  private static String csv(OrderDocument document) {
    return new String(new CsvOrderForm().write(document), UTF_8);
  }
}
