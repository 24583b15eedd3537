package io.github.inventorystreams.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The accounting of a running service, asked over HTTP. */
final class ServiceAccounting implements Supplier<Accounting> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpRequest request;

  private ServiceAccounting(String url, @Nullable String token) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url.replaceAll("/+$", "") + "/api/accounting"))
            .timeout(TIMEOUT);
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    request = builder.build();
  }

  /**
   * The service at a URL, or else the one that runs on the data directory.
   *
   * @return {@code null} if none is known
   * @throws CommandException if the URL is none
   */
  static @Nullable ServiceAccounting find(Settings settings, @Nullable String url) {
    String known = url != null ? url : new ReadyFile(settings.dataDirectory()).http().orElse(null);
    if (known == null) {
      return null;
    }
    try {
      String whole = known.contains("://") ? known : "http://" + known;
      return new ServiceAccounting(whole, settings.httpToken());
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUsage(
          "--url must be like http://127.0.0.1:8080, not %s.".formatted(known));
    }
  }

  @Override
  public Accounting get() {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw CommandException.failed(
            "%s answers %d: is it a running service, and http.token the right one?"
                .formatted(request.uri(), answer.statusCode()));
      }
      return accounting(mapper.readTree(answer.body()));
    } catch (IOException e) {
      throw CommandException.failed(
          "No service answers at %s: start it, or name another with --url."
              .formatted(request.uri()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted while the service was asked.", e);
    }
  }

  private static Accounting accounting(JsonNode body) {
    Map<DeadLetterReason, Long> deadLetters = new EnumMap<>(DeadLetterReason.class);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      long count = body.path("deadLettersByReason").path(reason.name()).asLong();
      if (count > 0) {
        deadLetters.put(reason, count);
      }
    }
    return new Accounting(
        body.path("records").asLong(),
        body.path("events").asLong(),
        body.path("applied").asLong(),
        body.path("duplicates").asLong(),
        deadLetters);
  }
}
