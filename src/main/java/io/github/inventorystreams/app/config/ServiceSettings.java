package io.github.inventorystreams.app.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of the service: its directories, HTTP and notifications. */
final class ServiceSettings {
  private ServiceSettings() {}

  static void define(SettingsTable settings) {
    settings.group("Service");
    settings.text(
        "data.dir",
        "./data",
        Validators.notBlank(),
        "Where the embedded broker, the local state and ready.json lie.");
    settings.text(
        "state.dir", "", "Where the local state lies. Empty: state below the data directory.");
    settings.text(
        "http.host",
        "127.0.0.1",
        Validators.notBlank(),
        "The address that HTTP listens on. One that other machines reach needs http.token.");
    settings.whole(
        "http.port",
        ConfigDef.Type.INT,
        8080,
        Range.between(0, 65535),
        "The port of the dashboard, the API, health and metrics. 0 picks a free one.");
    settings.text(
        "http.advertised",
        "",
        Validators.addressOrEmpty(),
        "Where the other instances of the service reach this one, HOST:PORT: the one that keeps the book of a SKU is asked to explain it. Empty: http.host (this machine's name where it is 0.0.0.0) and the port that HTTP listens on.");
    settings.secret(
        "http.token",
        "If set, everything but health asks for it: Authorization: Bearer TOKEN. Better in a file, see INVENTORY_STREAMS_HTTP_TOKEN_FILE.");
    settings.text(
        "notify.config",
        "",
        "The file that says who is told of warnings, by which channel and when; docs/notifications.md explains it. mails: every warning as a mail in the folder mails of the data directory. Empty: nobody is told.");
  }
}
