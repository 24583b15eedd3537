package io.github.inventorystreams.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.RegistrySettings.RegistryId;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.frame.RegistryOptions;
import io.github.inventorystreams.frame.RegistryUnframing;
import io.github.inventorystreams.json.Unframing;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what reads framed records; without framed topics nothing of it is even loaded. */
final class UnframingFactory {
  private UnframingFactory() {}

  /**
   * @throws CommandException that names the setting which is wrong or missing
   */
  static @Nullable Unframing of(Settings settings) {
    List<String> framed = settings.get(InputSettings.FRAMED_TOPICS);
    if (framed.isEmpty()) {
      return null;
    }
    List<String> topics = settings.topics().stockEvents();
    for (String topic : framed) {
      if (!topic.equals("*") && !topics.contains(topic)) {
        throw CommandException.wrongUsage(
            "input.framed-topics names the topic %s, which is none of stock events: input.stock-topics has %s."
                .formatted(topic, String.join(",", topics)));
      }
    }
    URI url =
        settings
            .get(RegistrySettings.URL)
            .orElseThrow(
                () ->
                    CommandException.wrongUsage(
                        "input.framed-topics needs a schema registry: set registry.url."));
    try {
      return new RegistryUnframing(
          new RegistryOptions(
              framed,
              url,
              settings.get(RegistrySettings.ID) == RegistryId.GLOBAL,
              authorization(settings),
              settings.get(RegistrySettings.CA).orElse(null),
              clientKeys(settings),
              settings.get(RegistrySettings.TIMEOUT)));
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage(
          "The schema registry can't be asked: %s.".formatted(e.getMessage()));
    }
  }

  private static @Nullable String authorization(Settings settings) {
    String user = settings.get(RegistrySettings.USER).orElse(null);
    String token = settings.get(RegistrySettings.TOKEN).orElse(null);
    if (user != null && token != null) {
      throw CommandException.wrongUsage(
          "Both registry.user and registry.token are set: keep one of them.");
    }
    if (token != null) {
      return "Bearer " + token;
    }
    if (user == null) {
      return null;
    }
    String password = settings.get(RegistrySettings.PASSWORD).orElse("");
    return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
  }

  private static RegistryOptions.@Nullable ClientKeys clientKeys(Settings settings) {
    String password = settings.get(RegistrySettings.KEYSTORE_PASSWORD).orElse("");
    return settings
        .get(RegistrySettings.KEYSTORE)
        .map(keyStore -> new RegistryOptions.ClientKeys(keyStore, password))
        .orElse(null);
  }
}
