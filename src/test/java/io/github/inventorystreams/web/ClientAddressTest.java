package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
  @Test
  void aNetworkOfIpv6IsOneClient() {
    assertThat(ClientAddress.of("2001:db8::1")).isEqualTo(ClientAddress.of("2001:db8::ffff:2"));
    assertThat(ClientAddress.of("2001:db8::1")).isNotEqualTo(ClientAddress.of("2001:db8:0:1::1"));
  }

  @Test
  void anAddressOfIpv4IsOneHoweverItIsWritten() {
    assertThat(ClientAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(ClientAddress.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
