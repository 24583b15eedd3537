package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  private final Proxies proxies =
      new Proxies(List.of(IpNetwork.parse("10.1.0.0/16"), IpNetwork.parse("2001:db8::7")));

  @Test
  void theLastWhoIsNoProxyIsTheClient() {
    assertThat(proxies.client("10.1.2.3", List.of("192.0.2.1, 198.51.100.2")))
        .isEqualTo("198.51.100.2");
    assertThat(proxies.client("10.1.2.3", List.of("192.0.2.1", "198.51.100.2, 10.1.9.9")))
        .isEqualTo("198.51.100.2");
    assertThat(proxies.client("2001:db8::7", List.of("2001:db8:5::1")))
        .isEqualTo(ClientAddress.of("2001:db8:5::2"));
  }

  @Test
  void whoIsNoProxyIsNotBelieved() {
    assertThat(proxies.client("10.2.0.1", List.of("192.0.2.1"))).isEqualTo("10.2.0.1");
    assertThat(proxies.client("2001:db8::8", List.of("192.0.2.1")))
        .isEqualTo(ClientAddress.of("2001:db8::8"));
  }

  @Test
  void whatIsNoAddressIsNotTakenForOne() {
    assertThat(proxies.client("10.1.2.3", List.of("192.0.2.1, dc1.example"))).isEqualTo("10.1.2.3");
    assertThat(proxies.client("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "::/129", "10.0.0.1/x", "10.0", "a"})
  void networksAreAddresses(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no address or network");
  }
}
