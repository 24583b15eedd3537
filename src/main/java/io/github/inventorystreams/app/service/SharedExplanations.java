package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ServiceClient;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.stages.sku.ExplanationReader;
import io.github.inventorystreams.web.Explanations;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** The stories of all books: those of this instance, and those that another one is asked for. */
final class SharedExplanations implements Explanations {
  private static final Duration MAX_ANSWER = Duration.ofSeconds(3);
  private static final int MAX_AT_ONCE = 4;

  private final Semaphore asking = new Semaphore(MAX_AT_ONCE);
  private final LocalExplanations here;
  private final ExplanationReader reader;
  private final KafkaStreams streams;
  private final Settings settings;

  SharedExplanations(ExplanationReader reader, KafkaStreams streams, Settings settings) {
    this.here = new LocalExplanations(reader);
    this.reader = reader;
    this.streams = streams;
    this.settings = settings;
  }

  @Override
  public Answer of(String sku, @Nullable String location, boolean onlyHere) {
    Answer answer = here.of(sku, location, onlyHere);
    if (onlyHere || answer.status() != LocalExplanations.MISDIRECTED) {
      return answer;
    }
    HostInfo owner = reader.ownerOf(sku, streams);
    return owner == null ? answer : ask(owner, sku, location);
  }

  /** Few at once: an instance that does not answer must not hold all that serve others. */
  private Answer ask(HostInfo owner, String sku, @Nullable String location) {
    if (!asking.tryAcquire()) {
      return new Answer(
          LocalExplanations.UNAVAILABLE,
          "Too many books of other instances are asked for: ask again in a moment.");
    }
    String at = location == null ? "" : "&location=" + URLEncoder.encode(location, UTF_8);
    try {
      ServiceClient.Answer answer =
          ServiceClient.of(settings, owner.host(), owner.port(), MAX_ANSWER)
              .get("/api/explain?here=true&sku=" + URLEncoder.encode(sku, UTF_8) + at);
      return new Answer(answer.status(), answer.body().strip());
    } catch (CommandException | IllegalArgumentException e) {
      return new Answer(
          LocalExplanations.UNAVAILABLE,
          "The instance at %s:%d keeps the books of %s and does not answer: ask again in a moment, or set its http.advertised to where this one can reach it."
              .formatted(owner.host(), owner.port(), sku));
    } finally {
      asking.release();
    }
  }
}
