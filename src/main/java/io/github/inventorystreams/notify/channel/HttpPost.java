package io.github.inventorystreams.notify.channel;

import io.github.inventorystreams.notify.DeliveryOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Posts to one address: no redirects, little time, and nothing of the answer but its status. */
public final class HttpPost {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  /** Client errors that somebody may mend on the other side, or that pass. */
  private static final Set<Integer> MENDABLE = Set.of(401, 403, 404, 405, 407, 408, 425, 429);

  private final HttpEndpoint target;
  private final Map<String, String> headers;
  private final SecretText secrets;
  private final SSLSocketFactory tls;
  private final Resolver resolver;

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
    this.tls =
        trust == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust.getSocketFactory();
    this.resolver = resolver;
  }

  /** Posts once. */
  DeliveryOutcome send(String contentType, byte[] body, Map<String, String> moreHeaders) {
    List<InetAddress> addresses;
    try {
      addresses = resolver.addresses(target.host());
    } catch (UnknownHostException e) {
      return DeliveryOutcome.failed(target.place() + " is not known");
    }
    InetAddress forbidden =
        addresses.stream().filter(ForbiddenAddress::is).findFirst().orElse(null);
    if (forbidden != null) {
      return DeliveryOutcome.failed(
          "%s is at %s, where nothing is sent to"
              .formatted(target.place(), forbidden.getHostAddress()));
    }
    Map<String, String> all = new TreeMap<>(headers);
    all.putAll(moreHeaders);
    all.put("Content-Type", contentType);
    all.put("User-Agent", "inventory-streams");
    PostExchange exchange = new PostExchange(target.uri(), addresses, tls, all, body);
    try {
      return outcome(inTime(exchange));
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

  /** In a thread of its own: a server that sends a byte from time to time never times out. */
  private static PostExchange.Answer inTime(PostExchange exchange)
      throws IOException, InterruptedException {
    FutureTask<PostExchange.Answer> task = new FutureTask<>(exchange);
    Thread thread = new Thread(task, "post");
    thread.setDaemon(true);
    thread.start();
    try (exchange) {
      return task.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("not within %d s".formatted(ANSWER.toSeconds()), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException("a post has failed", e);
    }
  }

  private DeliveryOutcome outcome(PostExchange.Answer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return new DeliveryOutcome.Taken();
    }
    String reason = "%s answers %d".formatted(target.place(), status);
    if (status >= 400 && status < 500 && !MENDABLE.contains(status)) {
      return new DeliveryOutcome.Refused(reason);
    }
    return new DeliveryOutcome.Failed(
        status >= 300 && status < 400 ? reason + ", and redirects are not followed" : reason,
        answer.retryAfter() == null ? null : seconds(answer.retryAfter()));
  }

  private static @Nullable Duration seconds(String retryAfter) {
    return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
  }
}
