package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.DeliveryOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Posts to one address: no redirects, little time, and nothing of the answer but its status. */
public final class HttpPost {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  /** Client errors that somebody may mend on the other side, or that pass. */
  private static final Set<Integer> MENDABLE = Set.of(401, 403, 404, 405, 407, 408, 425, 429);

  private final HttpEndpoint target;
  private final Map<String, String> headers;
  private final SecretText secrets;
  private final HttpClient client;

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
    this.target = target;
    this.headers = Map.copyOf(headers);
    this.secrets = secrets;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1);
    this.client = (trust == null ? builder : builder.sslContext(trust)).build();
  }

  /** Posts once. */
  DeliveryOutcome send(String contentType, byte[] body, Map<String, String> moreHeaders) {
    String refusal = target.refusal();
    if (refusal != null) {
      return DeliveryOutcome.failed("%s %s".formatted(target.place(), refusal));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.uri())
            .timeout(ANSWER)
            .header("Content-Type", contentType)
            .header("User-Agent", "inventory-streams")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    moreHeaders.forEach(request::header);
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      // Closed unread: an endless answer must cost nothing.
      response.body().close();
      return outcome(response);
    } catch (IOException e) {
      String message = e.getMessage() == null ? "" : ": " + e.getMessage();
      return DeliveryOutcome.failed(
          secrets.mask(
              "%s does not answer (%s%s)"
                  .formatted(target.place(), e.getClass().getSimpleName(), message)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DeliveryOutcome.failed("it was interrupted");
    }
  }

  private DeliveryOutcome outcome(HttpResponse<InputStream> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new DeliveryOutcome.Taken();
    }
    String reason = "%s answers %d".formatted(target.place(), status);
    if (status >= 400 && status < 500 && !MENDABLE.contains(status)) {
      return new DeliveryOutcome.Refused(reason);
    }
    return new DeliveryOutcome.Failed(
        status >= 300 && status < 400 ? reason + ", and redirects are not followed" : reason,
        response.headers().firstValue("Retry-After").map(HttpPost::seconds).orElse(null));
  }

  private static @Nullable Duration seconds(String retryAfter) {
    return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
  }
}
