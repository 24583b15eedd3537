package io.github.inventorystreams.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/hook",
        "ftp://example.com/",
        "https://user:password@example.com/",
        "https:///nowhere",
        "no url at all"
      })
  void addressesThatGiveAwaySecretsAreNotAccepted(String url) {
    assertThatThrownBy(() -> HttpEndpoint.of(url, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "[fe80::1]",
        "[::ffff:169.254.169.254]",
        "[::169.254.169.254]",
        "[64:ff9b::169.254.169.254]",
        "[2002:a9fe:a9fe::1]",
        "[fd00:ec2::254]",
        "168.63.129.16",
        "100.100.100.200",
        "[::]",
        "[ff02::1]"
      })
  void nothingIsSentToWhereCloudsKeepSecrets(String host) {
    HttpPost post =
        new HttpPost(
            HttpEndpoint.of("http://" + host + "/latest", true), Map.of(), null, new SecretText());
    assertThat(post.send("application/json", new byte[0], Map.of()).problem().orElseThrow())
        .contains(", where nothing is sent to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]", "10.0.0.7", "192.168.1.2", "[fd00::7]"})
  void thisMachineAndPrivateNetworksAreGood(String host) throws Exception {
    assertThat(ForbiddenAddress.is(InetAddress.getByName(host))).isFalse();
  }
}
