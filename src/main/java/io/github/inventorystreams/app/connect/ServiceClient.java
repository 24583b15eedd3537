package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a running service over HTTP. */
public final class ServiceClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** One for the process: each has a thread of its own. */
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  private final URI base;
  private final @Nullable String token;
  private final Duration timeout;

  private ServiceClient(URI base, @Nullable String token, Duration timeout) {
    this.base = base;
    this.token = token;
    this.timeout = timeout;
  }

  /** An answer of the service. */
  public record Answer(int status, String body) {}

  /**
   * The service at a URL, or else the one that runs on the data directory.
   *
   * @return {@code null} if none is known
   * @throws CommandException if the URL is none
   */
  public static @Nullable ServiceClient find(Settings settings, @Nullable String url) {
    String known = url != null ? url : new ReadyFile(settings.dataDirectory()).http().orElse(null);
    if (known == null) {
      return null;
    }
    try {
      String whole = known.contains("://") ? known : "http://" + known;
      URI base = URI.create(whole.replaceAll("/+$", ""));
      HttpRequest.newBuilder(base);
      return new ServiceClient(
          base, settings.get(ServiceSettings.HTTP_TOKEN).orElse(null), TIMEOUT);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage(
          "--url must be like http://127.0.0.1:8080, not %s.".formatted(known));
    }
  }

  /**
   * Another instance of the service.
   *
   * @param timeout after which it is taken to be away
   */
  public static ServiceClient of(Settings settings, String host, int port, Duration timeout) {
    String literal = host.contains(":") ? '[' + host + ']' : host;
    return new ServiceClient(
        URI.create("http://" + literal + ':' + port),
        settings.get(ServiceSettings.HTTP_TOKEN).orElse(null),
        timeout);
  }

  /** What a path, with its query, is answered. */
  public Answer get(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw CommandException.failed(
          "No service answers at %s: start it, or name another with --url.".formatted(base), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted while the service was asked.", e);
    }
  }

  /** A failure that states what the service has answered. */
  public CommandException refusal(Answer answer) {
    return CommandException.failed(
        answer.body().isBlank() || answer.status() == 401
            ? "%s answers %d: is it a running service, and http.token the right one?"
                .formatted(base, answer.status())
            : answer.body().strip());
  }
}
