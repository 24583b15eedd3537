package io.github.inventorystreams.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.Choices.RegistryId;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.frame.RegistryOptions;
import io.github.inventorystreams.frame.RegistryUnframing;
import io.github.inventorystreams.json.Unframing;
import java.net.URI;
import java.nio.file.Path;
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
    List<String> framed = settings.list("input.framed-topics");
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
    String url = settings.textOrNull("registry.url");
    if (url == null) {
      throw CommandException.wrongUsage(
          "input.framed-topics needs a schema registry: set registry.url.");
    }
    try {
      return new RegistryUnframing(
          new RegistryOptions(
              framed,
              URI.create(url),
              settings.get(Choices.REGISTRY_ID) == RegistryId.GLOBAL,
              authorization(settings),
              file(settings, "registry.ca"),
              clientKeys(settings),
              settings.duration("registry.timeout")));
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage(
          "The schema registry can't be asked: %s.".formatted(e.getMessage()));
    }
  }

  private static @Nullable String authorization(Settings settings) {
    String user = settings.textOrNull("registry.user");
    String token = settings.secretOrNull("registry.token");
    if (user != null && token != null) {
      throw CommandException.wrongUsage(
          "Both registry.user and registry.token are set: keep one of them.");
    }
    if (token != null) {
      return "Bearer " + token;
    }
    String password = settings.secretOrNull("registry.password");
    if (user == null) {
      return null;
    }
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ':' + (password == null ? "" : password)).getBytes(UTF_8));
  }

  private static RegistryOptions.@Nullable ClientKeys clientKeys(Settings settings) {
    Path keyStore = file(settings, "registry.keystore");
    String password = settings.secretOrNull("registry.keystore-password");
    return keyStore == null
        ? null
        : new RegistryOptions.ClientKeys(keyStore, password == null ? "" : password);
  }

  private static @Nullable Path file(Settings settings, String name) {
    String text = settings.textOrNull(name);
    return text == null ? null : Path.of(text);
  }
}
