package io.github.inventorystreams.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of GS1; the first of each length is an example of GS1 itself. */
class Gs1NumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"96385074", "614141000036", "9506000134352", "19506000134359", "4012345000016"})
  void theLastDigitOfAnArticleChecksTheOthers(String gtin) {
    assertThat(Gs1Number.isGtin(gtin)).isTrue();
    assertThat(Gs1Number.complete(gtin.substring(0, gtin.length() - 1))).isEqualTo(gtin);
    int last = gtin.charAt(gtin.length() - 1) - '0';
    for (int other = 0; other <= 9; other++) {
      assertThat(Gs1Number.isGtin(gtin.substring(0, gtin.length() - 1) + other))
          .isEqualTo(other == last);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "00000000",
        "00000000000000",
        "963850741",
        "4012345000016 ",
        "401234500001-",
        "\u0664\u0660\u0661\u0662\u0663\u0664\u0665\u0660\u0660\u0660\u0660\u0661\u0666"
      })
  void whatIsNoNumberOfAnArticle(String text) {
    assertThat(Gs1Number.isGtin(text)).isFalse();
    assertThat(Gs1Number.isGln(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4012345000009, true", "4012345000008, false", "96385074, false"})
  void aPlaceHasThirteenDigits(String text, boolean expected) {
    assertThat(Gs1Number.isGln(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "96385074, 00000096385074",
    "614141000036, 00614141000036",
    "4012345000016, 04012345000016",
    "19506000134359, 19506000134359"
  })
  void shorterOnesAreTheSameNumber(String gtin, String longest) {
    assertThat(Gs1Number.in14Digits(gtin)).isEqualTo(longest);
    assertThat(Gs1Number.isGtin(longest)).isTrue();
  }
}
