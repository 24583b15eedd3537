package io.github.inventorystreams.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to one address: no redirects, little time, and no more of the answer than was asked for.
 * The address that is connected to is the very one that was found permitted.
 */
public final class HttpPost {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  /**
   * Client errors that somebody may mend on the other side, or that pass: 409 is the answer to a
   * repetition whose first attempt is still at work there.
   */
  private static final Set<Integer> MENDABLE = Set.of(401, 403, 404, 405, 407, 408, 409, 425, 429);

  /** Breaks off what a server that sends a byte from time to time would keep open. */
  private static final ScheduledThreadPoolExecutor BREAKER = breaker();

  private final HttpEndpoint target;
  private final Map<String, String> headers;
  private final SecretText secrets;
  private final CloseableHttpClient client;

  /**
   * What has become of a post.
   *
   * @param body the beginning of the answer to what was taken
   */
  public record Answer(DeliveryOutcome outcome, byte[] body) {}

  /**
   * Posts to a target.
   *
   * @param headers of each request, e.g. with a login
   * @param trust {@code null} = what Java trusts
   */
  public HttpPost(
      HttpEndpoint target,
      Map<String, String> headers,
      @Nullable SSLContext trust,
      SecretText secrets) {
    this(target, headers, trust, secrets, Resolver.SYSTEM);
  }

  HttpPost(
      HttpEndpoint target,
      Map<String, String> headers,
      @Nullable SSLContext trust,
      SecretText secrets,
      Resolver resolver) {
    this.target = target;
    this.headers = Map.copyOf(headers);
    this.secrets = secrets;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new PermittedAddresses(resolver))
                    .setTlsSocketStrategy(
                        new DefaultClientTlsStrategy(
                            trust == null ? SSLContexts.createSystemDefault() : trust))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT))
                            .setSocketTimeout(Timeout.of(ANSWER))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(ANSWER)).build())
            .setUserAgent("inventory-streams")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** Posts once, and reads nothing of the answer but its status. */
  public DeliveryOutcome send(String contentType, byte[] body, Map<String, String> moreHeaders) {
    return ask(contentType, body, moreHeaders, 0).outcome();
  }

  /**
   * Posts once.
   *
   * @param mostBytes of the answer that are read
   */
  public Answer ask(
      String contentType, byte[] body, Map<String, String> moreHeaders, int mostBytes) {
    HttpUriRequestBase request = new HttpUriRequestBase("POST", target.uri());
    headers.forEach(request::setHeader);
    moreHeaders.forEach(request::setHeader);
    request.setHeader("Connection", "close");
    request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
    var brokenOff =
        BREAKER.schedule(() -> request.cancel(), ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(response, mostBytes));
    } catch (PermittedAddresses.ForbiddenAddressException e) {
      return new Answer(
          DeliveryOutcome.failed("%s %s".formatted(target.place(), e.getMessage())), new byte[0]);
    } catch (IOException e) {
      return new Answer(DeliveryOutcome.failed(reason(e)), new byte[0]);
    } finally {
      brokenOff.cancel(false);
    }
  }

  private Answer answer(ClassicHttpResponse response, int mostBytes) throws IOException {
    DeliveryOutcome outcome = outcome(response);
    byte[] body = new byte[0];
    if (mostBytes > 0 && outcome instanceof DeliveryOutcome.Taken && response.getEntity() != null) {
      try (InputStream in = response.getEntity().getContent()) {
        body = in.readNBytes(mostBytes);
      }
    }
    // What is left is not read: an endless answer must cost nothing.
    response.close();
    return new Answer(outcome, body);
  }

  private DeliveryOutcome outcome(ClassicHttpResponse response) {
    int status = response.getCode();
    if (status >= OK && status < REDIRECT) {
      return new DeliveryOutcome.Taken();
    }
    String reason = "%s answers %d".formatted(target.place(), status);
    if (status >= CLIENT_ERROR && status < SERVER_ERROR && !MENDABLE.contains(status)) {
      return new DeliveryOutcome.Refused(reason);
    }
    Header retryAfter = response.getFirstHeader("Retry-After");
    return new DeliveryOutcome.Failed(
        status >= REDIRECT && status < CLIENT_ERROR
            ? reason + ", and redirects are not followed"
            : reason,
        retryAfter == null ? null : seconds(retryAfter.getValue()));
  }

  private String reason(IOException e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return secrets.mask(
        "%s does not answer (%s%s)"
            .formatted(target.place(), e.getClass().getSimpleName(), message));
  }

  private static @Nullable Duration seconds(String retryAfter) {
    return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
  }

  private static ScheduledThreadPoolExecutor breaker() {
    ScheduledThreadPoolExecutor breaker =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "post-breaker");
              thread.setDaemon(true);
              return thread;
            });
    breaker.setRemoveOnCancelPolicy(true);
    return breaker;
  }
}
