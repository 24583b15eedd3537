package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private final HostNames local = HostNames.of(Stream.of("127.0.0.1"), false);
  private final HostNames open = HostNames.of(Stream.of("0.0.0.0", "Stock.Shop.Example"), true);

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "localhost.", "127.0.0.1:1", "[::1]:8080"})
  void thisMachineIsAlwaysKnown(String host) {
    assertThat(local.has(host)).isTrue();
    assertThat(open.has(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stock.shop.example", "stock.shop.example:443", "10.0.0.7:8080", "[fd00::7]"})
  void otherMachinesAskForANameThatIsSetOrForAnAddress(String host) {
    assertThat(local.has(host)).isFalse();
    assertThat(open.has(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "[evil]",
        "1.2.3.4.5"
      })
  void otherNamesAreForeign(String host) {
    assertThat(local.has(host)).isFalse();
    assertThat(open.has(host)).isFalse();
  }

  @Test
  void aRequestWithoutANameIsForeign() {
    assertThat(open.has(null)).isFalse();
  }
}
