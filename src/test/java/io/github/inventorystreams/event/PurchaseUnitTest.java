package io.github.inventorystreams.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseUnitTest {

  @ParameterizedTest
  @CsvSource({
    "1000, 12500, 12.5 KG",
    "1000, 12000, 12 KG",
    "1000, 120000, 120 KG",
    "1000, 1, 0.001 KG",
    "1000, 0, 0 KG",
    "100, 250, 2.5 KG",
    "1000, 999999999999, 999999999.999 KG",
    "12, 36, 3 KG",
    "1, 7, 7 KG"
  })
  void countsExactly(long units, long quantity, String words) {
    assertThat(new PurchaseUnit("KG", units).words(quantity)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"12, 18", "10, 5", "120, 60", "500, 250", "2000, 1000"})
  void ofWhatIsNoMeasureOnlyWholeOnesAreCounted(long units, long quantity) {
    assertThat(new PurchaseUnit("CASE", units).of(quantity)).isNull();
  }
}
