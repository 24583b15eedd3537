package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.fuzz.HostileRecords;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No body and no query makes the server fail: each is done, or refused with one line. */
class BodiesFuzzTest {
  private static final List<String> BODIES =
      List.of(
          "{\"id\":\"A@DC1#1\",\"action\":\"acknowledge\",\"note\":\"where a change does no harm to what is asked\"}",
          "{\"id\":\"A@DC1#1\",\"action\":\"snooze\",\"hours\":4.5}",
          "{\"id\":\"A@DC1#1\",\"action\":\"clear\"}",
          "{\"poNumber\":\"PO-S1-DC1-20261122-1\",\"approved\":true}");

  private final SampleWeb web = new SampleWeb();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void bodies() throws Exception {
    HostileRecords records = HostileRecords.ofTexts("bodies", BODIES);
    int done = 0;
    int all = HostileRecords.share(15);
    try (WebServer server = web.start(null)) {
      for (int i = 0; i < all; i++) {
        byte[] body = records.next();
        String path = i % 4 == 0 ? "/api/approve" : "/api/acknowledge";
        HttpResponse<String> answer =
            ask(
                HttpRequest.newBuilder(URI.create("http://" + server.address() + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body)));
        done += isDone(answer, body) ? 1 : 0;
      }
    }
    assertThat(done).isBetween(1, all - all / 100);
  }

  @Test
  void queries() throws Exception {
    HostileRecords records =
        HostileRecords.ofTexts("queries", List.of("A", "0", "25", "DC1", "sku", "-stock"));
    try (WebServer server = web.start(null)) {
      for (int i = HostileRecords.share(5); i > 0; i--) {
        byte[] value = records.next();
        String text =
            URLEncoder.encode(
                new String(value, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String path =
            i % 2 == 0
                ? "/api/stock?search=%s&sort=%s&page=%s&size=%s&location=%s"
                : "/api/explain?sku=%s&location=%s&a=%s&b=%s&c=%s";
        URI uri =
            URI.create("http://" + server.address() + path.formatted(text, text, text, text, text));
        isDone(ask(HttpRequest.newBuilder(uri)), value);
      }
    }
  }

  private static boolean isDone(HttpResponse<String> answer, byte[] sent) {
    assertThat(answer.statusCode())
        .as(() -> HostileRecords.shown(sent) + ": " + answer.body())
        .isBetween(200, 499);
    return answer.statusCode() < 300;
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
