package io.github.inventorystreams.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of the schema registry of framed records. */
final class RegistrySettings {
  static final SettingsGroup GROUP = new SettingsGroup("Schema registry");

  static final Setting<Optional<URI>> URL =
      GROUP.optional(
          "registry.url",
          TextForms.http(),
          "The schema registry of framed records: http(s)://HOST:PORT of Confluent's, Redpanda's or Karapace's, .../apis/ccompat/v7 or .../apis/registry/v3 of Apicurio's.");

  static final Setting<RegistryId> ID =
      GROUP.choice(
          "registry.id",
          Choice.inSmallLetters(RegistryId.class),
          RegistryId.CONTENT,
          "What the ids in frames are to Apicurio's own API: content ids, or global ids as its serializers wrote them before version 3.");

  static final Setting<Optional<String>> USER =
      GROUP.optional(
          "registry.user", TextForms.any(), "The user that the registry asks for. Empty: none.");

  static final Setting<Optional<String>> PASSWORD =
      GROUP.secret(
          "registry.password",
          "The password of that user. Better in a file, see INVENTORY_STREAMS_REGISTRY_PASSWORD_FILE.");

  static final Setting<Optional<String>> TOKEN =
      GROUP.secret(
          "registry.token",
          "Sent as Authorization: Bearer TOKEN instead of user and password. Better in a file, see INVENTORY_STREAMS_REGISTRY_TOKEN_FILE.");

  static final Setting<Optional<Path>> CA =
      GROUP.optional(
          "registry.ca",
          TextForms.path(),
          "A PEM file of the authorities from which the registry's certificate has to come. Empty: those of the system.");

  static final Setting<Optional<Path>> KEYSTORE =
      GROUP.optional(
          "registry.keystore",
          TextForms.path(),
          "A PKCS12 file with the certificate and key that the registry asks for. Empty: none.");

  static final Setting<Optional<String>> KEYSTORE_PASSWORD =
      GROUP.secret(
          "registry.keystore-password",
          "The password of that file. Better in a file, see INVENTORY_STREAMS_REGISTRY_KEYSTORE_PASSWORD_FILE.");

  static final Setting<Duration> TIMEOUT =
      GROUP.duration(
          "registry.timeout",
          "PT10S",
          "How long one request to the registry may take. One that fails is made again, while the records wait.");

  private RegistrySettings() {}

  /** The kind of ids in frames, as Apicurio's own API names them. */
  enum RegistryId {
    /** Ids of a content. */
    CONTENT,
    /** Ids of a version, as its serializers wrote them before version 3. */
    GLOBAL
  }
}
