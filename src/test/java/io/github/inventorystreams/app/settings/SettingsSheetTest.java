package io.github.inventorystreams.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.imports.ImportTable;
import io.github.inventorystreams.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round trip of settings: an import gets back what an export writes. */
class SettingsSheetTest {
  private static final String EVERY_SKU_FIELD =
      """
      {"sku":"A-1","location":"DC 1","policy":"STOCK_PLAN","supplierId":"S1","threshold":4,"coverDays":14.5,
       "warningRate":0.5,"serviceLevel":0.95,"serviceTarget":"FILL_RATE","min":0,"max":90,"minimumOrder":1,
       "maximumOrder":1000000000000,"packSize":12,"unitCost":"3.10","unitPrice":19.9,"leadTimeDays":0,"method":"tsb",
       "unmetDemand":"lost","holdingCostPerUnitDay":0.0000001,"shortageCostPerUnit":"2","orderLineCost":1e2,
       "shelfUnits":7,"orderBudget":250,"stockBasis":"ON_HAND","approval":"none","lifecycle":"PHASE_OUT","name":"Green tea, 12","gtin":"04012345000016",
       "supplierSku":"007","suppliers":[{"supplierId":"S3","purchaseUnit":"TRAY","unitsPerPurchaseUnit":24,"purchaseUnitCode":"XTR","supplierSku":"1e5"},{"supplierId":"a,\\"b\\"\\n[c]",
       "priority":2,"unitCost":"3.40","leadTimeDays":3.5,"packSize":1,"minimumOrder":1}]}
      """;

  private static final String EVERY_SUPPLIER_FIELD =
      """
      {"capacityPerReview":500,"capacitySharing":"PROPORTIONAL","leadTimeDays":7,"leadTimeStdDays":2.25,
       "reviewDays":["THU","MON"],"cutOff":"18:00","zone":"Europe/Berlin","minimumOrderValue":250.5,
       "currency":"EUR","answerWithinHours":0.5,"holidays":["2026-12-25","2026-12-26"],"leadTimeUnit":"WORKING_DAYS","approval":"required",
       "name":"Alder; & Co","street":"Kai 1","postcode":"01067","city":"Dresden","country":"DE","identifier":"4012345000009","vatId":"DE123456789",
       "contactName":"Ada","mail":"ada@alder.example","phone":"+49 40 1","language":"de"}
      """;

  @TempDir Path directory;

  @Test
  void everyFieldComesBack() throws IOException {
    assertComesBack(
        List.of(
            SettingsRecord.of(SettingsKind.SKU, "A-1@DC 1", EVERY_SKU_FIELD),
            SettingsRecord.of(SettingsKind.SKU, "A-1", "{\"suppliers\":[]}"),
            SettingsRecord.of(SettingsKind.SUPPLIER, "S1", EVERY_SUPPLIER_FIELD),
            SettingsRecord.of(SettingsKind.SUPPLIER, "S2", "{\"holidays\":[]}"),
            SettingsRecord.of(
                SettingsKind.LOCATION,
                "DC 1",
                "{\"zone\":\"UTC\",\"openDays\":[\"SUN\"],\"holidays\":[\"2026-12-25\"],\"name\":\"=Depot\",\"street\":\"Ring 2\",\"postcode\":\"1010\",\"city\":\"Wien\",\"country\":\"AT\",\"gln\":\"4012345000009\"}")));
  }

  @Test
  void hostileNamesComeBack() throws IOException {
    assertComesBack(
        List.of(
            SettingsRecord.of(SettingsKind.SKU, "a\"b,c;'=1+1@x@y\nz", "{\"threshold\":1}"),
            SettingsRecord.of(SettingsKind.SKU, "=1+1", "{\"supplierId\":\"@S1\"}"),
            SettingsRecord.of(SettingsKind.SKU, "'=1+1", "{\"supplierId\":\"-5\"}"),
            SettingsRecord.of(SettingsKind.SKU, "''-A", "{\"supplierId\":\"'+49\"}"),
            SettingsRecord.of(SettingsKind.SKU, "\ufeffkind", "{\"supplierId\":\"\\\"\"}"),
            SettingsRecord.of(SettingsKind.SUPPLIER, "[a]\n\n\"b\n,,", "{\"currency\":\"EUR\"}"),
            SettingsRecord.of(SettingsKind.SUPPLIER, "\"", "{\"currency\":\"EUR\"}"),
            SettingsRecord.of(SettingsKind.SUPPLIER, " S1", "{\"currency\":\"EUR\"}"),
            SettingsRecord.of(SettingsKind.SUPPLIER, "\"S1\"", "{\"currency\":\"EUR\"}"),
            SettingsRecord.of(SettingsKind.SUPPLIER, "S\r2", "{\"currency\":\"EUR\"}"),
            SettingsRecord.of(SettingsKind.SKU, "B12 ", "{\"threshold\":1}"),
            SettingsRecord.of(SettingsKind.LOCATION, "\u00fc \ud83d\ude00", "{\"zone\":\"UTC\"}")));
  }

  @Test
  void noCellIsAFormula() {
    SettingsSheet sheet = new SettingsSheet(EnumSet.allOf(SettingsKind.class));
    sheet.add(
        SettingsRecord.of(
            SettingsKind.SKU, "=HYPERLINK(A1)", "{\"supplierId\":\"@SUM(A1)\",\"threshold\":1}"));
    assertThat(sheet.text()).contains("'=HYPERLINK(A1)", "'@SUM(A1)").doesNotContain(",=", ",@");
  }

  @Test
  void whatWouldComeBackOtherwiseIsLeftOutAndTold() {
    SettingsSheet sheet = new SettingsSheet(EnumSet.allOf(SettingsKind.class));
    sheet.add(SettingsRecord.of(SettingsKind.SKU, "A-1", "{\"supplierId\":\" S1\"}"));
    assertThat(sheet.rows()).isZero();
    assertThat(sheet.leftOut())
        .satisfiesExactly(line -> assertThat(line).startsWith("sku A-1 can't stand in a CSV file"));
  }

  @Test
  void fieldsWithoutAColumnAreTold() {
    SettingsSheet sheet = new SettingsSheet(Set.of(SettingsKind.SKU));
    sheet.add(
        SettingsRecord.of(
            SettingsKind.SKU, "A-1", "{\"threshold\":1,\"group\":null,\"colour\":\"red\"}"));
    assertThat(sheet.rows()).isEqualTo(1);
    assertThat(sheet.unread()).containsExactly("colour");
  }

  @Test
  void whatSetsNothingHasNoRow() {
    SettingsSheet sheet = new SettingsSheet(Set.of(SettingsKind.SKU));
    sheet.add(SettingsRecord.defaults(SettingsKind.SKU, "A-1"));
    sheet.add(SettingsRecord.of(SettingsKind.SKU, "A-2", "{\"sku\":\"A-2\",\"threshold\":null}"));
    assertThat(sheet.rows()).isZero();
  }

  private void assertComesBack(List<SettingsRecord> records) throws IOException {
    SettingsSheet sheet = new SettingsSheet(EnumSet.allOf(SettingsKind.class));
    records.forEach(sheet::add);
    assertThat(sheet.leftOut()).isEmpty();
    Path file = Files.writeString(directory.resolve("file.csv"), sheet.text());
    SettingsRows rows = SettingsRows.of(ImportTable.read(TableFile.of(file), SettingsRows.COLUMNS));
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.rows())
        .extracting(row -> row.settings().meaning())
        .containsExactlyElementsOf(records.stream().map(SettingsRecord::meaning).toList());
  }
}
