package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    "SUP-0001, DC1, PO-SUP-0001-DC1-20261122-1",
    "A-B, C, PO-A-B-C-20261122-1",
    "A, B-C, PO-A-B--C-20261122-1",
    "A-, B-, PO-A%2D-B%2D-20261122-1",
    "-A--B, C, PO-%2DA%2D%2DB-C-20261122-1",
    "A%2D, C, PO-A%252D-C-20261122-1",
    "a+b, C, PO-a%2Bb-C-20261122-1",
    "x/y z, @, PO-x%2Fy+z-%40-20261122-1",
    "Müller & Co/GmbH, 東, PO-Müller+%26+Co%2FGmbH-東-20261122-1",
    "S, 20261122, PO-S-20261122-20261122-1"
  })
  void canBeReadByPeopleAndTellsTheSupplier(String supplierId, String location, String number) {
    assertThat(PoNumber.of(supplierId, location, "20261122", 1)).isEqualTo(number);
    assertThat(PoNumber.supplierOf(number)).contains(supplierId);
    assertThat(number).startsWith(PoNumber.prefix(supplierId));
  }

  @ParameterizedTest
  @CsvSource({
    "SUP-0001, PO-SUP%2D0001-DC1-20261004-1",
    "Müller & Co/GmbH, PO-M%C3%BCller%20%26%20Co%2FGmbH-DC%2D1-20261004-1"
  })
  void numbersOfEarlierVersionsNameTheirSupplier(String supplierId, String number) {
    assertThat(PoNumber.supplierOf(number)).contains(supplierId);
  }

  /** All pairs of short names of the two characters that could be mistaken. */
  @Test
  void noTwoPairsOfSupplierAndLocationShareANumber() {
    List<String> names = new ArrayList<>(List.of("A", "-"));
    for (int length = 1; length < 5; length++) {
      for (String name : List.copyOf(names)) {
        if (name.length() == length) {
          names.addAll(List.of(name + "A", name + "-"));
        }
      }
    }
    Map<String, String> pairs = new HashMap<>();
    for (String supplier : names) {
      for (String location : names) {
        String number = PoNumber.of(supplier, location, "20261122", 1);
        assertThat(pairs.put(number, supplier + '/' + location)).as(number).isNull();
        assertThat(PoNumber.supplierOf(number)).contains(supplier);
      }
    }
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
      assertThat(PoNumber.of("S 1", "DC1", "20261122", 12)).isEqualTo("PO-S+1-DC1-20261122-12");
    } finally {
      Locale.setDefault(before);
    }
  }
}
