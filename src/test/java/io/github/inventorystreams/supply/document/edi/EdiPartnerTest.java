package io.github.inventorystreams.supply.document.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.document.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdiPartnerTest {
  @Test
  void isAnIdentifierAndItsQualifier() {
    EdiPartner partner = EdiPartner.parse("4012345000009:14");
    assertThat(partner).isEqualTo(new EdiPartner("4012345000009", "14"));
    assertThat(partner).hasToString("4012345000009:14");
    assertThat(partner.asPartyOfEdifact()).contains(PartyId.parse("4012345000009"));
    assertThat(partner.asPartyOfX12()).isEmpty();
    assertThat(EdiPartner.parse("101234567:01").asPartyOfX12())
        .contains(new PartyId("0060", "101234567"));
    assertThat(EdiPartner.parse("OUR SHOP:ZZ").asPartyOfX12()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A+B:14", "A'B:14", "A*B:14", "A~B:14", ":14", " A:14", "A\n:14"})
  void hasNoSeparators(String text) {
    assertThatThrownBy(() -> EdiPartner.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be an identifier of at most 35 letters, digits, spaces and . _ / -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A:", "A:zz", "A:12345"})
  void hasAQualifier(String text) {
    assertThatThrownBy(() -> EdiPartner.parse(text))
        .hasMessageStartingWith("must have a qualifier");
  }

  @Test
  void needsBoth() {
    assertThatThrownBy(() -> EdiPartner.parse("4012345000009"))
        .hasMessage("must be an identifier and its qualifier like 4012345000009:14");
  }
}
