package io.github.inventorystreams.notify.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.notify.channel.Alertmanager;
import io.github.inventorystreams.notify.channel.Channel;
import io.github.inventorystreams.notify.channel.ConsoleChannel;
import io.github.inventorystreams.notify.channel.FolderChannel;
import io.github.inventorystreams.notify.channel.FormChannel;
import io.github.inventorystreams.notify.channel.HttpEndpoint;
import io.github.inventorystreams.notify.channel.HttpPost;
import io.github.inventorystreams.notify.channel.MailChannel;
import io.github.inventorystreams.notify.channel.MailServer;
import io.github.inventorystreams.notify.channel.SlackChannel;
import io.github.inventorystreams.notify.channel.Trust;
import io.github.inventorystreams.notify.channel.WebhookChannel;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Makes channels of their sections. Nothing is connected to. */
final class ChannelReader {
  private static final int SUBMISSION_PORT = 587;
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

  private final Path folder;
  private final Environment environment;
  private final PrintWriter console;

  /**
   * Prepares to read.
   *
   * @param folder that relative paths begin at
   */
  ChannelReader(Path folder, Environment environment, PrintWriter console) {
    this.folder = folder;
    this.environment = environment;
    this.console = console;
  }

  Channel channel(Section section, Type type) {
    return switch (type) {
      case MAIL ->
          new MailChannel(
              server(section),
              section.value("from", section.text("from"), ChannelReader::address),
              addresses(section),
              environment.secrets());
      case FOLDER ->
          new FolderChannel(
              folder.resolve(section.text("folder")),
              section.value("from", section.text("from"), ChannelReader::address),
              addresses(section));
      case CONSOLE -> new ConsoleChannel(console);
      case WEBHOOK -> new WebhookChannel(post(section, ""), secret(section, "secretFrom"));
      case SLACK -> new SlackChannel(post(section, ""));
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
    return new Alertmanager(post(section, ALERTS_PATH), more);
  }

  private FormChannel form(Section section, Map<String, String> usual) {
    Section own = section.section("fields");
    return new FormChannel(
        post(section, ""),
        section.text("from"),
        section.someTexts("to"),
        own == null ? usual : own.allTexts());
  }

  private HttpPost post(Section section, String path) {
    String url = secret(section, "urlFrom");
    if (url == null) {
      url = section.text("url");
    } else if (section.has("url")) {
      throw section.refused("url", "stands beside urlFrom: keep one of them");
    }
    boolean plain = section.flag("plain");
    String whole = path.isEmpty() || url.endsWith(path) ? url : url.replaceAll("/+$", "") + path;
    return new HttpPost(
        section.value("url", whole, text -> HttpEndpoint.of(text, plain)),
        login(section),
        trust(section),
        environment.secrets());
  }

  private Map<String, String> login(Section section) {
    Map<String, String> headers = new LinkedHashMap<>();
    String user = section.optionalText("user");
    String password = secret(section, "passwordFrom");
    String token = secret(section, "tokenFrom");
    if ((user == null) != (password == null)) {
      throw section.refused("user", "and passwordFrom go together");
    }
    if (user != null && token != null) {
      throw section.refused("tokenFrom", "stands beside user: keep one of them");
    }
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    } else if (user != null) {
      String both = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
      environment.secrets().add(both);
      headers.put("Authorization", "Basic " + both);
    }
    return headers;
  }

  private MailServer server(Section section) {
    String user = section.optionalText("user");
    String password = secret(section, "passwordFrom");
    if ((user == null) != (password == null)) {
      throw section.refused("user", "and passwordFrom go together");
    }
    String security = section.optionalText("security");
    MailServer.Security way =
        security == null
            ? MailServer.Security.STARTTLS
            : section.word("security", security, MailServer.Security.class);
    if (way == MailServer.Security.NONE && user != null && !section.flag("plain")) {
      throw section.refused(
          "security", "none would show the password to everybody on the way: use starttls or tls");
    }
    return new MailServer(
        section.text("host"),
        section.number("port", SUBMISSION_PORT, 65_535),
        way,
        user,
        password,
        trust(section));
  }

  private @Nullable SSLContext trust(Section section) {
    String file = section.optionalText("caFile");
    return file == null
        ? null
        : section.value("caFile", file, text -> Trust.only(folder.resolve(text)));
  }

  private @Nullable String secret(Section section, String name) {
    String variable = section.optionalText(name);
    return variable == null ? null : section.value(name, variable, environment::secret);
  }

  private static List<InternetAddress> addresses(Section section) {
    return section.someTexts("to").stream()
        .map(text -> section.value("to", text, ChannelReader::address))
        .toList();
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return address;
    } catch (AddressException e) {
      throw new IllegalArgumentException("must be an address like planning@example.com", e);
    }
  }
}
