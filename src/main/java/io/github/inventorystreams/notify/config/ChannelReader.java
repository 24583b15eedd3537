package io.github.inventorystreams.notify.config;

import io.github.inventorystreams.notify.channel.Alertmanager;
import io.github.inventorystreams.notify.channel.Channel;
import io.github.inventorystreams.notify.channel.ConsoleChannel;
import io.github.inventorystreams.notify.channel.FolderChannel;
import io.github.inventorystreams.notify.channel.FormChannel;
import io.github.inventorystreams.notify.channel.MailChannel;
import io.github.inventorystreams.notify.channel.SlackChannel;
import io.github.inventorystreams.notify.channel.WebhookChannel;
import io.github.inventorystreams.outbound.EndpointReader;
import io.github.inventorystreams.outbound.Section;
import jakarta.mail.internet.InternetAddress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Makes channels of their sections. Nothing is connected to. */
final class ChannelReader {
  private static final String ALERTS_PATH = "/api/v2/alerts";

  /** The {@code type} of a channel. */
  enum Type {
    MAIL(200),
    FOLDER(200),
    CONSOLE(500),
    WEBHOOK(100),
    SLACK(25),
    SMS(100),
    PHONE(100),
    ALERTMANAGER(1);

    private final int usualGroup;

    Type(int usualGroup) {
      this.usualGroup = usualGroup;
    }

    int usualGroup() {
      return usualGroup;
    }
  }

  private final EndpointReader endpoints;
  private final PrintWriter console;

  /**
   * Prepares to read.
   *
   * @param endpoints makes what channels go by
   */
  ChannelReader(EndpointReader endpoints, PrintWriter console) {
    this.endpoints = endpoints;
    this.console = console;
  }

  Channel channel(Section section, Type type) {
    return switch (type) {
      case MAIL ->
          new MailChannel(
              endpoints.mailSender(section),
              section.value("from", section.text("from"), EndpointReader::address),
              recipients(section));
      case FOLDER ->
          new FolderChannel(
              endpoints.path(section, "folder"),
              section.value("from", section.text("from"), EndpointReader::address),
              recipients(section));
      case CONSOLE -> new ConsoleChannel(console);
      case WEBHOOK ->
          new WebhookChannel(endpoints.post(section, ""), endpoints.secret(section, "secretFrom"));
      case SLACK -> new SlackChannel(endpoints.post(section, ""));
      case SMS -> form(section, FormChannel.SMS);
      case PHONE -> form(section, FormChannel.PHONE);
      case ALERTMANAGER ->
          throw new IllegalArgumentException(section.where() + " gets alerts, not messages");
    };
  }

  Alertmanager alertmanager(Section section) {
    Section labels = section.section("labels");
    Map<String, String> more = labels == null ? Map.of() : labels.allTexts();
    more.keySet()
        .forEach(
            name -> {
              if (!name.matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
                throw section.refused("labels", "must have names like team or cost_center");
              }
            });
    return new Alertmanager(endpoints.post(section, ALERTS_PATH), more);
  }

  private FormChannel form(Section section, Map<String, String> usual) {
    Section own = section.section("fields");
    return new FormChannel(
        endpoints.post(section, ""),
        section.text("from"),
        section.someTexts("to"),
        own == null ? usual : own.allTexts());
  }

  private static List<InternetAddress> recipients(Section section) {
    section.someTexts("to");
    return EndpointReader.recipients(section);
  }
}
