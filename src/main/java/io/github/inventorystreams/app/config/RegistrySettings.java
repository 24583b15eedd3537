package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.Choices.RegistryId;

/** The settings of the schema registry of framed records. */
final class RegistrySettings {
  private RegistrySettings() {}

  static void define(SettingsTable settings) {
    settings.group("Schema registry");
    settings.text(
        "registry.url",
        "",
        Validators.httpOrEmpty(),
        "The schema registry of framed records: http(s)://HOST:PORT of Confluent's, Redpanda's or Karapace's, .../apis/ccompat/v7 or .../apis/registry/v3 of Apicurio's.");
    settings.choice(
        Choices.REGISTRY_ID,
        RegistryId.CONTENT,
        "What the ids in frames are to Apicurio's own API: content ids, or global ids as its serializers wrote them before version 3.");
    settings.text("registry.user", "", "The user that the registry asks for. Empty: none.");
    settings.secret(
        "registry.password",
        "The password of that user. Better in a file, see INVENTORY_STREAMS_REGISTRY_PASSWORD_FILE.");
    settings.secret(
        "registry.token",
        "Sent as Authorization: Bearer TOKEN instead of user and password. Better in a file, see INVENTORY_STREAMS_REGISTRY_TOKEN_FILE.");
    settings.text(
        "registry.ca",
        "",
        "A PEM file of the authorities from which the registry's certificate has to come. Empty: those of the system.");
    settings.text(
        "registry.keystore",
        "",
        "A PKCS12 file with the certificate and key that the registry asks for. Empty: none.");
    settings.secret(
        "registry.keystore-password",
        "The password of that file. Better in a file, see INVENTORY_STREAMS_REGISTRY_KEYSTORE_PASSWORD_FILE.");
    settings.text(
        "registry.timeout",
        "PT10S",
        Validators.duration(),
        "How long one request to the registry may take. One that fails is made again, while the records wait.");
  }
}
