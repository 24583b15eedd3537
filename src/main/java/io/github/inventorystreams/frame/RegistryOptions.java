package io.github.inventorystreams.frame;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of the schema registry and the options by which it is asked.
 *
 * @param framedTopics whose records may be framed; {@code *} = all
 * @param url of the API: Confluent's, or Apicurio's own where the path has {@code /apis/registry/}
 * @param globalIds whether the ids in frames are Apicurio's global ids instead of content ids
 * @param authorization the value of the header, a secret; {@code null} = none
 * @param authorities a PEM file of those whose certificates are believed; {@code null} = those of
 *     the system
 * @param client what this service shows as its own certificate, or {@code null}
 * @param timeout of one request
 */
public record RegistryOptions(
    List<String> framedTopics,
    URI url,
    boolean globalIds,
    @Nullable String authorization,
    @Nullable Path authorities,
    @Nullable ClientKeys client,
    Duration timeout) {

  /** A key store in PKCS12 with its password, a secret. */
  public record ClientKeys(Path keyStore, String password) {
    @Override
    public String toString() {
      return keyStore.toString();
    }
  }

  public RegistryOptions {
    framedTopics = List.copyOf(framedTopics);
    String text = url.toString();
    url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return url.toString();
  }
}
