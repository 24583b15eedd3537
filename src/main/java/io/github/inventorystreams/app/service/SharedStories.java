package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ServiceClient;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.stages.StoryReader;
import io.github.inventorystreams.web.Stories;
import java.net.URLEncoder;
import java.util.Objects;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** The stories of all books: those of this instance, and those that another one is asked for. */
final class SharedStories implements Stories {
  private final LocalStories here;
  private final StoryReader reader;
  private final KafkaStreams streams;
  private final Settings settings;

  SharedStories(StoryReader reader, KafkaStreams streams, Settings settings) {
    this.here = new LocalStories(reader);
    this.reader = reader;
    this.streams = streams;
    this.settings = settings;
  }

  @Override
  public Answer of(String sku, @Nullable String location, boolean onlyHere) {
    Answer answer = here.of(sku, location, onlyHere);
    if (onlyHere || answer.status() != LocalStories.MISDIRECTED) {
      return answer;
    }
    HostInfo owner = reader.ownerOf(sku, streams);
    return owner == null ? answer : ask(owner, sku, location);
  }

  private Answer ask(HostInfo owner, String sku, @Nullable String location) {
    String address = owner.host() + ':' + owner.port();
    String at = location == null ? "" : "&location=" + URLEncoder.encode(location, UTF_8);
    try {
      ServiceClient client = Objects.requireNonNull(ServiceClient.find(settings, address));
      ServiceClient.Answer answer =
          client.get("/api/explain?here=true&sku=" + URLEncoder.encode(sku, UTF_8) + at);
      return new Answer(answer.status(), answer.body().strip());
    } catch (CommandException e) {
      return new Answer(
          LocalStories.UNAVAILABLE,
          "The instance at %s keeps the books of %s and does not answer: ask again in a moment, or set its http.advertised to where this one can reach it."
              .formatted(address, sku));
    }
  }
}
