package io.github.inventorystreams.outbound;

import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes mail.
 *
 * @param user {@code null} = no login
 * @param trust {@code null} = what Java trusts
 */
public record MailServer(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    @Nullable SSLContext trust) {
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  /** The protection of the connection to the server. */
  public enum Security {
    /** It begins in the open and must then become encrypted. */
    STARTTLS,
    /** It is encrypted from the start. */
    TLS,
    /** It is not. */
    NONE
  }

  /** As Jakarta Mail wants it. */
  Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.auth", Boolean.toString(user != null));
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.put("mail.smtp.sendpartial", "true");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    boolean startTls = security == Security.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    if (trust != null) {
      properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
    }
    return properties;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ':' + port;
  }
}
