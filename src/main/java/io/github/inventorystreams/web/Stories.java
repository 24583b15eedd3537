package io.github.inventorystreams.web;

import io.github.inventorystreams.event.BookStory;
import org.jspecify.annotations.Nullable;

/** Where the stories of books come from. */
@FunctionalInterface
public interface Stories {

  /**
   * The story of a SKU.
   *
   * @param location {@code null} = its only one
   */
  Answer of(String sku, @Nullable String location);

  /**
   * A story, or why there is none.
   *
   * @param status of HTTP, where there is no story
   * @param detail one line for a person, where there is no story
   */
  record Answer(@Nullable BookStory story, int status, String detail) {
    public static Answer told(BookStory story) {
      return new Answer(story, 200, "");
    }

    public static Answer none(int status, String detail) {
      return new Answer(null, status, detail);
    }
  }
}
