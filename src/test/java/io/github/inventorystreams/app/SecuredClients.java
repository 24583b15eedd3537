package io.github.inventorystreams.app;

import io.github.inventorystreams.broker.SecuredBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of clients of a secured broker, in files of a folder: those that anybody may see,
 * and each secret in one of its own, which the environment names.
 */
record SecuredClients(Path folder) {

  /** A file of settings, without secrets. */
  Path config(String name, Map<String, String> client, String prefix) throws IOException {
    String text =
        client.entrySet().stream()
            .map(each -> each.getKey() + '=' + each.getValue() + '\n')
            .collect(Collectors.joining());
    return Files.writeString(
        folder.resolve(name + ".properties"),
        text + "topics.prefix=" + prefix + "\napplication.id=stock-book\ntopics.partitions=2\n");
  }

  /** The environment of somebody who logs in. */
  Map<String, String> as(String mechanism, String user) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), SecuredBroker.PASSWORD + '\n');
    String kafka = "INVENTORY_STREAMS_KAFKA_";
    if (mechanism.equals("none")) {
      return Map.of(
          kafka + "SSL_TRUSTSTORE_PASSWORD_FILE", password.toString(),
          kafka + "SSL_KEYSTORE_PASSWORD_FILE", password.toString(),
          kafka + "SSL_KEY_PASSWORD_FILE", password.toString());
    }
    Path jaas =
        Files.writeString(
            folder.resolve(mechanism + user + ".jaas"), SecuredBroker.jaas(mechanism, user));
    return Map.of(
        kafka + "SSL_TRUSTSTORE_PASSWORD_FILE", password.toString(),
        kafka + "SASL_JAAS_CONFIG_FILE", jaas.toString());
  }
}
