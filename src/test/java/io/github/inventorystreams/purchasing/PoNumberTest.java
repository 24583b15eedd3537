package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of purchase orders. */
class PoNumberTest {

  @ParameterizedTest
  @CsvSource({
    "S1, DC1, PO-S1-DC1-20261122-1",
    "a.b_c, Z9, PO-a.b_c-Z9-20261122-1",
    "A-B, C, PO-A%2DB-C-20261122-1",
    "A, B-C, PO-A-B%2DC-20261122-1",
    "A%2D, C, PO-A%252D-C-20261122-1",
    "x/y z, @, PO-x%2Fy%20z-%40-20261122-1",
    "Ä, 東, PO-%C3%84-%E6%9D%B1-20261122-1"
  })
  void encodesEveryOtherByteOfAPart(String supplierId, String location, String number) {
    assertThat(PoNumber.of(supplierId, location, "20261122", 1)).isEqualTo(number);
    assertThat(PoNumber.supplierOf(number)).contains(supplierId);
    assertThat(number).startsWith(PoNumber.prefix(supplierId));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-17", "PO-S1-DC1-20261122", "PO-S1-DC1-20261122-0", "PO-S%2-DC1-20261122-1", ""})
  void theNumbersOfOtherSystemsNameNoSupplier(String number) {
    assertThat(PoNumber.supplierOf(number)).isEmpty();
  }

  @Test
  void isTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PoNumber.of("S 1", "DC1", "20261122", 12)).isEqualTo("PO-S%201-DC1-20261122-12");
    } finally {
      Locale.setDefault(before);
    }
  }
}
