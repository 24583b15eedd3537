package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.stages.sku.ExplanationReader;
import io.github.inventorystreams.web.Explanations;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.jspecify.annotations.Nullable;

/** The stories of the books that this instance keeps, and what to do about the others. */
final class LocalExplanations implements Explanations {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  static final int MISDIRECTED = 421;
  static final int UNAVAILABLE = 503;
  private static final JsonWriter JSON = new JsonWriter();

  /** The answer before events are processed. */
  static final Explanations NOT_YET =
      (sku, location, onlyHere) ->
          new Answer(UNAVAILABLE, "The service is starting: ask again when it is ready.");

  private final ExplanationReader reader;

  LocalExplanations(ExplanationReader reader) {
    this.reader = reader;
  }

  @Override
  public Answer of(String sku, @Nullable String location, boolean onlyHere) {
    try {
      return location == null ? atItsOnlyLocation(sku) : at(new BookKey(sku, location));
    } catch (InvalidStateStorePartitionException e) {
      return new Answer(
          MISDIRECTED,
          "Another instance of the service keeps the books of %s: ask that one.".formatted(sku));
    } catch (InvalidStateStoreException e) {
      return new Answer(
          UNAVAILABLE, "The books are on their way between instances: ask again in a moment.");
    }
  }

  private Answer atItsOnlyLocation(String sku) {
    List<BookKey> books = reader.booksOf(sku);
    if (books.isEmpty()) {
      return new Answer(NOT_FOUND, neverSeen(sku));
    }
    if (books.size() > 1) {
      return new Answer(
          CONFLICT,
          "There are several books of %s, name one: %s."
              .formatted(
                  sku, books.stream().map(BookKey::toString).collect(Collectors.joining(", "))));
    }
    return at(books.get(0));
  }

  private Answer at(BookKey key) {
    BookExplanation story = reader.of(key);
    return story == null
        ? new Answer(NOT_FOUND, neverSeen(key.toString()))
        : Answer.found(new String(JSON.write(story), UTF_8));
  }

  private static String neverSeen(String name) {
    return "No event of %s has been seen. If it is set up, it is never counted: a COUNT (of 0, if there is none) begins its book, and nothing is ordered before."
        .formatted(name);
  }
}
