package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.event.SupplierSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Master data in the records of settings. Single quotes stand for double ones. */
class MasterDataReaderTest {

  @Test
  void aSkuHasANameAndNumbers() {
    assertThat(
            sku(
                "{'name':' Green tea ','gtin':'4012345000016','supplierId':'S1','supplierSku':'GT-7',"
                    + "'suppliers':[{'supplierId':'S2','supplierSku':'99','purchaseUnit':'TRAY','unitsPerPurchaseUnit':24,'purchaseUnitCode':'XTR'},"
                    + "{'supplierId':'S1','purchaseUnit':'CASE','unitsPerPurchaseUnit':12},{'supplierId':'S3'}]}"))
        .isEqualTo(
            new SkuMasterData(
                "Green tea",
                "4012345000016",
                List.of(
                    new SupplierArticle("S2", "99", "TRAY", 24L, "XTR"),
                    new SupplierArticle("S1", "GT-7", "CASE", 12L, null))));
  }

  @Test
  void theUsualSupplierMayBeNamedOnceMoreAndInPriceLists() {
    assertThat(
            sku("{'supplierId':'S1','supplierSku':'7','suppliers':[{'supplierId':'S1','unitCost':'10','supplierSku':'7'},{'supplierId':'S1','unitCost':'8','minimumOrder':100}]}")
                .articles())
        .containsExactly(new SupplierArticle("S1", "7", null, null, null));
  }

  @Test
  void aSupplierIsACompany() {
    assertThat(
            new SupplierSettingsReader()
                .read(
                    bytes("S1"),
                    bytes(
                        "{'name':'Alder & Co','street':'Kai 1','postcode':'20457','city':'Hamburg','country':'DE','identifier':'4012345000009','vatId':'DE123456789','contactName':'Ada','mail':'ada@alder.example','phone':'+49 40 1','language':'de'}")))
        .isEqualTo(
            new Decoded.Valid<>(
                new SupplierSettingsUpdate(
                    "S1",
                    SupplierSettings.NONE,
                    new SupplierMasterData(
                        "Alder & Co",
                        new PostalAddress("Kai 1", "20457", "Hamburg", "DE"),
                        "0088:4012345000009",
                        "DE123456789",
                        "Ada",
                        "ada@alder.example",
                        "+49 40 1",
                        "de"))));
  }

  @Test
  void aLocationIsAPlace() {
    assertThat(
            new LocationSettingsReader()
                .read(
                    bytes("DC1"),
                    bytes(
                        "{'name':'Depot','street':'Ring 2','postcode':'1010','city':'Wien','country':'AT','gln':'4012345000009'}")))
        .isEqualTo(
            new Decoded.Valid<>(
                new LocationSettingsUpdate(
                    "DC1",
                    LocationSettings.NONE,
                    new LocationMasterData(
                        "Depot",
                        new PostalAddress("Ring 2", "1010", "Wien", "AT"),
                        "4012345000009"))));
  }

  @Test
  void masterDataAloneSetNothingThatARuleReads() {
    assertThat(
            ((Decoded.Valid<SkuSettingsUpdate>)
                    skus("{'name':'Tea','gtin':'4012345000016','supplierSku':null}"))
                .value()
                .settings())
        .isEqualTo(SkuSettings.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'gtin':'4012345000017' | gtin must be a GTIN of 8, 12, 13 or 14 digits of which the last one checks the others, not \"4012345000017\"",
        "'gtin':4012345000016   | gtin must be text, not 4012345000016",
        "'gtin':'40123450000'   | gtin must be a GTIN of 8, 12, 13 or 14 digits of which the last one checks the others, not \"40123450000\"",
        "'name':7               | name must be text, not 7",
        "'name':'a\\nb'         | name must be one line without control characters, not \"a\\u000ab\"",
        "'supplierSku':'7'      | supplierSku needs a supplierId beside it: that supplier's number of the article it is",
        "'suppliers':[{'supplierId':'S1','purchaseUnitCode':'XCS'}] | purchaseUnitCode needs a purchaseUnit beside it, such as \"CASE\"",
        "'suppliers':[{'supplierId':'S1','purchaseUnit':'CASE','unitsPerPurchaseUnit':12,'purchaseUnitCode':'case'}] | purchaseUnitCode must be a code of UN/ECE recommendation 20 or 21 such as \"XCS\" for a case, not \"case\"",
        "'supplierId':'S1','supplierSku':'7','suppliers':[{'supplierId':'S1','supplierSku':'8'}] | \"S1\" has two supplierSku, \"8\" and \"7\"",
      })
  void whatIsWrongOfASkuIsADeadLetter(String fields, String detail) {
    assertThat(skus("{" + fields + "}"))
        .isEqualTo(new Decoded.Invalid<>(DeadLetterReason.MALFORMED, detail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'identifier':'4012345000008'",
        "'identifier':'0088:4012345000008'",
        "'identifier':'0060 123'",
        "'identifier':'0060:'",
        "'identifier':'0060:a b'",
        "'country':'de'",
        "'country':'UK'",
        "'country':'Germany'",
        "'vatId':'DE 123456789'",
        "'vatId':'123456789'",
        "'language':'German'",
        "'language':'DE'",
        "'mail':'Ada <ada@alder.example>'",
        "'mail':'ada@alder.example, bob@alder.example'",
        "'mail':'ada@alder.example\\r\\nBcc: all@example.com'",
        "'mail':'nobody'",
        "'phone':'\\u0000'",
        "'city':'a\\u2028b'",
        "'street':['Kai']",
      })
  void whatIsWrongOfASupplierIsADeadLetter(String field) {
    assertThat(new SupplierSettingsReader().read(bytes("S1"), bytes("{" + field + "}")))
        .isInstanceOfSatisfying(
            Decoded.Invalid.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(DeadLetterReason.MALFORMED);
              assertThat(refused.detail())
                  .startsWith(field.substring(1, field.indexOf('\'', 1)) + " ")
                  .doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"'gln':'4012345000008'", "'gln':'0088:4012345000009'", "'country':'XX'"})
  void whatIsWrongOfALocationIsADeadLetter(String field) {
    assertThat(new LocationSettingsReader().read(bytes("DC1"), bytes("{" + field + "}")))
        .isInstanceOf(Decoded.Invalid.class);
  }

  @Test
  void textsHaveALengthAndBlankOnesAreNone() {
    assertThat(sku("{'name':'" + "x".repeat(200) + "'}").name()).hasSize(200);
    assertThat(skus("{'name':'" + "x".repeat(201) + "'}"))
        .isEqualTo(
            new Decoded.Invalid<>(DeadLetterReason.MALFORMED, "name has more than 200 characters"));
    assertThat(sku("{'name':'  '}")).isEqualTo(SkuMasterData.NONE);
  }

  private static SkuMasterData sku(String json) {
    Decoded<SkuSettingsUpdate> decoded = skus(json);
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<SkuSettingsUpdate>) decoded).value().master();
  }

  private static Decoded<SkuSettingsUpdate> skus(String json) {
    return new SkuSettingsReader().read(bytes("A-1"), bytes(json));
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(UTF_8);
  }
}
