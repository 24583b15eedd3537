package io.github.inventorystreams.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.frame.RegistryUnframing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnframingFactoryTest {
  private static final Map<String, String> FRAMED =
      Map.of("input.framed-topics", "stock-events", "registry.url", "http://127.0.0.1:1");

  @TempDir Path directory;

  @Test
  void withoutFramedTopicsThereIsNothing() {
    assertThat(UnframingFactory.of(settings(Map.of("registry.url", "http://127.0.0.1:1"))))
        .isNull();
    assertThat(UnframingFactory.of(settings(FRAMED))).isInstanceOf(RegistryUnframing.class);
    assertThat(UnframingFactory.of(settings(with("input.framed-topics", "*")))).isNotNull();
  }

  @Test
  void whatDoesNotGoTogetherIsNamed() throws IOException {
    assertRefused(Map.of("input.framed-topics", "stock-events"), "set registry.url");
    assertRefused(
        with("input.framed-topics", "sales"),
        "names the topic sales, which is none of stock events: input.stock-topics has stock-events.");
    Map<String, String> both = new HashMap<>(with("registry.user", "me"));
    both.put("registry.token", "t");
    assertRefused(both, "Both registry.user and registry.token are set: keep one of them.");
    assertRefused(with("registry.ca", directory + "/none.pem"), "none.pem can't be read");
    Path empty = Files.writeString(directory.resolve("empty.pem"), "");
    assertRefused(with("registry.ca", empty.toString()), "empty.pem");
    assertRefused(with("registry.keystore", empty.toString()), "key store in PKCS12");
    assertRefused(with("registry.timeout", "0"), "The schema registry can't be asked");
  }

  @Test
  void aSecretThatCannotBeSentIsNotRepeated() {
    assertThatThrownBy(
            () -> UnframingFactory.of(settings(with("registry.token", "can\u00e4\nary"))))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("can't be sent in a header")
        .hasMessageNotContaining("ary");
  }

  private static void assertRefused(Map<String, String> given, String message) {
    assertThatThrownBy(() -> UnframingFactory.of(settings(given)))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(message);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> all = new HashMap<>(FRAMED);
    all.put(name, value);
    return all;
  }

  private static Settings settings(Map<String, String> values) {
    Map<String, Given> given = new HashMap<>();
    values.forEach((name, value) -> given.put(name, new Given(value, "flag")));
    return Settings.of(new GivenSettings(given));
  }
}
