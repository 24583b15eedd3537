package io.github.inventorystreams.supply.document.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.document.UnitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdiUnitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C62", "XCS", "CS", "XCT", "XBX", "XPK", "XBG", "XBO", "XRO", "XPX", "DZN", "PR", "SET",
        "KGM", "GRM", "LBR", "ONZ", "LTR", "MLT", "GLL", "MTR", "FOT", "INH", "YRD", "MTK"
      })
  void whatIsSentComesBackAsTheSameUnit(String code) {
    assertThat(EdiUnits.ofEdifact(EdiUnits.toEdifact(code)))
        .matches(back -> UnitCodes.areSame(back, code));
    assertThat(EdiUnits.toX12(code).flatMap(EdiUnits::ofX12))
        .hasValueSatisfying(back -> assertThat(UnitCodes.areSame(back, code)).isTrue());
  }

  @Test
  void aPieceHasManyNames() {
    for (String code : new String[] {"C62", "EA", "H87", "PCE"}) {
      assertThat(EdiUnits.toEdifact(code)).isEqualTo("PCE");
      assertThat(EdiUnits.toX12(code)).contains("EA");
      assertThat(EdiUnits.ofEdifact(code)).isEqualTo("C62");
    }
    assertThat(EdiUnits.ofX12("PC")).contains("C62");
  }

  /** CA is a case in X12 and a can in recommendation 21. */
  @Test
  void whatIsNotSurelyTheSameIsNone() {
    assertThat(EdiUnits.toX12("CA")).isEmpty();
    assertThat(EdiUnits.toX12("XCR")).isEmpty();
    assertThat(EdiUnits.ofX12("ZZ")).isEmpty();
    assertThat(EdiUnits.ofX12("CA")).contains("CS");
  }
}
