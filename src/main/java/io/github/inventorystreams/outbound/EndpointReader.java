package io.github.inventorystreams.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Makes mail servers and addresses to post to of their sections. Nothing is connected to. */
public final class EndpointReader {
  private static final int SUBMISSION_PORT = 587;
  private static final int MAX_PORT = 65_535;

  private final Path folder;
  private final Environment environment;

  /**
   * Prepares to read.
   *
   * @param folder that relative paths begin at
   * @param variables of the environment, where secrets are looked up
   */
  public EndpointReader(Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.environment = new Environment(variables, new SecretText());
  }

  /** All secrets that were read. */
  public SecretText secrets() {
    return environment.secrets();
  }

  /** A place in the file system. */
  public Path path(Section section, String name) {
    return folder.resolve(section.text(name));
  }

  /** What posts to the address of a section. */
  public HttpPost post(Section section, String path) {
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

  /** What sends mail by the server of a section. */
  public MailSender mailSender(Section section) {
    return new MailSender(server(section), environment.secrets());
  }

  /** The secret in the variable that a field names; {@code null} if the field is not there. */
  public @Nullable String secret(Section section, String name) {
    String variable = section.optionalText(name);
    return variable == null ? null : section.value(name, variable, environment::secret);
  }

  /** The addresses in the field {@code to}. */
  public static List<InternetAddress> recipients(Section section) {
    return section.texts("to").stream()
        .map(text -> section.value("to", text, EndpointReader::address))
        .toList();
  }

  /**
   * An address of a mail.
   *
   * @throws IllegalArgumentException in words that follow the name of a field
   */
  public static InternetAddress address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return address;
    } catch (AddressException e) {
      throw new IllegalArgumentException("must be an address like planning@example.com", e);
    }
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
        section.number("port", SUBMISSION_PORT, MAX_PORT),
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
}
