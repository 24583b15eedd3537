package io.github.inventorystreams.app.play.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.play.Stopwatch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: opens the page of a link, fills the form in and sends it. */
final class PageVisitor {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int TRIES = 40;
  private static final long MILLIS_PER_SECOND = 1000;
  private static final long PAUSE_MILLIS = 100;
  private static final Pattern AFTER = Pattern.compile("name='after' value='([^']*)'");

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private final Stopwatch stopwatch;

  PageVisitor(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  /**
   * Sends the form of a page.
   *
   * @param fields those that are filled in
   * @throws IOException if the page does not take it
   */
  void send(URI link, Map<String, String> fields) throws IOException, InterruptedException {
    Matcher after = AFTER.matcher(answered(HttpRequest.newBuilder(link).GET()));
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("after", after.find() ? after.group(1) : "");
    String form =
        all.entrySet().stream()
            .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    answered(
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Tries again what may go a moment later: the page may not know the order yet. */
  private String answered(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest asked = request.timeout(ANSWER_WITHIN).header("Accept-Language", "en").build();
    for (int left = TRIES; ; left--) {
      HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString(UTF_8));
      int status = answer.statusCode();
      if (status == OK) {
        return answer.body();
      }
      boolean mayGo = status == NOT_FOUND || status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
      if (!mayGo || left == 0) {
        throw new IOException(
            "the page of an order answers %s with %d".formatted(asked.method(), status));
      }
      stopwatch.sleepMillis(
          answer
              .headers()
              .firstValue("Retry-After")
              .map(seconds -> MILLIS_PER_SECOND * Long.parseLong(seconds))
              .orElse(PAUSE_MILLIS));
    }
  }
}
